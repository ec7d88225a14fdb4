import { describe, expect, test } from 'vitest';
import { wilson } from './wilson.ts';

describe('the interval around a plain share', () => {
  test.each([
    [8, 10, 0.490162, 0.943318],
    [3, 3, 0.438503, 1],
    [0, 5, 0, 0.434482],
    [45, 50, 0.786398, 0.956524],
  ])('%i of %i lies between %f and %f, 95 times in 100', (met, people, low, high) => {
    const interval = wilson(met, people);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  test('less confidence makes it narrower', () => {
    const [wide, narrow] = [wilson(8, 10, 0.95), wilson(8, 10, 0.9)];
    expect(narrow.low).toBeGreaterThan(wide.low);
    expect(narrow.high).toBeLessThan(wide.high);
  });

  test('it never leaves 0 to 1, and with nobody counted it says nothing', () => {
    for (const people of [1, 2, 7, 30, 500]) {
      expect(wilson(people, people).high).toBeLessThanOrEqual(1);
      expect(wilson(0, people).low).toBeGreaterThanOrEqual(0);
    }
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
