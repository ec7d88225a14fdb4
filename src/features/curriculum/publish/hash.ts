import { createHash } from 'node:crypto';
import { canonical } from '#features/audit/canonical.ts';

/**
 * The SHA-256 of what readers get, not of the file: a change that nobody sees makes no new version, and a repair of
 * the renderer makes one, so that what a version says stays what was seen.
 */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(typeof value === 'string' ? value : canonical(value))
    .digest('hex');
}
