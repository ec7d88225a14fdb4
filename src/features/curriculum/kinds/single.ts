import { isIndex, type Answers, type Marking } from './kind.ts';

export const single: Answers<'single'> = {
  empty: () => ({ kind: 'single', chosen: null }),
  fits: ({ chosen }, { options }) => chosen === null || isIndex(chosen, options),
  isEmpty: ({ chosen }) => chosen === null,
  isReady: ({ chosen }) => chosen !== null,
  same: (a, b) => a.chosen === b.chosen,
  lines: ({ chosen }) => (chosen === null ? [] : [{ index: chosen }]),
  fromFields: ({ chosen }) => ({ kind: 'single', chosen: chosen[0] ?? null }),
  toFields: ({ chosen }) => (chosen === null ? [] : [['chosen', String(chosen)]]),
};

export const singleMarking: Marking<'single'> = {
  shape: ({ options }) => ({ options, places: 1 }),
  right: ({ right }) => ({ kind: 'single', chosen: right }),
  /** With one option nothing is asked: a blind answer would always be right. */
  isPossible: ({ options, right }) => options >= 2 && isIndex(right, options),
  mark: ({ right }, { chosen }) => (chosen === right ? 1 : 0),
  guess: ({ options }) => 1 / options,
  pointedAt: (_, { chosen }) => (chosen === null ? [] : [chosen]),
  spokenOf: (_, { chosen }) => (chosen === null ? [] : [chosen]),
};
