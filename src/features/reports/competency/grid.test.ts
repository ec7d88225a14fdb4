import { describe, expect, test } from 'vitest';
import { comparisonOf } from './comparison.ts';
import { gridOf, mostMeasured, standingOut, type ScopedAgency } from './grid.ts';

const agency = (id: string, parentId: string | null): ScopedAgency => ({
  ...{ id, parentId, name: id.toUpperCase(), sortKey: id },
});
const tree = [
  agency('top', null),
  agency('a', 'top'),
  agency('a-unit', 'a'),
  agency('b', 'top'),
  agency('c', 'top'),
];
const standing = (agencyId: string, measured: number, met: number, competency = 'B2') => ({
  ...{ agencyId, competency, measured, met, notMet: 0, stale: 0 },
});

const counts = {
  agencies: [
    { agencyId: 'top', people: 4 },
    { agencyId: 'a', people: 60 },
    { agencyId: 'a-unit', people: 60 },
    { agencyId: 'b', people: 100 },
    { agencyId: 'c', people: 9 },
  ],
  standings: [
    standing('a', 50, 45),
    standing('a-unit', 50, 45),
    standing('b', 100, 20),
    standing('c', 9, 0),
    standing('c', 9, 9, 'B1'),
  ],
};
const codes = ['B1', 'B2'];
const grid = gridOf(tree, counts, codes, 'top');
const cell = (name: string, code: string) =>
  grid.rows.find(({ group }) => group.name === name)!.cells[codes.indexOf(code)]!;

describe('the grid of a province', () => {
  test('shows each child with its subtree, and who is posted at the top directly', () => {
    expect(grid.rows.map(({ group, people }) => [group.name, people])).toEqual([
      ['TOP', 4],
      ['A', 120],
      ['B', 100],
      ['C', 9],
    ]);
    expect(grid.people).toBe(233);
    expect(cell('A', 'B2').tally).toMatchObject({ measured: 100, met: 90, few: 20 });
  });

  test('gives no estimate for fewer than ten measured people, all right or all wrong', () => {
    expect(cell('C', 'B2').estimate).toBeUndefined();
    expect(cell('C', 'B1').estimate).toBeUndefined();
    expect(cell('C', 'B2').lower).toBe(false);
  });

  test('marks an agency only where its whole interval lies below the rate of everybody', () => {
    expect(cell('B', 'B2').lower).toBe(true);
    expect(cell('B', 'B2').estimate!.high).toBeLessThan(grid.overall[1]!.rate.rate!);
    expect(cell('A', 'B2').lower).toBe(false);
    expect(standingOut(grid)).toEqual({ lower: 1, shown: 2 });
  });

  test('opens with the competency in which most people can be judged', () => {
    expect(mostMeasured(grid)).toBe('B2');
    expect(mostMeasured(gridOf(tree, { agencies: [], standings: [] }, [], 'top'))).toBeUndefined();
  });

  test('of one agency shows the level below it and nobody from beside it', () => {
    expect(gridOf(tree, counts, codes, 'a').rows.map(({ group }) => [group.name, group.direct])).toEqual([
      ['A', true],
      ['A-UNIT', false],
    ]);
  });

  test('of several scopes shows each as one line', () => {
    const two = [agency('b', 'top'), agency('c', 'top')];
    expect(gridOf(two, counts, codes, undefined).rows.map(({ group }) => group.name)).toEqual(['B', 'C']);
  });
});

describe('the comparison in a funnel', () => {
  const many = Array.from({ length: 30 }, (_, at) => agency(`u${at}`, 'top'));
  const alike = {
    agencies: many.map(({ id }) => ({ agencyId: id, people: 50 })),
    standings: many.map(({ id }, at) => standing(id, 50, at === 0 ? 8 : 30 + (at % 3))),
  };
  const comparison = comparisonOf(gridOf([agency('top', null), ...many], alike, ['B2'], 'top'), 'B2')!;

  test('names only what lies outside the outer line, and where', () => {
    const out = comparison.agencies.filter(({ side }) => side);
    expect(out.map(({ group, side }) => [group.id, side])).toEqual([['u0', 'below']]);
    expect(8 / 50).toBeLessThan(out[0]!.low998);
  });

  test('draws its lines up to the largest agency', () => {
    expect(comparison.limits.at(-1)!.n).toBe(50);
    expect(
      comparison.limits.every(({ low998, low95, high95, high998 }) => low998 <= low95 && high95 <= high998),
    ).toBe(true);
  });

  test('leaves out who is too few and says how many, those without any answer too', () => {
    expect(comparisonOf(grid, 'B2')).toMatchObject({ tooFew: 2 });
    expect(comparisonOf(grid, 'B2')!.agencies.map(({ group }) => group.name)).toEqual(['A', 'B']);
    expect(comparisonOf(grid, 'B1')).toBeUndefined();
  });

  test('compares nobody with an agency that stands alone', () => {
    const alone = { agencies: [{ agencyId: 'b', people: 100 }], standings: [standing('b', 100, 20)] };
    expect(comparisonOf(gridOf(tree, alone, ['B2'], 'b'), 'B2')).toBeUndefined();
  });
});
