import {
  indexes,
  placeFields,
  sameList,
  shareOf,
  type Answers,
  type GivenOf,
  type KeyOf,
  type Marking,
} from './kind.ts';

export const trueFalse: Answers<'true-false'> = {
  empty: ({ places }) => ({ kind: 'true-false', marks: Array.from({ length: places }, () => null) }),
  fits: ({ marks }, { places }) => marks.length === places,
  isEmpty: ({ marks }) => marks.every((mark) => mark === null),
  isReady: ({ marks }) => marks.every((mark) => mark !== null),
  same: (a, b) => sameList(a.marks, b.marks),
  lines: ({ marks }) => marks.flatMap((mark, index) => (mark === null ? [] : [{ index, mark }])),
  fromFields: ({ filled, places }) => ({
    kind: 'true-false',
    marks: indexes(places).map((index) => markFrom(filled[index])),
  }),
  toFields: ({ marks }) => placeFields(marks),
};

function markFrom(value: string | undefined): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : null;
}

const rightRows = ({ statements }: KeyOf<'true-false'>, { marks }: GivenOf<'true-false'>) =>
  statements.map((truth, row) => marks[row] === truth);

export const trueFalseMarking: Marking<'true-false'> = {
  shape: ({ statements }) => ({ options: statements.length, places: statements.length }),
  right: ({ statements }) => ({ kind: 'true-false', marks: statements }),
  isPossible: ({ statements }) => statements.length > 0,
  /** NCSBN's 0/1 rule for matrix rows: each row for itself. */
  mark: (key, given) => shareOf(rightRows(key, given)),
  rightAt: rightRows,
  guess: () => 0.5,
  /** A word on one of two possible marks would give the other away. */
  pointedAt: () => [],
  spokenOf: (_, { marks }) => indexes(marks.length),
};
