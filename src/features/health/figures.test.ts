import { expect, test } from 'vitest';
import { driftBetween, errorOfCorrelation, errorOfMean } from './figures.ts';

test('a share of right answers that went from .6 to .8 of a hundred each is beyond chance', () => {
  const drift = driftBetween({ answers: 100, mean: 0.6 }, { answers: 100, mean: 0.8 })!;
  expect(drift.logits).toBeCloseTo(-0.9808, 4);
  expect(drift.error).toBeCloseTo(0.3227, 4);
  expect(drift.z).toBeCloseTo(-3.039, 3);
});

test('where everybody is right by now half an answer is reckoned as wrong, and of nobody nothing is said', () => {
  const drift = driftBetween({ answers: 50, mean: 0.5 }, { answers: 50, mean: 1 })!;
  expect(drift.logits).toBeCloseTo(-Math.log(99), 9);
  expect(driftBetween({ answers: 0, mean: 0 }, { answers: 50, mean: 1 })).toBeUndefined();
});

test('the error of a correlation of thirty answers is .19, of a share of a hundred .05', () => {
  expect(errorOfCorrelation(30)).toBeCloseTo(0.1857, 4);
  expect(errorOfMean(0.25, 100)).toBe(0.05);
});
