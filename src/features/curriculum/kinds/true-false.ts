import type { Answers, Marking } from './kind.ts';

export const trueFalse: Answers<'true-false'> = {
  empty: (options) => ({ kind: 'true-false', marks: Array.from({ length: options }, () => null) }),
  fits: ({ marks }, options) => marks.length === options,
  isEmpty: ({ marks }) => marks.every((mark) => mark === null),
  isReady: ({ marks }) => marks.every((mark) => mark !== null),
  same: (a, b) =>
    a.marks.length === b.marks.length && a.marks.every((mark, index) => mark === b.marks[index]),
  lines: ({ marks }) => marks.flatMap((mark, index) => (mark === null ? [] : [{ index, mark }])),
  /** A word on one of two possible marks would give the other away. */
  pointedAt: () => [],
  spokenOf: ({ marks }) => marks.map((_, index) => index),
  right: ({ statements }) => ({ kind: 'true-false', marks: statements }),
  fromFields: ({ marks, statements }) => ({
    kind: 'true-false',
    marks: Array.from({ length: statements }, (_, index) => markFrom(marks[index])),
  }),
  toFields: ({ marks }) => [
    ['statements', String(marks.length)],
    ...marks.flatMap((mark, index): [string, string][] =>
      mark === null ? [] : [[`marks.${index}`, String(mark)]],
    ),
  ],
};

function markFrom(value: string | undefined): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : null;
}

export const trueFalseMarking: Marking<'true-false'> = {
  options: ({ statements }) => statements.length,
  isPossible: ({ statements }) => statements.length > 0,
  /** NCSBN's 0/1 rule for matrix rows: each row for itself. */
  mark: ({ statements }, { marks }) =>
    statements.filter((truth, row) => marks[row] === truth).length / statements.length,
  guess: () => 0.5,
};
