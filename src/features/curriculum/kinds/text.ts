import { sameText } from '../comparison.ts';
import type { KeyOf } from './kind.ts';
import { LONGEST_ANSWER, type Answers, type Marking } from './kind.ts';

export const text: Answers<'text'> = {
  empty: () => ({ kind: 'text', typed: '' }),
  fits: ({ typed }) => typed.length <= LONGEST_ANSWER,
  isEmpty: ({ typed }) => typed.trim() === '',
  isReady: ({ typed }) => typed.trim() !== '',
  same: (a, b) => a.typed === b.typed,
  lines: ({ typed }) => (typed.trim() === '' ? [] : [{ index: 0, typed: typed.trim() }]),
  fromFields: ({ typed }) => ({ kind: 'text', typed }),
  toFields: ({ typed }) => [['typed', typed]],
};

export const textMarking: Marking<'text'> = {
  shape: () => ({ options: 0, places: 1 }),
  right: ({ lines }) => ({ kind: 'text', typed: lines.find(({ right }) => right)?.texts[0] ?? '' }),
  isPossible: ({ lines }) =>
    lines.some(({ right }) => right) && lines.every(({ texts }) => texts.every((each) => each.trim() !== '')),
  mark: (key, { typed }) => (lineOf(key, typed, true) === -1 ? 0 : 1),
  guess: () => 0,
  pointedAt: (key, { typed }) => found(lineOf(key, typed, false)),
  spokenOf: (key, { typed }) => [...found(lineOf(key, typed, true)), ...found(lineOf(key, typed, false))],
};

function lineOf({ lines, compare }: KeyOf<'text'>, typed: string, right: boolean): number {
  return lines.findIndex(
    (line) => line.right === right && line.texts.some((accepted) => sameText(accepted, typed, compare)),
  );
}

const found = (index: number) => (index === -1 ? [] : [index]);
