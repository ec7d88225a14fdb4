import { describe, expect, test } from 'vitest';
import { distance, funnelLimits, outside, overdispersion } from './funnel.ts';

const target = 0.72;

describe('the lines of the funnel', () => {
  test.each([
    [10, 0.2007, 0.9973],
    [50, 0.503, 0.8926],
    [120, 0.5845, 0.837],
    [500, 0.6558, 0.7797],
  ])('with %i people the outer lines are at %f and %f', (people, low, high) => {
    const limits = funnelLimits(people, { target });
    expect(limits.low).toBeCloseTo(low, 4);
    expect(limits.high).toBeCloseTo(high, 4);
  });

  // Computed apart from this code with SciPy 1.17 (binom.cdf, binom.pmf).
  test.each([
    [10, 0.36617, 0.93322],
    [50, 0.58162, 0.83109],
    [120, 0.63386, 0.79459],
    [500, 0.67921, 0.75792],
  ])('with %i people the inner lines are at %f and %f', (people, low, high) => {
    const limits = funnelLimits(people, { target, level: 0.95 });
    expect(limits.low).toBeCloseTo(low, 5);
    expect(limits.high).toBeCloseTo(high, 5);
  });

  test('they close in on the target as agencies grow, also beyond ten thousand people', () => {
    const { low, high } = funnelLimits(20_000, { target });
    expect(low).toBeCloseTo(0.7102, 3);
    expect(high).toBeCloseTo(0.7298, 3);
  });

  test('over-dispersion moves both away from the target by its square root, inside 0 to 1', () => {
    const [plain, wide] = [funnelLimits(120, { target }), funnelLimits(120, { target, phi: 2.25 })];
    expect(target - wide.low).toBeCloseTo(1.5 * (target - plain.low), 12);
    expect(wide.high - target).toBeCloseTo(1.5 * (plain.high - target), 12);
    expect(funnelLimits(10, { target, phi: 4 })).toEqual({ low: 0, high: 1 });
  });

  test('with nobody counted everything is inside, with a certain target nothing else is', () => {
    expect(funnelLimits(0, { target })).toEqual({ low: 0, high: 1 });
    expect(funnelLimits(30, { target: 1 })).toEqual({ low: 1, high: 1 });
  });
});

describe('an agency lies outside', () => {
  test.each([
    [0.001, 0.998],
    [0.025, 0.95],
  ] as const)('when a count so low or so high has a probability under %f', (rare, level) => {
    for (const people of [1, 3, 10, 25, 60]) {
      const chances = binomial(people, target);
      for (let met = 0; met <= people; met += 1) {
        const below = sum(chances.slice(0, met + 1)) < rare;
        const above = sum(chances.slice(met)) < rare;
        const expected = below ? 'below' : above ? 'above' : undefined;
        expect(outside({ met, people }, { target, level })).toBe(expected);
      }
    }
  });

  test('not for ten of ten, although the drawn line is just under 100 % there', () => {
    expect(funnelLimits(10, { target }).high).toBeLessThan(1);
    expect(outside({ met: 10, people: 10 }, { target })).toBeUndefined();
  });

  test('less easily when agencies vary more than chance', () => {
    expect(outside({ met: 66, people: 120 }, { target })).toBe('below');
    expect(outside({ met: 66, people: 120 }, { target, phi: 2 })).toBeUndefined();
  });

  test('never when nobody is counted', () => {
    expect(outside({ met: 0, people: 0 }, { target })).toBeUndefined();
  });
});

describe('over-dispersion', () => {
  const hundred = (...mets: number[]) => mets.map((met) => ({ met, people: 100 }));

  test('a distance is in standard errors: the normal outer lines lie at 3.09', () => {
    expect(distance({ met: 0.5238 * 50, people: 50 }, target)).toBeCloseTo(-3.0902, 2);
    expect(distance({ met: 0.9162 * 50, people: 50 }, target)).toBeCloseTo(3.0902, 2);
    expect(distance({ met: 0.6579 * 500, people: 500 }, target)).toBeCloseTo(-3.0902, 2);
    expect(distance({ met: 0.7821 * 500, people: 500 }, target)).toBeCloseTo(3.0902, 2);
  });

  test('it is the mean squared distance, with the furthest tenth at each end drawn in', () => {
    const agencies = hundred(20, 40, 45, 50, 50, 50, 50, 55, 60, 80);
    expect(overdispersion(agencies, 0.5)).toBeCloseTo((4 + 4 + 1 + 1 + 4 + 4) / 10, 12);
  });

  test('it is 1 while at most one agency in twenty lies outside the inner line', () => {
    const twenty = [20, ...Array.from({ length: 9 }, () => 42), ...Array.from({ length: 10 }, () => 58)];
    expect(overdispersion(hundred(...twenty), 0.5)).toBe(1);
    expect(overdispersion(hundred(20, ...twenty.slice(0, -1)), 0.5)).toBeGreaterThan(1);
  });

  test('it never narrows the funnel, and agencies without people do not count', () => {
    expect(overdispersion(hundred(20, 50, 50, 50, 50, 50, 50, 50, 50, 50), 0.5)).toBe(1);
    expect(overdispersion([], 0.5)).toBe(1);
    expect(overdispersion([{ met: 0, people: 0 }, ...hundred(20, 80)], 0.5)).toBeCloseTo(36, 9);
    expect(overdispersion(hundred(99), 1)).toBe(1);
  });
});

/** By Pascal's rule, person for person: another way than the code's. */
function binomial(people: number, rate: number): number[] {
  let chances = [1];
  for (let person = 0; person < people; person += 1) {
    chances = [...chances, 0].map((chance, met) => chance * (1 - rate) + (chances[met - 1] ?? 0) * rate);
  }
  return chances;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
