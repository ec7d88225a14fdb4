import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, deltaAssignments } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { WITHOUT_MARK } from '#features/checks/attempt.ts';
import { seenOf, storeAttempt } from '#features/checks/commands/start.ts';
import { closeOverdue } from '#features/checks/commands/submit.ts';
import { drawAll } from '#features/checks/draw.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { voidedVersions } from '#features/curriculum/queries/corrected.ts';
import { questionsOnEndedLaw } from '#features/law/queries.ts';

export type StartDeltaResult =
  { ok: true; attemptId: string } | { ok: false; reason: 'unknown_delta' | 'nothing_to_answer' };

/** Begins a person's one attempt at what was assigned, or returns it. Questions that hold no more, or count for nobody, are left out. */
export async function startDelta(
  db: Database,
  { personId, deltaId, seed }: { personId: string; deltaId: string; seed: string },
  now: Date,
): Promise<StartDeltaResult> {
  if (!isUuid(deltaId)) return { ok: false, reason: 'unknown_delta' };
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const [assigned] = await tx
      .select({ questions: deltaAssignments.questions })
      .from(deltaAssignments)
      .where(and(eq(deltaAssignments.personId, personId), eq(deltaAssignments.deltaId, deltaId)));
    if (!assigned) return { ok: false, reason: 'unknown_delta' };
    await closeOverdue(tx, personId, now);
    const [begun] = await tx
      .select({ id: attempts.id })
      .from(attempts)
      .where(and(eq(attempts.personId, personId), eq(attempts.deltaId, deltaId)));
    if (begun) return { ok: true, attemptId: begun.id };

    const ended = await questionsOnEndedLaw(tx, dayOf(now));
    const ids = assigned.questions.map(({ questionId }) => questionId).filter((id) => !ended.has(id));
    const voided = await voidedVersions(tx);
    const asked = (await currentQuestions(tx, ids)).filter(({ versionId }) => !voided.has(versionId));
    if (asked.length === 0) return { ok: false, reason: 'nothing_to_answer' };
    const drawn = drawAll(asked, await seenOf(tx, personId, asked), seed);
    const attempt = { personId, of: { deltaId }, number: 1, seed, drawn, plan: WITHOUT_MARK };
    return { ok: true, attemptId: await storeAttempt(tx, attempt, now) };
  });
}
