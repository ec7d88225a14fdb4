import { createHash } from 'node:crypto';

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
    .update(JSON.stringify([event.previousHash, ...said, sorted(plain(event.detail))]))
    .digest('hex');
}

/** As the database gives it back: dates as text, nothing undefined. */
function plain(detail: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(detail));
}

/** The database keeps no order of keys, so the hash needs one of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, sorted(inner)]);
}
