import { expect, test } from 'vitest';
import { LEAST_TIMES } from '#features/answers/rapid-guess.ts';
import { AGAIN, EASY, GOOD, HARD, ratingOf, timeTaken, type Answered } from './rating.ts';

const first: Answered = { score: 1, trial: 1, hinted: false, sure: false, ms: null };
/** A tenth of the mean is four seconds. */
const times = { answers: LEAST_TIMES, mean: 40_000, median: 30_000, slow: 90_000 };

test.each<[string, Partial<Answered>, number]>([
  ['not right', { score: 0 }, AGAIN],
  ['less than half right', { score: 0.49 }, AGAIN],
  ['partly right', { score: 0.5 }, HARD],
  ['nearly right', { score: 0.99 }, HARD],
  ['right', {}, GOOD],
  ['right at the second try', { trial: 2 }, HARD],
  ['right with a hint', { hinted: true }, HARD],
  ['not right at the second try either', { score: 0, trial: 2, hinted: true }, AGAIN],
  ['right, slower than nine in ten', { ms: 90_001 }, HARD],
  ['right, as slow as the slowest of nine in ten', { ms: 90_000 }, GOOD],
  ['right and sure, faster than half', { sure: true, ms: 29_999 }, EASY],
  ['right and sure, no faster than half', { sure: true, ms: 30_000 }, GOOD],
  ['right and fast, not sure', { ms: 20_000 }, GOOD],
  ['partly right, sure and fast', { score: 0.7, sure: true, ms: 20_000 }, HARD],
  ['right and sure, in a time nobody knows', { sure: true }, GOOD],
])('an answer that is %s', (_, answered, rating) => {
  expect(ratingOf({ ...first, ...answered }, times)).toBe(rating);
});

test('a guess without reading rates nothing, right or wrong, sure or not', () => {
  for (const score of [0, 0.5, 1])
    for (const sure of [true, false])
      expect(ratingOf({ ...first, score, sure, ms: 3_999 }, times)).toBeNull();
  expect(ratingOf({ ...first, ms: 4_000 }, times)).toBe(GOOD);
});

test('nobody who took ten seconds is suspected of a guess, however long the question usually takes', () => {
  const long = { answers: LEAST_TIMES, mean: 300_000, median: 250_000, slow: 500_000 };
  expect(ratingOf({ ...first, ms: 9_999 }, long)).toBeNull();
  expect(ratingOf({ ...first, ms: 10_000 }, long)).toBe(GOOD);
});

test('where too few times are known, none is quick or slow', () => {
  expect(ratingOf({ ...first, ms: 1 }, { ...times, answers: LEAST_TIMES - 1 })).toBe(GOOD);
  expect(ratingOf({ ...first, ms: 1 }, undefined)).toBe(GOOD);
  expect(ratingOf({ ...first, ms: 500_000 }, undefined)).toBe(GOOD);
  expect(ratingOf({ ...first, sure: true, ms: 10_000 }, undefined)).toBe(GOOD);
});

test('who was away for long, or whose page tells nonsense, took a time that nobody knows', () => {
  const received = new Date('2026-11-23T02:00:00Z');
  const shown = (ms: number) => new Date(received.getTime() - ms);
  expect(timeTaken(shown(25_000), received)).toBe(25_000);
  expect(timeTaken(shown(600_001), received)).toBeNull();
  expect(timeTaken(shown(-1), received)).toBeNull();
  expect(timeTaken(undefined, received)).toBeNull();
  expect(timeTaken(new Date(NaN), received)).toBeNull();
});
