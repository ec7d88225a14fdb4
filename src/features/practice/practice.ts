import type { Feedback } from '#features/curriculum/feedback.ts';
import { verdictOfAnswer } from '#features/curriculum/marking.ts';
import { chanceFrom } from '#features/curriculum/chance.ts';
import type { AnswerKey, Given } from '#features/curriculum/question.ts';
import { drawVariant, type Variant } from '#features/curriculum/variant.ts';

/**
 * Where a person stands with a question of a lesson after so many answers; `given` is the newest. Without feedback while
 * the question stands in a check that is not submitted: even whether the answer was right would tell the key. And where
 * it is `voided`, counting for nobody: its key is what was wrong with it.
 */
export type PracticeStanding = {
  tries: number;
  given: Given;
  feedback: Feedback | undefined;
  voided?: true;
};

/** After so many answers that were not right, the key is shown. */
export const TRIES_BEFORE_KEY = 2;
/** More answers to one question than anybody practises. */
export const MOST_TRIES = 200;

/**
 * The variant of a computed question in which a person practises it: always the same one, so that a reload asks nothing
 * else. Its values are no secret. `personId` and `versionId` are UUIDs.
 */
export function practiceVariant(personId: string, versionId: string, key: AnswerKey): Variant {
  return drawVariant(key, chanceFrom(personId.slice(-8) + versionId.slice(0, 8)));
}

/** Key, explanation and citation may be seen after a right answer, or after the second that was not. */
export function mayReveal(scores: number[]): boolean {
  return scores.some((score) => verdictOfAnswer(score) === 'right') || scores.length >= TRIES_BEFORE_KEY;
}

/**
 * Practice gives evidence once: by the first response to a question, in its lesson or in a review, without a hint, if no
 * check has shown the question before. The hint comes only after a first wrong answer, so a first response never had one.
 * Another variant of a computed question gives none: its explanation was seen. Nor does what rests on law that has ended:
 * whoever knows the law in force would be held to be wrong.
 */
export function isFirstEvidence({
  answeredBefore,
  shownInCheck,
  onEndedLaw,
}: {
  answeredBefore: boolean;
  shownInCheck: boolean;
  onEndedLaw: boolean;
}): boolean {
  return !answeredBefore && !shownInCheck && !onEndedLaw;
}
