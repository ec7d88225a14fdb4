import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';

/** What is chained: everything that an event says, and the hash of the event before it. */
export type ChainedEvent = {
  at: Date;
  actorId: string | null;
  deed: string;
  subject: string;
  subjectId: string;
  detail: Record<string, unknown>;
  previousHash: string;
};

/** What the first event stands on. */
export const START = '';

export function hashOf(event: ChainedEvent): string {
  const said = [event.at.toISOString(), event.actorId, event.deed, event.subject, event.subjectId];
  return createHash('sha256')
    .update(canonical([event.previousHash, ...said, event.detail]))
    .digest('hex');
}
