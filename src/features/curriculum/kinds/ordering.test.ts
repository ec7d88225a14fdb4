import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessFloor, mark, rightAt } from '../marking.ts';
import { indexes } from './kind.ts';

const SEED = { seed: 2021 };

/** Steps whose right order is theirs, put into the given places, counted from 1. */
const scoreOf = (places: number[]) =>
  mark(
    { kind: 'ordering', places: indexes(places.length) },
    { kind: 'ordering', places: places.map((place) => place - 1) },
  );

test.each([
  [[2, 1, 3, 4], 0.666667],
  [[2, 3, 4, 1], 0],
  [[1, 3, 2], 0.333333],
  [[1, 2, 3, 5, 4], 0.8],
  [[1, 2, 3], 1],
  [[3, 2, 1], 0],
])('the order %j scores %f', (places, expected) => {
  expect(scoreOf(places)).toBeCloseTo(expected, 6);
});

test.each([
  [3, 0.278],
  [4, 0.194],
  [5, 0.163],
  [6, 0.145],
])('a blind order of %i steps can expect %f', (steps, expected) => {
  expect(guessFloor({ kind: 'ordering', places: indexes(steps) })).toBeCloseTo(expected, 3);
});

test('the guess floor is the mean score over all orders', () => {
  const orders = (rest: number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) =>
          orders(rest.filter((each) => each !== first)).map((more) => [first, ...more]),
        );
  for (const steps of [2, 3, 4, 5, 6]) {
    const scores = orders(indexes(steps)).map((places) =>
      mark({ kind: 'ordering', places: indexes(steps) }, { kind: 'ordering', places }),
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(guessFloor({ kind: 'ordering', places: indexes(steps) })).toBeCloseTo(mean, 12);
  }
});

test('in which order the steps are stored makes no difference', () => {
  const permutations = fc
    .integer({ min: 2, max: 8 })
    .chain((steps) =>
      fc.tuple(
        ...[1, 2, 3].map(() => fc.shuffledSubarray(indexes(steps), { minLength: steps, maxLength: steps })),
      ),
    );
  fc.assert(
    fc.property(permutations, ([right, given, stored]) => {
      const restored = (places: number[]) => stored!.map((step) => places[step]!);
      expect(
        mark({ kind: 'ordering', places: restored(right!) }, { kind: 'ordering', places: restored(given!) }),
      ).toBe(mark({ kind: 'ordering', places: right! }, { kind: 'ordering', places: given! }));
    }),
    SEED,
  );
});

test('an order with a step left out or a place given twice scores 0 and is told where it is right', () => {
  const key = { kind: 'ordering' as const, places: [0, 1, 2] };
  expect(mark(key, { kind: 'ordering', places: [0, 1, null] })).toBe(0);
  expect(mark(key, { kind: 'ordering', places: [0, 0, 1] })).toBe(0);
  expect(rightAt(key, { kind: 'ordering', places: [0, 2, 1] })).toEqual([true, false, false]);
});
