import { expect, test } from 'vitest';
import {
  clearlySlow,
  inOrder,
  lineOf,
  NOTHING,
  pageIn,
  queryOf,
  readFilter,
  sumOf,
  type TalliedAgency,
} from './completion.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));
const agency = '0b3e2c7a-2f5e-4a9e-9d52-5a0e6f1c2d3b';

test('what an address asks for is read, and written back the same', () => {
  const query = `?agency=${agency}&programme=new&from=2026-07-01&until=2026-11-23&status=late&module=m-1&done=1&never=1&q=cam+tu`;
  const { filter, unread } = read(query);
  expect(unread).toEqual([]);
  expect(queryOf(filter)).toBe(query);
  expect(queryOf({})).toBe('');
});

test('what cannot be read is named and left out', () => {
  expect(read('agency=1&from=2026-02-30&until=tomorrow&status=fine&programme=<b>&module=A B')).toEqual({
    filter: {},
    unread: ['agency', 'programme', 'from', 'until', 'status', 'module'],
  });
});

test('a sign that no name has is not looked for, and no database is asked for it', () => {
  expect(read('q=%00').filter).toEqual({});
  expect(read('q=c%E1%BA%A9m%00%09t%C3%BA').filter).toEqual({ search: 'cẩm tú' });
});

test('a page that does not exist is the first', () => {
  for (const page of ['0', '-1', '1.5', 'x', '1e99', ''])
    expect(pageIn(new URLSearchParams({ page }))).toBe(1);
  expect(pageIn(new URLSearchParams({ page: '3' }))).toBe(3);
});

const tree = [
  { id: 'province', parentId: null },
  { id: 'department', parentId: 'province' },
  { id: 'division', parentId: 'department' },
  { id: 'commune', parentId: 'province' },
];

test('the lines of a report are the agencies right below, each with its whole subtree, and the agency itself', () => {
  expect(Object.fromEntries(lineOf(tree, undefined))).toEqual({
    province: 'province',
    department: 'department',
    division: 'department',
    commune: 'commune',
  });
  expect(Object.fromEntries(lineOf(tree, 'department'))).toEqual({
    department: 'department',
    division: 'division',
  });
});

test('where a scope has several agencies, each is a line', () => {
  const scattered = tree.filter(({ id }) => id !== 'province');
  expect([...new Set(lineOf(scattered, undefined).values())]).toEqual(['department', 'commune']);
});

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
  const slow = clearlySlow(lines, sumOf(lines.map(({ tally }) => tally)));
  expect(slow.map(({ name }) => name)).toEqual(['large']);
  expect(clearlySlow(lines, NOTHING)).toEqual([]);
});

test('where agencies differ by more than chance everywhere, none is called slow for it', () => {
  const lines = [...Array(20).keys()].map((n) =>
    line(`agency ${n}`, { required: 40, done: n % 2 === 0 ? 12 : 28 }),
  );
  expect(clearlySlow(lines, sumOf(lines.map(({ tally }) => tally)))).toEqual([]);
});
