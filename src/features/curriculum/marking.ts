import { gapsMarking } from './kinds/gaps.ts';
import type { Marking } from './kinds/kind.ts';
import { matchingMarking } from './kinds/matching.ts';
import { multipleMarking } from './kinds/multiple.ts';
import { numberMarking } from './kinds/number.ts';
import { orderingMarking } from './kinds/ordering.ts';
import { scenarioMarking } from './kinds/scenario.ts';
import { singleMarking } from './kinds/single.ts';
import { textMarking } from './kinds/text.ts';
import { trueFalseMarking } from './kinds/true-false.ts';
import { workingDaysMarking } from './kinds/working-days-marking.ts';
import type { AnswerKey, Given, QuestionKind, Shape } from './question.ts';

/**
 * Every question is marked from 0 to 1. Nothing is subtracted from a total: guessing is dealt with where
 * competency is estimated, with the guess floor. Options are known by their stored index, so the order on the screen
 * never matters.
 */

const MARKING: { [Kind in QuestionKind]: Marking<Kind> } = {
  scenario: scenarioMarking,
  single: singleMarking,
  multiple: multipleMarking,
  'true-false': trueFalseMarking,
  number: numberMarking,
  text: textMarking,
  gaps: gapsMarking,
  ordering: orderingMarking,
  matching: matchingMarking,
  'working-days': workingDaysMarking,
};

/** What is handed over is of this very kind, which types cannot follow. */
const ofKind = (kind: QuestionKind) => MARKING[kind] as unknown as Marking;

export type AnswerVerdict = 'right' | 'partly' | 'wrong';

/** A hair under 1, so that thirds which add up to one count as right. */
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

/** How many options a question shows and how many places an answer fills: no part of the key. */
export function shapeOf(key: AnswerKey): Shape {
  return { kind: key.kind, ...ofKind(key.kind).shape(key) };
}

/** The answer that a key asks for; of several accepted ones, the first. */
export function rightAnswer(key: AnswerKey): Given {
  return ofKind(key.kind).right(key);
}

/** Where several places are filled, which of them are right; of other kinds nothing. */
export function rightAt(key: AnswerKey, given: Given): boolean[] {
  return ofKind(key.kind).rightAt?.(key, given) ?? [];
}

/** Which options, rows or lines may be spoken of before the key may be seen. */
export function pointedAt(key: AnswerKey, given: Given): number[] {
  return ofKind(key.kind).pointedAt(key, given);
}

/** Which are spoken of once the key may be seen. */
export function spokenOf(key: AnswerKey, given: Given): number[] {
  return ofKind(key.kind).spokenOf(key, given);
}

export function verdictOfAnswer(score: number): AnswerVerdict {
  if (score >= RIGHT_AT) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}

/** Whether somebody could answer rightly, and somebody else wrongly. */
export function isPossible(key: AnswerKey): boolean {
  return ofKind(key.kind).isPossible(key);
}

function requireKnownKind(kind: string): void {
  if (!Object.hasOwn(MARKING, kind)) throw new Error('Unknown kind of question: ' + kind);
}

function requirePossible(key: AnswerKey): void {
  requireKnownKind(key.kind);
  if (!isPossible(key)) throw new Error('Impossible key: ' + JSON.stringify(key));
}
