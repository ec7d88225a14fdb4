import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';

const TEXT = /^(text\/|application\/(javascript|json|manifest\+json|xml)|image\/svg\+xml)/;

/** Astro sets its own policy, with hashes, on every page that it renders; this one is for everything else. */
export const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': NOTHING_RUNS,
    'x-content-type-options': 'nosniff',
    // `no-referrer` would send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:') && {
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    }),
  };
}

type Head = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Puts in what a response left open at the last moment before its head is sent, whoever wrote it. */
export function responseWith(defaults: Record<string, string>) {
  return class<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
    override writeHead(status: number, second?: string | Head, third?: Head): this {
      const given = typeof second === 'object' ? second : third;
      if (given) takeOver(this, given);
      for (const [name, value] of Object.entries(defaults))
        if (!this.hasHeader(name)) this.setHeader(name, value);
      if (!this.hasHeader('cache-control')) this.setHeader('cache-control', 'private, no-store');
      nameTheCharset(this);
      return typeof second === 'string' ? super.writeHead(status, second) : super.writeHead(status);
    }
  };
}

function takeOver(response: OutgoingMessage, head: Head): void {
  if (Array.isArray(head)) throw new Error('Heads are given as objects here');
  for (const [name, value] of Object.entries(head)) if (value !== undefined) response.setHeader(name, value);
}

function nameTheCharset(response: OutgoingMessage): void {
  const type = String(response.getHeader('content-type') ?? '');
  if (TEXT.test(type) && !/charset=/i.test(type))
    response.setHeader('content-type', `${type}; charset=utf-8`);
}

/** The same for an answer to something that is not HTTP, which never becomes a response object. */
export function rawResponse(status: string, defaults: Record<string, string>): string {
  const lines = Object.entries({ ...defaults, 'cache-control': 'no-store', 'content-length': '0' });
  return `HTTP/1.1 ${status}\r\nConnection: close\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}
