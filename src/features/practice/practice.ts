import type { Feedback } from '#features/curriculum/feedback.ts';
import { verdictOfAnswer } from '#features/curriculum/marking.ts';
import type { Given } from '#features/curriculum/question.ts';

/** Where a person stands with a question of a lesson after so many answers; `given` is the newest. */
export type PracticeStanding = { tries: number; given: Given; feedback: Feedback };

/** After so many answers that were not right, the key is shown. */
export const TRIES_BEFORE_KEY = 2;

/** Key, explanation and citation may be seen after a right answer, or after the second that was not. */
export function mayReveal(scores: number[]): boolean {
  return scores.some((score) => verdictOfAnswer(score) === 'right') || scores.length >= TRIES_BEFORE_KEY;
}

/**
 * Practice gives evidence once: by the first response to a question, without a hint, if no check has shown the question
 * before. The hint comes only after a first wrong answer, so a first response never had one.
 */
export function isFirstEvidence({
  earlier,
  shownInCheck,
}: {
  earlier: number;
  shownInCheck: boolean;
}): boolean {
  return earlier === 0 && !shownInCheck;
}

/** Whether two answers say the same, in whatever order boxes were ticked. */
export function sameAnswer(a: Given, b: Given): boolean {
  if (a.kind === 'single') return b.kind === 'single' && a.chosen === b.chosen;
  if (a.kind === 'multiple') return b.kind === 'multiple' && sameSet(a.chosen, b.chosen);
  return b.kind === 'true-false' && a.marks.every((mark, index) => mark === b.marks[index]);
}

function sameSet(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((index) => b.includes(index));
}
