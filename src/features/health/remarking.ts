import { totalOf, type QuestionResult } from '#features/checks/attempt.ts';
import { inVariant, type QuestionTexts } from '#features/curriculum/asking.ts';
import { mark } from '#features/curriculum/marking.ts';
import type { AnswerKey, Given } from '#features/curriculum/question.ts';
import type { Variant } from '#features/curriculum/variant.ts';

/** How a version is marked after a correction; the key is null where it counts for nobody. */
export type NewKey = { versionId: string; key: AnswerKey | null; points: number; text: QuestionTexts };

/** An answer that counts; null where the question was left empty. */
export type Answered = { given: Given; variant: Variant } | null;

export type Standing = { score: number; passed: boolean };

export type MarkedAttempt = Standing & { results: QuestionResult[]; passMark: number };

/** What a correction makes of an attempt; undefined where it makes nothing of it. */
export function remarked(
  attempt: MarkedAttempt,
  keys: ReadonlyMap<string, NewKey>,
  answerOf: (responseId: string) => Answered,
): (Standing & { results: QuestionResult[] }) | undefined {
  const results = attempt.results.map((result) => {
    const key = keys.get(result.versionId);
    return key
      ? newResult(result, key, result.responseId === null ? null : answerOf(result.responseId))
      : result;
  });
  if (results.every((result, i) => sameResult(result, attempt.results[i]!))) return undefined;
  const { score, passed } = attempt;
  // Where nothing is left to be counted, what somebody had reached stays reached.
  if (results.every(({ points }) => points === 0)) return { results, score, passed };
  return { results, ...totalOf(results, attempt.passMark) };
}

function newResult(result: QuestionResult, key: NewKey, answer: Answered): QuestionResult {
  const { questionId, versionId, responseId } = result;
  const asked = { questionId, versionId, responseId };
  if (key.key === null) return { ...asked, score: 0, points: 0, voided: true };
  return { ...asked, score: scoreBy(key, answer), points: key.points };
}

/** By the new key; nothing where nothing was answered or nothing counts. */
export function scoreBy({ key, text }: NewKey, answer: Answered): number {
  if (key === null || answer === null) return 0;
  return mark(inVariant({ key, text }, answer.variant).key, answer.given);
}

const HAIR = 1e-9;

function sameResult(a: QuestionResult, b: QuestionResult): boolean {
  return Math.abs(a.score - b.score) < HAIR && a.points === b.points && a.voided === b.voided;
}

/** Whether a learner gets another result: that a score was reached otherwise is no news. */
export function isOther(before: Standing, after: Standing): boolean {
  return before.passed !== after.passed || Math.abs(before.score - after.score) >= ROUNDED;
}

/** Scores are stored as numbers of seven digits. */
const ROUNDED = 1e-6;
