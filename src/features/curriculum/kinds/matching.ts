import {
  indexes,
  indexFrom,
  isIndex,
  placeFields,
  sameList,
  shareOf,
  type Answers,
  type GivenOf,
  type KeyOf,
  type Marking,
} from './kind.ts';

export const matching: Answers<'matching'> = {
  empty: ({ places }) => ({ kind: 'matching', pairs: Array.from({ length: places }, () => null) }),
  fits: ({ pairs }, { options, places }) =>
    pairs.length === places && pairs.every((option) => option === null || isIndex(option, options)),
  isEmpty: ({ pairs }) => pairs.every((option) => option === null),
  isReady: ({ pairs }) => pairs.every((option) => option !== null),
  same: (a, b) => sameList(a.pairs, b.pairs),
  lines: ({ pairs }) => pairs.flatMap((option, index) => (option === null ? [] : [{ index, option }])),
  fromFields: ({ filled, places }) => ({
    kind: 'matching',
    pairs: indexes(places).map((index) => indexFrom(filled[index])),
  }),
  toFields: ({ pairs }) => placeFields(pairs),
};

const rightRows = ({ pairs: right }: KeyOf<'matching'>, { pairs }: GivenOf<'matching'>) =>
  right.map((option, row) => pairs[row] === option);

export const matchingMarking: Marking<'matching'> = {
  shape: ({ options, pairs }) => ({ options, places: pairs.length }),
  right: ({ pairs }) => ({ kind: 'matching', pairs }),
  isPossible: ({ options, pairs }) =>
    pairs.length > 0 && options >= 2 && pairs.every((option) => isIndex(option, options)),
  mark: (key, given) => shareOf(rightRows(key, given)),
  rightAt: rightRows,
  guess: ({ options }) => 1 / options,
  /** Which rows are right would be half of the key. */
  pointedAt: () => [],
  spokenOf: ({ pairs }) => indexes(pairs.length),
};
