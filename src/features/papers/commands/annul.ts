import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { annulments, evidence, markings } from '#db/schema/index.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { faultInReason } from '#features/checks/allowance.ts';
import { attemptOf, type Attempt } from '#features/checks/queries.ts';
import { refreshEstimates } from '#features/competency/commands.ts';
import { holdCorrections } from '#features/curriculum/commands/correct.ts';
import { takeBackPass } from '#features/requirements/commands/take-back.ts';

/** Whoever acts has been found to have the person in scope. */
export type Annulling = { actorId: string; personId: string; attemptId: string; reason: string };

export type AnnulResult =
  | { ok: true }
  | {
      ok: false;
      reason: NonNullable<ReturnType<typeof faultInReason>> | 'unknown_attempt' | 'own_attempt' | 'annulled';
    };

/**
 * Takes an attempt that was keyed in from paper out of everything that counts, for good: what was answered and marked
 * stays on record, and a row beside it says who annulled it, when and why. What rested on it is measured anew.
 */
export async function annulAttempt(db: Database, deed: Annulling, now: Date): Promise<AnnulResult> {
  const { actorId, personId, attemptId } = deed;
  const reason = deed.reason.normalize('NFC').trim();
  const fault = faultInReason(reason);
  if (fault) return { ok: false, reason: fault };
  if (actorId === personId) return { ok: false, reason: 'own_attempt' };
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    // A correction weighs evidence again: it has to see whether this still counts.
    await holdCorrections(tx);
    const attempt = await attemptOf(tx, personId, attemptId);
    if (!attempt?.paperId) return { ok: false, reason: 'unknown_attempt' };
    const row = { personId, attemptId, reason, annulledBy: actorId, annulledAt: now };
    const [stored] = await tx.insert(annulments).values(row).onConflictDoNothing().returning();
    if (!stored) return { ok: false, reason: 'annulled' };
    await measureAnew(tx, attempt, now);
    const detail = { personId, paperId: attempt.paperId, number: attempt.number, reason };
    const event = { actorId, deed: 'attempt-annulled', subject: 'attempt', subjectId: attemptId };
    await recordEvent(tx, { ...event, detail }, now);
    return { ok: true };
  });
}

async function measureAnew(tx: Database, attempt: Attempt, now: Date): Promise<void> {
  const { personId, id: attemptId, moduleId, submittedAt } = attempt;
  const gave = and(eq(evidence.personId, personId), eq(evidence.attemptId, attemptId));
  const touched = await tx.selectDistinct({ code: evidence.competency }).from(evidence).where(gave);
  const codes = touched.map(({ code }) => code);
  await refreshEstimates(tx, personId, codes, now);
  if (!moduleId || !submittedAt) throw new Error(`Attempt ${attemptId} on paper is of no module, or open`);
  const own = and(eq(markings.personId, personId), eq(markings.attemptId, attemptId));
  const passed = (await tx.$count(markings, and(own, eq(markings.passed, true)))) > 0;
  await takeBackPass(tx, { personId, moduleId, submittedAt, passed }, now);
}
