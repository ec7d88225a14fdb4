import { readNumber } from '../number.ts';
import type { NumberLine } from '../question.ts';
import { LONGEST_ANSWER, type Answers, type Marking } from './kind.ts';

export const number: Answers<'number'> = {
  empty: () => ({ kind: 'number', typed: '' }),
  fits: ({ typed }) => typed.length <= LONGEST_ANSWER,
  isEmpty: ({ typed }) => typed.trim() === '',
  isReady: ({ typed }) => readNumber(typed).ok,
  fault: ({ typed }) => {
    const read = readNumber(typed);
    return read.ok || typed.trim() === '' ? undefined : read.reason;
  },
  same: (a, b) => a.typed.trim() === b.typed.trim(),
  lines: ({ typed }) => (typed.trim() === '' ? [] : [{ index: 0, typed: typed.trim() }]),
  fromFields: ({ typed }) => ({ kind: 'number', typed }),
  toFields: ({ typed }) => [['typed', typed]],
};

function middleOf(line: NumberLine | undefined): number {
  if (!line) throw new Error('A question for a number has no right answer');
  // Halving what was halved before keeps a whole number whole.
  return line.from + (line.to - line.from) / 2;
}

export const numberMarking: Marking<'number'> = {
  shape: () => ({ options: 0, places: 1 }),
  right: ({ lines }) => ({ kind: 'number', typed: String(middleOf(lines.find(({ right }) => right))) }),
  isPossible: ({ lines }) => lines.some(({ right }) => right) && lines.every(({ from, to }) => from <= to),
  mark: ({ lines }, { typed }) => (lineOf(lines, typed, true) === -1 ? 0 : 1),
  guess: () => 0,
  pointedAt: ({ lines }, { typed }) => found(lineOf(lines, typed, false)),
  spokenOf: ({ lines }, { typed }) => [
    ...found(lineOf(lines, typed, true)),
    ...found(lineOf(lines, typed, false)),
  ],
};

function lineOf(lines: NumberLine[], typed: string, right: boolean): number {
  const read = readNumber(typed);
  if (!read.ok) return -1;
  return lines.findIndex((line) => line.right === right && isWithin(read.value, line));
}

/** A hair wide, because 0.1 and 0.2 add up to a little more than 0.3. */
function isWithin(value: number, { from, to }: NumberLine): boolean {
  const hair = 1e-9 * Math.max(1, Math.abs(from), Math.abs(to));
  return value >= from - hair && value <= to + hair;
}

const found = (index: number) => (index === -1 ? [] : [index]);
