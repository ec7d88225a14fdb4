import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { corrections, evidenceCorrections, markings, questionVersions } from '#db/schema/index.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { isOfOwnResult } from '#features/checks/queries/own.ts';
import { refreshEstimatesOf } from '#features/competency/commands.ts';
import {
  correctAlone,
  publishCorrected,
  storeCorrectedVersions,
  type StoredVersion,
} from '#features/curriculum/commands/correct.ts';
import { publishAlone } from '#features/curriculum/commands/publish-lock.ts';
import type { CorrectionCounts, CorrectionFault } from '#features/curriculum/correction.ts';
import { refreshModule } from '#features/requirements/commands.ts';
import { affectedAttempts, affectedEvidence, type AttemptChange, type Keys } from '../queries/affected.ts';
import { dryRun, keysAfter, type Asked } from '../queries/plan.ts';

export type CorrectionDeed = Asked & {
  personId: string;
  why: string;
  /** How many attempts the dry run said would fail: more than that are not made to fail unseen. */
  toFail: number;
};

export type CorrectResult =
  | { ok: true; correctionId: string; counts: CorrectionCounts }
  | {
      ok: false;
      reason: CorrectionFault | 'unknown_question' | 'no_reason' | 'own_result' | 'more_than_shown';
    };

/**
 * Corrects a question and everything that was marked by it, in one transaction: what was marked before stays, and a
 * newer marking stands beside it. What a learner has completed stays completed. Nobody corrects what their own result rests
 * on, because what is completed by it would stay so whatever another trainer finds.
 */
export async function correctQuestion(
  db: Database,
  { personId, why, toFail, ...asked }: CorrectionDeed,
  now: Date,
): Promise<CorrectResult> {
  if (why.trim() === '') return { ok: false, reason: 'no_reason' };
  return db.transaction(async (tx): Promise<CorrectResult> => {
    await correctAlone(tx);
    await publishAlone(tx);
    if (await isOfOwnResult(tx, personId, asked.questionId)) return { ok: false, reason: 'own_result' };
    const correcting = await keysAfter(tx, asked);
    if (!correcting.ok) return correcting;
    const { keys, newest } = correcting;
    const { counts } = await dryRun(tx, keys);
    if (counts.toFail > toFail) return { ok: false, reason: 'more_than_shown' };

    const { questionId, series, correction } = asked;
    const row = { questionId, series, kind: correction.kind, why: why.trim(), by: personId, at: now, counts };
    const [made] = await tx.insert(corrections).values(row).returning({ id: corrections.id });
    if (!made) throw new Error(`A correction of ${questionId} was not stored`);
    await storeCorrectedVersions(tx, made.id, [...keys.values()]);
    await markAgain(tx, made.id, keys, now);
    await weighAgain(tx, made.id, keys, now);
    await askAsCorrected(tx, { keys, newest, personId }, now);
    const detail = { ...counts, series, kind: correction.kind, correctionId: made.id };
    const deed = {
      actorId: personId,
      deed: 'question-corrected',
      subject: 'question',
      subjectId: questionId,
    };
    await recordEvent(tx, { ...deed, detail }, now);
    return { ok: true, correctionId: made.id, counts };
  });
}

async function markAgain(tx: Database, correctionId: string, keys: Keys, now: Date): Promise<void> {
  for await (const { changes } of affectedAttempts(tx, keys)) {
    if (changes.length === 0) continue;
    await tx.insert(markings).values(changes.map((change) => newMarking(change, correctionId, now)));
    for (const { personId, moduleId, before, after } of changes)
      if (moduleId !== null && before.passed !== after.passed)
        await refreshModule(tx, personId, moduleId, now);
  }
}

function newMarking(
  { personId, attemptId, moduleId, number, after, results }: AttemptChange,
  correctionId: string,
  now: Date,
): typeof markings.$inferInsert {
  const marked = { personId, attemptId, moduleId, number: number + 1, results, ...after };
  return { ...marked, cause: 'correction', correctionId, markedAt: now };
}

/** The evidence as it is worth now, and the estimates that follow from it. */
async function weighAgain(tx: Database, correctionId: string, keys: Keys, now: Date): Promise<void> {
  for await (const pieces of affectedEvidence(tx, keys)) {
    if (pieces.length === 0) continue;
    const rows = pieces.map(({ competency: _, ...piece }) => ({ ...piece, correctionId }));
    await tx.insert(evidenceCorrections).values(rows);
    const people = [...new Set(pieces.map(({ personId }) => personId))];
    await refreshEstimatesOf(tx, people, [...new Set(pieces.map(({ competency }) => competency))], now);
  }
}

type AsCorrected = { keys: Keys; newest: StoredVersion; personId: string };

/** From now on, where this is the series that is asked today. A question that counts for nobody is not asked. */
async function askAsCorrected(
  tx: Database,
  { keys, newest, personId }: AsCorrected,
  now: Date,
): Promise<void> {
  const key = keys.get(newest.id)?.key;
  if (!key) return;
  const [asked] = await tx
    .select({ id: questionVersions.id })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, newest.questionId))
    .orderBy(desc(questionVersions.number))
    .limit(1);
  if (asked?.id === newest.id) await publishCorrected(tx, newest, key, { personId, now });
}
