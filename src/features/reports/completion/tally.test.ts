import { expect, test } from 'vitest';
import { clearlySlow, inOrder, NOTHING, sumOf, type TalliedAgency } from './tally.ts';

const line = (name: string, tally: Partial<TalliedAgency['tally']>): TalliedAgency => ({
  id: name,
  direct: false,
  name,
  sortKey: name,
  tally: { ...NOTHING, ...tally },
  modules: [],
});

test('work comes first; there is no order by rate', () => {
  const lines = [
    line('a', { required: 4, late: 1 }),
    line('b', { required: 9, late: 3 }),
    line('c', { required: 50 }),
  ];
  const names = (order: 'late' | 'name' | 'size') =>
    inOrder(lines, order)
      .map(({ name }) => name)
      .join('');
  expect([names('late'), names('name'), names('size')]).toEqual(['bac', 'abc', 'cba']);
});

test('only what chance does not explain is called slow', () => {
  const usual = [...Array(24).keys()].map((n) => line(`usual ${n}`, { required: 20, done: 14 }));
  const lines = [
    ...usual,
    line('small', { required: 3, done: 1 }),
    line('large', { required: 60, done: 20 }),
  ];
  const { slow, phi } = clearlySlow(lines, sumOf(lines.map(({ tally }) => tally)));
  expect(slow.map(({ name }) => name)).toEqual(['large']);
  expect(phi).toBe(1);
  expect(clearlySlow(lines, NOTHING)).toEqual({ slow: [], phi: 1 });
});

test('where agencies differ by more than chance everywhere, none is called slow for it, and the report says so', () => {
  const lines = [...Array(20).keys()].map((n) =>
    line(`agency ${n}`, { required: 40, done: n % 2 === 0 ? 12 : 28 }),
  );
  const { slow, phi } = clearlySlow(lines, sumOf(lines.map(({ tally }) => tally)));
  expect(slow).toEqual([]);
  expect(phi).toBeGreaterThan(2);
});
