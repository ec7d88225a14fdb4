import { expect, test } from 'vitest';
import { isRapidGuess, LEAST_TIMES, rapidUnder } from './rapid-guess.ts';

const mean = (meanSeconds: number, count = LEAST_TIMES) => ({ count, meanSeconds });

test.each([
  [40, 4],
  [99.9, 9.99],
  [100, 10],
  [600, 10],
])('where a question takes %f s on average, an answer under %f s is rapid', (average, limit) => {
  expect(rapidUnder(mean(average))).toBeCloseTo(limit, 10);
  expect(isRapidGuess(limit - 0.001, mean(average))).toBe(true);
  expect(isRapidGuess(limit + 0.001, mean(average))).toBe(false);
});

test('an answer that took exactly the limit was not rapid', () => {
  expect(isRapidGuess(10, mean(600))).toBe(false);
});

test('with fewer than thirty known times nothing is rapid, and nothing whose time nobody knows', () => {
  expect(rapidUnder(mean(60, 29))).toBeUndefined();
  expect(isRapidGuess(0, mean(60, 29))).toBe(false);
  expect(isRapidGuess(0, undefined)).toBe(false);
  expect(isRapidGuess(undefined, mean(60))).toBe(false);
});
