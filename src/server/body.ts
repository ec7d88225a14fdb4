import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 1024 * 1024;

/**
 * The whole body, before any page sees the request: a slow or broken upload never reaches a handler. `too_large` as
 * soon as that is known; what still comes in is thrown away by Node.
 */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too_large'> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return 'too_large';
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((done, fail) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > BODY_LIMIT) {
        request.removeAllListeners('data');
        request.resume();
        done('too_large');
      } else parts.push(part);
    });
    request.once('end', () => done(Buffer.concat(parts)));
    request.once('error', fail);
  });
}
