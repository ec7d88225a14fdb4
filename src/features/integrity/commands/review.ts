import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { signalReviews, signals } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { personInScope } from '#features/agencies/queries.ts';
import type { Scope } from '#features/agencies/scope.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { shownToOffice } from '../queries/in-scope.ts';
import { concerns, type Outcome } from '../signal.ts';

export type NewReview = {
  scope: Scope;
  reviewerId: string;
  personId: string;
  signalId: string;
  outcome: Outcome;
  note: string;
};

export type ReviewResult = { ok: true } | { ok: false; reason: 'unknown_signal' | 'own_signal' };

/**
 * Writes down what a human made of a signal. It changes no score, no attempt and no verdict. Nobody reviews what is
 * about themselves, be it as the other half of a pair; somebody outside the scope, and a signal whose person has not had time to look, are unknown.
 */
export async function reviewSignal(
  db: Database,
  { scope, reviewerId, personId, signalId, outcome, note }: NewReview,
  now: Date,
): Promise<ReviewResult> {
  const person = await personInScope(db, scope, personId, dayOf(now));
  if (!person || !isUuid(signalId)) return { ok: false, reason: 'unknown_signal' };
  const shown = and(eq(signals.personId, person.id), eq(signals.id, signalId), shownToOffice(db, now));
  const [signal] = await db.select().from(signals).where(shown);
  if (!signal) return { ok: false, reason: 'unknown_signal' };
  if (concerns(signal, reviewerId)) return { ok: false, reason: 'own_signal' };
  await db.transaction(async (tx) => {
    const said = { outcome, note: note.normalize('NFC').trim() };
    await tx.insert(signalReviews).values({ personId: person.id, signalId, reviewerId, ...said, at: now });
    const event = { actorId: reviewerId, deed: 'signal-reviewed', subject: 'person', subjectId: person.id };
    await recordEvent(tx, { ...event, detail: { signalId, outcome } }, now);
  });
  return { ok: true };
}
