import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessFloor, mark } from '../marking.ts';
import type { AnswerKey, Given } from '../question.ts';
import { indexes } from './kind.ts';

const SEED = { seed: 2021 };

/** n right options first, then m wrong ones; T of the former and F of the latter are ticked. */
function score(T: number, F: number, n: number, m: number): number {
  const chosen = [...indexes(T), ...indexes(F).map((index) => n + index)];
  return mark(multiple(n, m), { kind: 'multiple', chosen });
}

function multiple(n: number, m: number) {
  return { kind: 'multiple' as const, options: n + m, right: indexes(n) };
}

const multipleKeys = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 9 })
  .filter((boxes) => boxes.includes(true))
  .map((boxes) => ({
    ...multiple(boxes.length, 0),
    right: indexes(boxes.length).filter((index) => boxes[index]),
  }));

describe('multiple choice', () => {
  test.each([
    [3, 0, 3, 2, 1],
    [2, 0, 3, 2, 0.666667],
    [3, 1, 3, 2, 0.5],
    [3, 2, 3, 2, 0],
    [1, 1, 2, 3, 0.166667],
    [2, 1, 2, 3, 0.666667],
    [1, 0, 1, 0, 1],
  ])('%i right and %i wrong ticked, of %i right and %i wrong options, score %f', (T, F, n, m, expected) => {
    expect(score(T, F, n, m)).toBeCloseTo(expected, 6);
  });

  test.each([
    [2, 2, 0.188],
    [3, 2, 0.188],
    [4, 1, 0.25],
    [1, 3, 0.25],
  ])('with %i right and %i wrong options, flipping a coin for each box can expect %f', (n, m, expected) => {
    expect(Math.round(guessFloor(multiple(n, m)) * 1000) / 1000).toBe(expected);
  });

  test('the guess floor is the mean score over every possible set of ticks', () => {
    fc.assert(
      fc.property(multipleKeys, (key) => {
        const scores = indexes(2 ** key.options).map((set) =>
          mark(key, {
            kind: 'multiple',
            chosen: indexes(key.options).filter((option) => set & (1 << option)),
          }),
        );
        const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
        expect(guessFloor(key)).toBeCloseTo(mean, 12);
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  test('ticking everything scores 0 wherever there is a wrong option', () => {
    fc.assert(
      fc.property(multipleKeys, (key) => {
        fc.pre(key.right.length < key.options);
        expect(mark(key, { kind: 'multiple', chosen: indexes(key.options) })).toBe(0);
      }),
      SEED,
    );
  });

  test('one more right tick never lowers the score, one more wrong tick never raises it', () => {
    fc.assert(
      fc.property(multipleKeys, fc.array(fc.nat(8)), fc.nat(8), (key, chosen, extra) => {
        fc.pre(extra < key.options && !chosen.includes(extra));
        const before = mark(key, { kind: 'multiple', chosen });
        const after = mark(key, { kind: 'multiple', chosen: [...chosen, extra] });
        if (key.right.includes(extra)) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
      SEED,
    );
  });

  test('order, a tick sent twice and an option that does not exist change nothing', () => {
    const key: AnswerKey = { kind: 'multiple', options: 5, right: [0, 2, 3] };
    const given = (chosen: number[]): Given => ({ kind: 'multiple', chosen });
    expect(mark(key, given([3, 4, 0, 3, 4, 5, -1, 0.5, Number.NaN]))).toBe(mark(key, given([0, 3, 4])));
  });
});
