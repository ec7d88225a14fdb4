import type { AnswerVerdict } from '#features/curriculum/marking.ts';
import { countedOf, totalOf, type QuestionResult } from './attempt.ts';

/** The sum of what may be told of a result, and of how many questions it is kept back. */
export type ToldSum = { counted: number; reached: number; score: number; hidden: number };

/** Of these questions the ones of which even the outcome is kept back. */
export function secretAmong(
  questions: { id: string; outcome: AnswerVerdict | undefined; voided: boolean }[],
): Set<string> {
  return new Set(questions.flatMap(({ id, outcome, voided }) => (outcome || voided ? [] : [id])));
}

/**
 * `secret`: questions that an open check asks. A sum over all of them would tell how these were answered, because the
 * others are told one by one.
 */
export function toldOf(
  { results, score }: { results: QuestionResult[]; score: number },
  secret: ReadonlySet<string>,
): ToldSum {
  const told = results.filter(({ questionId, voided }) => voided || !secret.has(questionId));
  const hidden = results.length - told.length;
  return { ...countedOf(told), score: hidden === 0 ? score : totalOf(told, 0).score, hidden };
}
