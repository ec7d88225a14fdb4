import type { Database } from '#db/client.ts';
import { markings, type MarkingCause } from '#db/schema/index.ts';
import type { EvidencePiece } from '#features/competency/evidence.ts';
import { inVariant } from '#features/curriculum/asking.ts';
import { holdCorrections } from '#features/curriculum/commands/correct.ts';
import { guessFloor, mark } from '#features/curriculum/marking.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import { questionsForMarking, type QuestionForMarking } from '#features/curriculum/queries.ts';
import { totalOf, type QuestionResult } from '../attempt.ts';
import type { Attempt } from '../queries.ts';
import { countingAnswers } from '../queries/answers.ts';

/** A question that counts for nobody is no evidence. */
export type Marked = { result: QuestionResult; piece: EvidencePiece | undefined; seenBefore: boolean };

/** Marks, per drawn question, the answer that counts now. */
export async function markAttempt(tx: Database, attempt: Attempt): Promise<Marked[]> {
  const { personId, id: attemptId } = attempt;
  const given = await countingAnswers(tx, { personId, attemptId });
  await holdCorrections(tx);
  const versionIds = attempt.drawn.map(({ versionId }) => versionId);
  const asked = await asCorrected(tx, await questionsForMarking(tx, versionIds));
  return attempt.drawn.map((drawn) => {
    const stored = asked.find(({ versionId }) => versionId === drawn.versionId);
    if (!stored) throw new Error(`Question version ${drawn.versionId} of an attempt is not there`);
    const { variant } = drawn;
    const question = inVariant(stored, variant);
    const counts = given.get(drawn.questionId);
    if (question.voided)
      return { result: voidedResult(question, counts?.id ?? null), piece: undefined, seenBefore: true };
    const score = counts ? mark(question.key, counts.given) : 0;
    const result = resultOf(question, counts?.id ?? null, score);
    const piece = { ...pieceOf(question, result, attempt.id), variant };
    return { result, piece, seenBefore: drawn.seenBefore };
  });
}

type Marking = { number: number; cause: MarkingCause; results: QuestionResult[] };

/** Adds a computation of an attempt's result to those that there are. */
export async function storeMarking(
  tx: Database,
  { personId, id: attemptId, moduleId, passMark }: Attempt,
  { number, cause, results }: Marking,
  now: Date,
): Promise<{ score: number; passed: boolean }> {
  const total = totalOf(results, passMark);
  const row = { personId, attemptId, number, moduleId, cause, ...total, results, markedAt: now };
  await tx.insert(markings).values(row);
  return total;
}

function resultOf(
  { questionId, versionId, points }: QuestionForMarking,
  responseId: string | null,
  score: number,
): QuestionResult {
  return { questionId, versionId, responseId, score, points };
}

function voidedResult({ questionId, versionId }: QuestionForMarking, responseId: string | null) {
  return { questionId, versionId, responseId, score: 0, points: 0, voided: true as const };
}

/** A drawn question that was left empty scores 0 and is evidence like any other. */
function pieceOf(
  question: QuestionForMarking,
  { responseId, score }: QuestionResult,
  attemptId: string,
): Omit<EvidencePiece, 'variant'> {
  const { questionId, versionId, competency, level, key } = question;
  const asked = { questionId, questionVersionId: versionId, competency, level, guess: guessFloor(key) };
  return { ...asked, score, place: 'check', responseId, attemptId };
}
