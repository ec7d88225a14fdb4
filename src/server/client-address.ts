import type { IncomingMessage } from 'node:http';

/**
 * Read from the right-hand side: the last value was added by the proxy next to us, and everything left of the trusted
 * ones may be what the client made up.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
  if (trustedProxies === 0) return socket;
  return forwarded.at(-trustedProxies) ?? forwarded[0] ?? socket;
}
