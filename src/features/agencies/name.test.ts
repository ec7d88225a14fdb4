import { expect, test } from 'vitest';
import { givenNameOf, isSameName, searchable, sortKey, sortKeyOfPerson, tidyName } from './name.ts';

const byKey = (key: (text: string) => string) => (a: string, b: string) =>
  key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

test('a name typed in pieces is kept composed, trimmed and with single spaces', () => {
  expect(tidyName('  Nguyễn   Thị Ánh '.normalize('NFD'))).toBe('Nguyễn Thị Ánh');
});

test('a search without marks finds marked names, with đ as d', () => {
  expect(searchable('Đặng Thị Ngọc Ánh')).toBe('dang thi ngoc anh');
});

test('words sort as in a Vietnamese dictionary', () => {
  const words = [
    'Ân',
    'Đào',
    'an',
    'Dung',
    'Ánh',
    'Ăn',
    'Ả',
    'À',
    'A',
    'Ạ',
    'Á',
    'Ã',
    'Ôn',
    'Ơn',
    'On',
    'Ưng',
    'Uy',
    'Ê',
    'E',
    'Em',
  ];
  expect([...words].sort(byKey(sortKey))).toEqual([...words].sort(new Intl.Collator('vi').compare));
});

test('people sort by given name first, then by the whole name', () => {
  const people = ['Trần Văn Bình', 'Lê Thị Ánh', 'Nguyễn Văn An', 'Đỗ Văn An'];
  expect(people.sort(byKey(sortKeyOfPerson))).toEqual([
    'Đỗ Văn An',
    'Nguyễn Văn An',
    'Lê Thị Ánh',
    'Trần Văn Bình',
  ]);
  expect(givenNameOf('Lê Thị Cẩm Tú')).toBe('Tú');
});

test.each([
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['  NGUYỄN   THỊ ÁNH ', 'Nguyễn Thị Ánh'],
  ['Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'],
  ['Lê Thị Hoà', 'Lê Thị Hòa'],
  ['Trần Thị Thúy', 'Trần Thị Thuý'],
  ['dang thi ngoc anh', 'Đặng Thị Ngọc Ánh'],
  ['H’Hen Niê', "H'Hen Niê"],
  ["h'hen nie", 'H’Hen Niê'],
])('“%s” on a sheet is %s on the roster', (typed, stored) => {
  expect(isSameName(typed, stored)).toBe(true);
});

test.each([
  ['Nguyễn Văn An', 'Nguyễn Văn Ân'],
  ['Nguyễn Văn Án', 'Nguyễn Văn Ân'],
  ['Lê Thị Dao', 'Lê Thị Đào'],
  ['Nguyễn Văn An', 'Nguyen Van An'],
  ['Nguyễn Thị', 'Nguyễn Thị Ánh'],
  ['Ánh', 'Nguyễn Thị Ánh'],
  ['Ánh Nguyễn Thị', 'Nguyễn Thị Ánh'],
  ['nguyen thi hanh', 'Nguyễn Thị Ánh'],
  ['NguyễnThịÁnh', 'Nguyễn Thị Ánh'],
  ['', 'Nguyễn Thị Ánh'],
  [' ', ''],
])('“%s” on a sheet is not %s on the roster', (typed, stored) => {
  expect(isSameName(typed, stored)).toBe(false);
});
