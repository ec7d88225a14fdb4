import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 1024 * 1024;

/** What all bodies together may take of the memory: they come in before anybody is asked who they are. */
export const BODIES_LIMIT = 64 * 1024 * 1024;

export type Room = { enter: () => Seat };
export type Seat = { take: (bytes: number) => boolean; leave: () => void };

export function makeRoom(limit: number): Room {
  let taken = 0;
  return {
    enter: () => {
      let mine = 0;
      return {
        take: (bytes) => {
          if (taken + bytes > limit) return false;
          taken += bytes;
          mine += bytes;
          return true;
        },
        leave: () => {
          taken -= mine;
          mine = 0;
        },
      };
    },
  };
}

/**
 * The whole body, before any page sees the request: a slow or broken upload never reaches a handler. `too_large` or
 * `no_room` as soon as that is known; what still comes in is thrown away by Node.
 */
export async function readBody(
  request: IncomingMessage,
  seat: Seat,
): Promise<Buffer | 'too_large' | 'no_room'> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return 'too_large';
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((done, fail) => {
    const refuse = (reason: 'too_large' | 'no_room') => {
      request.removeAllListeners('data');
      request.resume();
      seat.leave();
      done(reason);
    };
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > BODY_LIMIT) refuse('too_large');
      else if (!seat.take(part.length)) refuse('no_room');
      else parts.push(part);
    });
    request.once('end', () => done(Buffer.concat(parts)));
    request.once('error', fail);
  });
}
