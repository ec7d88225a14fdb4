import { feedbackOn } from '#features/curriculum/feedback.ts';
import { mark } from '#features/curriculum/marking.ts';
import type { AnswerKey, Given, QuestionText } from '#features/curriculum/question.ts';
import { mayReveal, type PracticeStanding } from './practice.ts';

/** A question as answers to it count today. */
export type Told = { key: AnswerKey; text: QuestionText; voided: boolean };

type Answers = {
  /** The newest one. */
  given: Given;
  /** Of all answers to this version, first to last, as they were marked when they came. */
  scores: number[];
  /** Whether the question stands in a check that is not submitted. */
  secret?: boolean;
};

/**
 * What the person may know after these answers. What may be seen follows from what was said when they came; whether the
 * newest one is right, from the key that holds now: a correction may lie between.
 */
export function standingOf(told: Told, { given, scores, secret }: Answers): PracticeStanding {
  const kept = { tries: scores.length, given, feedback: undefined };
  if (told.voided) return { ...kept, voided: true };
  if (secret) return kept;
  return { ...kept, feedback: feedbackOn(told, given, mark(told.key, given), mayReveal(scores)) };
}
