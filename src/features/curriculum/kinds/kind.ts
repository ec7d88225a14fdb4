import type { AnswerKey, Given, QuestionKind } from '../question.ts';

export type GivenOf<Kind extends QuestionKind> = Extract<Given, { kind: Kind }>;
export type KeyOf<Kind extends QuestionKind> = Extract<AnswerKey, { kind: Kind }>;

/** What a form says about an answer: ticked indexes, and for a group of statements its marks by index. */
export type AnswerFields = {
  kind: QuestionKind;
  chosen: number[];
  marks: Record<string, string>;
  statements: number;
};

/** A line of an answer: an option by the author's index, and where it was marked true or false, how. */
export type AnswerLine = { index: number; mark?: boolean };

/** Answers of one kind, without a key: the browser needs this before there is one. */
export type Answers<Kind extends QuestionKind = QuestionKind> = {
  empty(options: number): GivenOf<Kind>;
  /** Indexes that exist, none twice; a place for every statement. */
  fits(given: GivenOf<Kind>, options: number): boolean;
  isEmpty(given: GivenOf<Kind>): boolean;
  /** Practice marks at once, so it waits until nothing is missing. */
  isReady(given: GivenOf<Kind>): boolean;
  same(a: GivenOf<Kind>, b: GivenOf<Kind>): boolean;
  lines(given: GivenOf<Kind>): AnswerLine[];
  /** The author's indexes of what may be spoken of before the key may be seen. */
  pointedAt(given: GivenOf<Kind>): number[];
  /** And of what afterwards. */
  spokenOf(given: GivenOf<Kind>): number[];
  /** The answer that a key asks for. */
  right(key: KeyOf<Kind>): GivenOf<Kind>;
  fromFields(fields: AnswerFields): GivenOf<Kind>;
  toFields(given: GivenOf<Kind>): [name: string, value: string][];
};

/** How one kind is marked. */
export type Marking<Kind extends QuestionKind = QuestionKind> = {
  options(key: KeyOf<Kind>): number;
  /** Whether somebody could answer rightly, and somebody else wrongly. */
  isPossible(key: KeyOf<Kind>): boolean;
  /** 0..1; what does not exist earns nothing and costs nothing. */
  mark(key: KeyOf<Kind>, given: GivenOf<Kind>): number;
  /** The score that a blind answer can expect. */
  guess(key: KeyOf<Kind>): number;
};

export function isIndex(value: number, length: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < length;
}
