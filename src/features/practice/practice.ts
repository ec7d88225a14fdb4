import { verdictOfAnswer } from '#features/curriculum/marking.ts';

/** After so many answers that were not right, the key is shown. */
export const TRIES_BEFORE_KEY = 2;

/** Key, explanation and citation may be seen after a right answer, or after the second that was not. */
export function mayReveal(scores: number[]): boolean {
  return scores.some((score) => verdictOfAnswer(score) === 'right') || scores.length >= TRIES_BEFORE_KEY;
}

/**
 * Practice gives evidence once: by the first response to a question, without a hint, if no check had shown the question
 * before. The hint comes only after a first wrong answer, so a first response never had one.
 */
export function isFirstEvidence({
  earlier,
  firstSeenIn,
}: {
  earlier: number;
  firstSeenIn: 'practice' | 'check' | undefined;
}): boolean {
  return earlier === 0 && firstSeenIn !== 'check';
}
