import { describe, expect, test } from 'vitest';
import { betaCdf, betaDensity, logBeta, logGamma } from './beta.ts';

// Reference values from mpmath 1.3.0, computed with 30 digits.

describe('the gamma and beta functions', () => {
  test.each([
    [0.05, 2.9688792010517],
    [0.5, 0.5723649429247],
    [1.43, -0.12099743065303],
    [3.5, 1.2009736023471],
    [26, 58.003605222981],
    [140, 550.27865172429],
    [5000.25, 37584.755595233],
  ])('log gamma of %f is right to 12 digits', (x, expected) => {
    expect(relativeError(logGamma(x), expected)).toBeLessThan(1e-12);
  });

  test('log gamma is 0 at 1 and at 2, and follows the factorials', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(2)).toBeCloseTo(0, 13);
    expect(Math.exp(logGamma(11))).toBeCloseTo(3_628_800, 4);
  });

  test('the beta function of 3 and 4 is one sixtieth', () => {
    expect(Math.exp(logBeta(3, 4))).toBeCloseTo(1 / 60, 14);
  });
});

describe('the beta distribution', () => {
  test.each([
    [3, 3, 0.7599, 4],
    [5, 5, 0.882351, 6],
    [8, 10, 0.68726, 5],
    [9, 10, 0.88701, 5],
    [4, 5, 0.579825, 6],
  ])(
    'without guessing, %i right of %i make a share of .70 or more %f likely',
    (right, n, expected, digits) => {
      expect(1 - betaCdf(0.7, right + 1, n - right + 1)).toBeCloseTo(expected, digits);
    },
  );

  test.each([
    [0.7, 4, 1, 0.2401],
    [0.05, 0.05, 22, 0.9902622140535675],
    [0.3, 2.5, 0.6, 0.02414887645765243],
    [0.715, 371, 160, 0.7925848700455673],
    [0.9, 500, 20, 4.518628472633674e-8],
    [0.02, 1.43, 140, 0.8824661963192771],
    [0.999, 3, 0.57, 0.9606914146711435],
  ])('at %f with a = %f and b = %f it is right to 12 digits', (x, a, b, expected) => {
    expect(relativeError(betaCdf(x, a, b), expected)).toBeLessThan(1e-12);
  });

  test('it mirrors: what lies below x for (a, b) lies above 1 − x for (b, a)', () => {
    for (const x of [0.01, 0.3, 0.5, 0.77, 0.99]) {
      expect(betaCdf(x, 2.5, 40) + betaCdf(1 - x, 40, 2.5)).toBeCloseTo(1, 12);
    }
  });

  test('nothing lies below 0 and everything below 1', () => {
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1, 0, 1]);
  });

  test('its density is the slope of its distribution', () => {
    const slope = (betaCdf(0.4001, 3, 5) - betaCdf(0.3999, 3, 5)) / 0.0002;
    expect(betaDensity(0.4, 3, 5)).toBeCloseTo(slope, 6);
  });
});

function relativeError(found: number, expected: number): number {
  return Math.abs(found / expected - 1);
}
