import type { Day } from '#features/agencies/day.ts';
import type { AnswerKey, Given, QuestionKind, Shape } from '../question.ts';

export type GivenOf<Kind extends QuestionKind> = Extract<Given, { kind: Kind }>;
export type KeyOf<Kind extends QuestionKind> = Extract<AnswerKey, { kind: Kind }>;

/**
 * What a form says about an answer: ticked indexes; where there are several places to fill, how many, and by place what
 * stands there; and what was typed where there is one place to type.
 */
export type AnswerFields = {
  kind: QuestionKind;
  chosen: number[];
  places: number;
  filled: Record<string, string>;
  typed: string;
};

/**
 * A line of an answer, by the index of the option, step, row or gap that it is about: chosen where nothing else is said;
 * of a statement its mark, of a step its place, of a row its option, of a field or gap what was written; of a calendar the day.
 */
export type AnswerLine = {
  index: number;
  mark?: boolean;
  place?: number;
  option?: number;
  typed?: string;
  day?: Day;
};

/** What keeps an answer from being read, though something was given. */
export type AnswerFault = 'no-number' | 'ambiguous-number' | 'same-place';

/** Answers of one kind, without a key: the browser needs this before there is one. */
export type Answers<Kind extends QuestionKind = QuestionKind> = {
  empty(shape: Shape): GivenOf<Kind>;
  /** Indexes that exist, none twice; as many places as there are; nothing longer than anybody types. */
  fits(given: GivenOf<Kind>, shape: Shape): boolean;
  isEmpty(given: GivenOf<Kind>): boolean;
  /** Practice marks at once, so it waits until nothing is missing. */
  isReady(given: GivenOf<Kind>): boolean;
  fault?(given: GivenOf<Kind>): AnswerFault | undefined;
  same(a: GivenOf<Kind>, b: GivenOf<Kind>): boolean;
  lines(given: GivenOf<Kind>): AnswerLine[];
  fromFields(fields: AnswerFields): GivenOf<Kind>;
  toFields(given: GivenOf<Kind>): [name: string, value: string][];
};

/** How one kind is marked. */
export type Marking<Kind extends QuestionKind = QuestionKind> = {
  /** How many things may be shown in another order, and how many places there are to fill. */
  shape(key: KeyOf<Kind>): Omit<Shape, 'kind'>;
  /** The answer that a key asks for; of several accepted ones, the first. */
  right(key: KeyOf<Kind>): GivenOf<Kind>;
  /** Whether somebody could answer rightly, and somebody else wrongly. */
  isPossible(key: KeyOf<Kind>): boolean;
  /** 0..1; what does not exist earns nothing and costs nothing. */
  mark(key: KeyOf<Kind>, given: GivenOf<Kind>): number;
  /** Where several places are filled, which of them are right. */
  rightAt?(key: KeyOf<Kind>, given: GivenOf<Kind>): boolean[];
  /** The score that a blind answer can expect. */
  guess(key: KeyOf<Kind>): number;
  /** The indexes of what may be spoken of before the key may be seen. */
  pointedAt(key: KeyOf<Kind>, given: GivenOf<Kind>): number[];
  /** And of what afterwards. */
  spokenOf(key: KeyOf<Kind>, given: GivenOf<Kind>): number[];
};

/** Nobody types a longer answer. */
export const LONGEST_ANSWER = 200;

export function isIndex(value: number, length: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < length;
}

export function indexes(length: number): number[] {
  return [...Array(length).keys()];
}

export function shareOf(marks: boolean[]): number {
  return marks.filter(Boolean).length / marks.length;
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** The fields of an answer that fills several places; an empty place has none. */
export function placeFields(filled: (string | number | boolean | null)[]): [name: string, value: string][] {
  return [
    ['places', String(filled.length)],
    ...filled.flatMap((value, i): [string, string][] =>
      value === null || value === '' ? [] : [[`filled.${i}`, String(value)]],
    ),
  ];
}

/** An index by place as a form sends it; null where the place is empty or holds no whole number. */
export function indexFrom(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : null;
}
