import { describe, expect, test } from 'vitest';
import { seams, segments } from './bar.ts';
import { heatStep, shownCount, stepNames } from './heat.ts';

describe('the completion bar', () => {
  test('shows done and in progress from the left, late from the right, and leaves the rest open', () => {
    expect(segments({ total: 20, done: 10, doing: 4, late: 5 })).toEqual([
      { kind: 'done', from: 0, to: 0.5 },
      { kind: 'doing', from: 0.5, to: 0.7 },
      { kind: 'late', from: 0.75, to: 1 },
    ]);
  });

  test('draws nothing for nobody', () => {
    expect(segments({ total: 0, done: 0, doing: 0, late: 0 })).toEqual([]);
  });

  test('parts neighbours with one line and needs none at its own ends', () => {
    expect(seams(segments({ total: 20, done: 10, doing: 4, late: 5 }))).toEqual([0.5, 0.7, 0.75]);
    expect(seams(segments({ total: 4, done: 4, doing: 0, late: 0 }))).toEqual([]);
  });
});

describe('the heat grid', () => {
  test.each([
    [0, 1],
    [0.444, 1],
    [0.445, 2],
    [0.546, 3],
    [0.55, 3],
    [0.649, 4],
    [0.745, 5],
    [1, 5],
  ])('%f has tint %i, by the percentage that is printed', (share, step) => {
    expect(heatStep(share)).toBe(step);
  });

  test('names its tints as it chooses them', () => {
    expect(stepNames()).toEqual(['< 45%', '45–54', '55–64', '65–74', '≥ 75%']);
  });

  test('says of fewer than five people only that they are fewer than five', () => {
    expect(shownCount(4)).toBe('< 5');
    expect(shownCount(5)).toBe('5');
  });
});
