import type { Marking } from './kinds/kind.ts';
import { multipleMarking } from './kinds/multiple.ts';
import { singleMarking } from './kinds/single.ts';
import { trueFalseMarking } from './kinds/true-false.ts';
import type { AnswerKey, Given, QuestionKind } from './question.ts';

/**
 * Every question is marked from 0 to 1. Nothing is subtracted from a total: guessing is dealt with where
 * competency is estimated, with the guess floor. Options are known by their index in the author's order, so the
 * order on the screen never matters.
 */

const MARKING: { [Kind in QuestionKind]: Marking<Kind> } = {
  single: singleMarking,
  multiple: multipleMarking,
  'true-false': trueFalseMarking,
};

/** What is handed over is of this very kind, which types cannot follow. */
const ofKind = (kind: QuestionKind) => MARKING[kind] as unknown as Marking;

export type AnswerVerdict = 'right' | 'partly' | 'wrong';

/** A hair under 1, so that thirds which add up to one count as right. RIGHT_AT in competency/thresholds.ts agrees. */
export const RIGHT_AT = 0.999;

/** What is not valid (another kind of answer, an option that does not exist) earns nothing and costs nothing. */
export function mark(key: AnswerKey, given: Given): number {
  requirePossible(key);
  requireKnownKind(given.kind);
  return given.kind === key.kind ? ofKind(key.kind).mark(key, given) : 0;
}

/** The score that a blind answer can expect: each option equally likely, or a coin flipped for each box or row. */
export function guessFloor(key: AnswerKey): number {
  requirePossible(key);
  return ofKind(key.kind).guess(key);
}

/** How many options or statements a question has. */
export function optionsOf(key: AnswerKey): number {
  return ofKind(key.kind).options(key);
}

export function verdictOfAnswer(score: number): AnswerVerdict {
  if (score >= RIGHT_AT) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}

function requireKnownKind(kind: string): void {
  if (!Object.hasOwn(MARKING, kind)) throw new Error('Unknown kind of question: ' + kind);
}

function requirePossible(key: AnswerKey): void {
  requireKnownKind(key.kind);
  if (!ofKind(key.kind).isPossible(key)) throw new Error('Impossible key: ' + JSON.stringify(key));
}
