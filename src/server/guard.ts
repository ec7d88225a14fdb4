import type { IncomingHttpHeaders } from 'node:http';
import { takeLanguageOff } from './language.ts';

const METHODS = ['GET', 'HEAD', 'POST'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Routes that Astro always brings and nothing here uses; both have had holes. */
const CLOSED = /^\/(_image|_server-islands)(\/|$)/;

/** Nothing here is named so, and no database stores the first of them. */
const CONTROL = /\p{Cc}/u;

/** A search may be pasted with its tabs and line ends. */
const CONTROL_IN_QUERY = /\?.*%(0[0-8bcef]|1[0-9a-f]|7f)/i;

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };
export type Refusal = { status: 400 | 403 | 404 | 405 | 421; sentence: string };

/** The public address, and in the demo every name of this machine with the same port. */
export function acceptedOrigins(origin: string, mode: 'demo' | 'office'): string[] {
  if (mode === 'office') return [origin];
  const { port } = new URL(origin);
  return LOOPBACK.map((name) => `http://${name}${port ? `:${port}` : ''}`);
}

/** Whatever the browser sends, only an address of ours is answered, and only a page of ours may change anything. */
export function refusalOf({ method, url, headers }: Asked, origins: string[]): Refusal | undefined {
  if (!METHODS.includes(method)) return { status: 405, sentence: 'Method not allowed.' };
  const path = decoded(url);
  if (path === undefined || !path.startsWith('/') || CONTROL.test(path) || CONTROL_IN_QUERY.test(url))
    return { status: 400, sentence: 'Bad address.' };
  if (!isOurHost(headers.host, origins)) return { status: 421, sentence: 'This address is not served here.' };
  if (method === 'POST' && !isOurPage(headers, origins))
    return { status: 403, sentence: 'Địa chỉ gửi không khớp ORIGIN. / The request comes from another site.' };
  if (CLOSED.test(takeLanguageOff(path).url)) return { status: 404, sentence: 'Not found.' };
  return undefined;
}

function isOurHost(host: string | undefined, origins: string[]): boolean {
  return origins.some((origin) => new URL(origin).host === host?.toLowerCase());
}

/** For every content type: a form of another site can also send JSON. */
function isOurPage(headers: IncomingHttpHeaders, origins: string[]): boolean {
  const { origin } = headers;
  if (origin !== undefined && origin !== 'null') return origins.includes(origin);
  return headers['sec-fetch-site'] === 'same-origin';
}

const ROUNDS = 10;

/** The path as the router will see it, however often it was encoded; undefined where that cannot be said. */
function decoded(url: string): string | undefined {
  let path = url.split(/[?#]/, 1)[0] ?? '';
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const once = decodeURIComponent(path);
      if (once === path) return path.replace(/\/{2,}/g, '/');
      path = once;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** Whether a database could store every value of a form: NUL, as each way of sending a form writes it. */
export function bodyIsReadable(body: Buffer, type = ''): boolean {
  if (type.startsWith('application/x-www-form-urlencoded')) return !body.includes('%00');
  if (type.startsWith('application/json')) return !body.includes('\\u0000');
  return !body.includes(0);
}
