import { expect, test } from 'vitest';
import { isShort, supplyOf } from './supply.ts';

const bank = ['B1 1 1', 'B1 2 1', 'B1 2 3', 'B2 1 1'].map((words, i) => {
  const [competency = '', level, difficulty] = words.split(' ');
  return { id: `q-${i}`, competency, level: Number(level), difficulty: Number(difficulty) };
});
const numbers = (...lines: Parameters<typeof supplyOf>[0]) =>
  supplyOf(lines, bank).map((supply) => [supply.fitting, supply.left, isShort(supply)]);

test('a line finds the questions of its competency up to its level, of its difficulty where it names one', () => {
  const line = { competency: 'B1', level: 2, count: 3 };
  expect(numbers(line)).toEqual([[3, 3, false]]);
  expect(numbers({ ...line, level: 1 })).toEqual([[1, 1, true]]);
  expect(numbers({ ...line, difficulty: 3, count: 1 })).toEqual([[1, 1, false]]);
  expect(numbers({ ...line, competency: 'B3' })).toEqual([[0, 0, true]]);
});

test('what the lines before may draw is not counted on', () => {
  const wide = { competency: 'B1', level: 2, count: 2 };
  expect(numbers(wide, { ...wide, level: 1, count: 1 })).toEqual([
    [3, 3, false],
    [1, 0, true],
  ]);
});
