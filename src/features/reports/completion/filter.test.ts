import { expect, test } from 'vitest';
import { pageIn } from '../address.ts';
import { queryOf, readFilter } from './filter.ts';

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
