import { describe, expect, test } from 'vitest';
import { RIGHT_AT, verdictOfAnswer } from '../curriculum/marking.ts';
import { betaCdf } from './beta.ts';
import { posterior, verdict, type Evidence } from './posterior.ts';

const FOUR_OPTIONS = 0.25;
const TRUE_FALSE = 0.5;

function answers(right: number, n: number, guess: number): Evidence[] {
  return Array.from({ length: n }, (_, index) => ({ score: index < right ? 1 : 0, guess }));
}

function verdictFor(right: number, n: number, guess = FOUR_OPTIONS) {
  return verdict(posterior(answers(right, n, guess)));
}

function straightRightAnswersFor(pMaster: number, guess: number): number {
  let n = 1;
  while (posterior(answers(n, n, guess)).pMaster < pMaster) n += 1;
  return n;
}

describe('how likely a person knows at least 70 %', () => {
  test.each([
    [3, 3, FOUR_OPTIONS, 0.6407],
    [5, 5, FOUR_OPTIONS, 0.7826],
    [8, 8, FOUR_OPTIONS, 0.8985],
    [8, 10, FOUR_OPTIONS, 0.4634],
    [9, 10, FOUR_OPTIONS, 0.7446],
    [10, 10, FOUR_OPTIONS, 0.9389],
    [7, 10, FOUR_OPTIONS, 0.2194],
    [5, 5, TRUE_FALSE, 0.6317],
  ])('%i right of %i, guess floor %f, make it %f likely', (right, n, guess, expected) => {
    expect(posterior(answers(right, n, guess)).pMaster).toBeCloseTo(expected, 4);
  });

  test.each([
    [0, 4, 6],
    [0.2, 5, 8],
    [FOUR_OPTIONS, 6, 9],
    [TRUE_FALSE, 9, 14],
  ])('with guess floor %f, .80 takes %i right answers in a row and .90 takes %i', (guess, for80, for90) => {
    expect(straightRightAnswersFor(0.8, guess)).toBe(for80);
    expect(straightRightAnswersFor(0.9, guess)).toBe(for90);
  });

  test('the grid is never more generous than the exact integral, and at most .005 stricter', () => {
    for (const n of [3, 5, 10, 25, 60]) {
      for (let right = 0; right <= n; right += 1) {
        const exact = 1 - betaCdf(0.7, right + 1, n - right + 1);
        const strictness = exact - posterior(answers(right, n, 0)).pMaster;
        expect(strictness).toBeGreaterThan(-1e-5);
        expect(strictness).toBeLessThan(0.0052);
      }
    }
  });
});

describe('the estimate shown with it', () => {
  test('without guessing it is the beta distribution: mean and 90 % interval', () => {
    const { mean, low, high, n } = posterior(answers(8, 10, 0));
    expect(mean).toBeCloseTo(9 / 12, 4);
    expect(betaCdf(low, 9, 3)).toBeCloseTo(0.05, 4);
    expect(betaCdf(high, 9, 3)).toBeCloseTo(0.95, 4);
    expect(n).toBe(10);
  });

  test('before the first answer everything is possible', () => {
    const { mean, low, high, n } = posterior([]);
    expect([mean, low, high]).toEqual([0.5, 0.05, 0.95].map((share) => expect.closeTo(share, 9)));
    expect(n).toBe(0);
  });

  test('the same right answers prove less where guessing is easier', () => {
    const [none, four, two] = [0, FOUR_OPTIONS, TRUE_FALSE].map(
      (guess) => posterior(answers(9, 9, guess)).pMaster,
    );
    expect(none!).toBeGreaterThan(four!);
    expect(four!).toBeGreaterThan(two!);
  });

  test('neither the order of the answers nor their number breaks it', () => {
    const mixed = [...answers(9, 10, FOUR_OPTIONS), ...answers(3, 5, TRUE_FALSE)];
    expect(posterior(mixed.toReversed()).pMaster).toBeCloseTo(posterior(mixed).pMaster, 12);
    expect(posterior(answers(1500, 2000, 0)).mean).toBeCloseTo(1501 / 2002, 6);
  });
});

describe('a partly right answer', () => {
  const scored = (...scores: number[]) => posterior(scores.map((score) => ({ score, guess: FOUR_OPTIONS })));

  test('counts by its share: two that are half right say as much as one right and one wrong', () => {
    expect(scored(0.5, 0.5).mean).toBeCloseTo(scored(1, 0).mean, 12);
    expect(scored(0.75).mean).toBeGreaterThan(scored(0.5).mean);
  });

  test('counts as wrong under one half', () => {
    expect(scored(0.499)).toEqual(scored(0));
  });

  test('counts as right where the learner is told that it is right', () => {
    expect(scored(RIGHT_AT)).toEqual(scored(1));
    expect(verdictOfAnswer(RIGHT_AT)).toBe('right');
  });
});

describe('the verdict', () => {
  test('fewer than eight answers give none, however good or bad', () => {
    expect(verdictFor(7, 7, 0)).toBe('unsure');
    expect(verdictFor(0, 7)).toBe('unsure');
    expect(verdict({ pMaster: 1, n: 7 })).toBe('unsure');
    expect(verdictFor(0, 8)).toBe('not-met');
  });

  test('with four options it takes nine answers, all right, to have met a competency', () => {
    expect(verdictFor(8, 8)).toBe('unsure');
    expect(verdictFor(9, 9)).toBe('met');
    expect(verdictFor(8, 9)).toBe('unsure');
  });

  test('with four options, one mistake is made up for by fifteen answers in all', () => {
    expect(verdictFor(13, 14)).toBe('unsure');
    expect(verdictFor(14, 15)).toBe('met');
  });

  test('a competency is not met when half of eight answers are wrong', () => {
    expect(verdictFor(4, 8)).toBe('not-met');
    expect(verdictFor(5, 8)).toBe('unsure');
  });

  test('exactly at a threshold counts', () => {
    expect(verdict({ pMaster: 0.9, n: 8 })).toBe('met');
    expect(verdict({ pMaster: 0.1, n: 8 })).toBe('not-met');
    expect(verdict({ pMaster: 0.5, n: 400 })).toBe('unsure');
  });
});

test.each([
  { score: 1.2, guess: 0.25 },
  { score: -0.1, guess: 0.25 },
  { score: Number.NaN, guess: 0.25 },
  { score: 1, guess: 1 },
  { score: 1, guess: -0.2 },
])('evidence that cannot be is refused: %j', (impossible) => {
  expect(() => posterior([impossible])).toThrow('outside');
});
