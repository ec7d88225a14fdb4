import { createHash } from 'node:crypto';

/** A token is known to its holder; we keep only what it hashes to. */
export function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
