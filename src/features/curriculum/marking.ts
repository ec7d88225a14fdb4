import type { AnswerKey, Given } from './question.ts';

/**
 * Every question is marked from 0 to 1. Nothing is subtracted from a total: guessing is dealt with where
 * competency is estimated, with the guess floor. Options are known by their index in the author's order, so the
 * order on the screen never matters.
 */

export type AnswerVerdict = 'right' | 'partly' | 'wrong';

type SingleKey = Extract<AnswerKey, { kind: 'single' }>;
type MultipleKey = Extract<AnswerKey, { kind: 'multiple' }>;
type TrueFalseKey = Extract<AnswerKey, { kind: 'true-false' }>;

/** A hair under 1, so that thirds which add up to one count as right. RIGHT_AT in competency/thresholds.ts agrees. */
export const RIGHT_AT = 0.999;

/** What is not valid (another kind of answer, an option that does not exist) earns nothing and costs nothing. */
export function mark(key: AnswerKey, given: Given): number {
  requirePossible(key);
  requireKnownKind(given.kind);
  if (key.kind === 'single') return given.kind === 'single' && given.chosen === key.right ? 1 : 0;
  if (key.kind === 'multiple') return given.kind === 'multiple' ? markTicks(key, given.chosen) : 0;
  return given.kind === 'true-false' ? markRows(key, given.marks) : 0;
}

/** The score that a blind answer can expect: each option equally likely, or a coin flipped for each box or row. */
export function guessFloor(key: AnswerKey): number {
  requirePossible(key);
  if (key.kind === 'single') return 1 / key.options;
  if (key.kind === 'multiple') return coinFlipScore(key.right.length, key.options - key.right.length);
  return 0.5;
}

export function verdictOfAnswer(score: number): AnswerVerdict {
  if (score >= RIGHT_AT) return 'right';
  return score > 0 ? 'partly' : 'wrong';
}

function markTicks({ options, right }: MultipleKey, chosen: number[]): number {
  const ticked = [...new Set(chosen)].filter((option) => isOption(option, options));
  const rightTicks = ticked.filter((option) => right.includes(option)).length;
  return balanced(rightTicks / right.length, ticked.length - rightTicks, options - right.length);
}

/** NCSBN's 0/1 rule for matrix rows: each row for itself. */
function markRows({ statements }: TrueFalseKey, marks: (boolean | null)[]): number {
  return statements.filter((truth, row) => marks[row] === truth).length / statements.length;
}

/**
 * max(0, T/n − F/m): Moodle's weights +100/n and −100/m with a floor of zero (the `~%50%` and `~%-50%` of its GIFT
 * examples). Ticking everything and ticking nothing both give 0, and the total is never negative.
 */
function balanced(rightShare: number, wrongTicks: number, wrongOptions: number): number {
  if (wrongOptions === 0) return rightShare;
  return Math.max(0, rightShare - wrongTicks / wrongOptions);
}

/** Exact, over all subsets: how often a coin ticks T of n and F of m, times what that scores. */
function coinFlipScore(right: number, wrong: number): number {
  let expected = 0;
  for (const [rightTicks, rightChance] of coinFlips(right).entries()) {
    for (const [wrongTicks, wrongChance] of coinFlips(wrong).entries()) {
      expected += rightChance * wrongChance * balanced(rightTicks / right, wrongTicks, wrong);
    }
  }
  return expected;
}

/** The chance of 0, 1 … `boxes` ticks. */
function coinFlips(boxes: number): number[] {
  const chances = [0.5 ** boxes];
  for (let ticks = 1; ticks <= boxes; ticks += 1) {
    chances.push((chances[ticks - 1]! * (boxes - ticks + 1)) / ticks);
  }
  return chances;
}

function isOption(option: number, options: number): boolean {
  return Number.isInteger(option) && option >= 0 && option < options;
}

function requireKnownKind(kind: string): void {
  if (!['single', 'multiple', 'true-false'].includes(kind))
    throw new Error('Unknown kind of question: ' + kind);
}

function requirePossible(key: AnswerKey): void {
  requireKnownKind(key.kind);
  if (!isPossible(key)) throw new Error('Impossible key: ' + JSON.stringify(key));
}

function isPossible(key: AnswerKey): boolean {
  if (key.kind === 'single') return isPossibleSingle(key);
  if (key.kind === 'true-false') return key.statements.length > 0;
  const distinct = new Set(key.right).size === key.right.length;
  return distinct && key.right.length > 0 && key.right.every((option) => isOption(option, key.options));
}

/** With one option nothing is asked: a blind answer would always be right. */
function isPossibleSingle({ options, right }: SingleKey): boolean {
  return options >= 2 && isOption(right, options);
}
