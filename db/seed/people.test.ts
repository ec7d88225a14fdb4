import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCOUNTS } from './accounts.ts';
import { chanceOf } from './chance.ts';
import { fullName } from './names.ts';
import { demoPeople } from './people.ts';

const people = demoPeople();

/** Whoever leads the province or the country must not turn up as a learner. */
const OFFICE_HOLDERS = new Set([
  ...[
    'Hồ Văn Mừng',
    'Nguyễn Tiến Hải',
    'Lê Trường Sơn',
    'Võ Minh Trung',
    'Nguyễn Thanh Phong',
    'Ngô Công Thức',
  ],
  ...['Tô Lâm', 'Lương Cường', 'Phạm Minh Chính', 'Lê Minh Hưng', 'Trần Thanh Mẫn', 'Nguyễn Thanh Bình'],
]);

test('the demo has about 600 people in some 60 agencies of very different sizes', () => {
  const sizes = [...Map.groupBy(people, ({ postings }) => postings[0]!.agency).values()].map(
    ({ length }) => length,
  );
  expect(people.length).toBeGreaterThan(580);
  expect(people.length).toBeLessThan(620);
  expect(sizes.length).toBeGreaterThan(55);
  expect(Math.max(...sizes)).toBeGreaterThan(50);
  expect(sizes.filter((size) => size < 10).length).toBeGreaterThan(30);
  expect(sizes.filter((size) => size >= 15).length).toBeGreaterThan(10);
});

test('the same people come out every time', () => {
  expect(demoPeople()).toEqual(people);
});

test('every staff code is there once, and every agency is one of the province', () => {
  expect(new Set(people.map(({ staffCode }) => staffCode)).size).toBe(people.length);
  const province = ['an-giang-units.csv', 'departments.csv'].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'),
  );
  const codes = new Set(province.map((line) => line.split(',')[0]!));
  const used = people.flatMap(({ postings }) => postings.map(({ agency }) => agency));
  expect(used.filter((code) => !codes.has(code))).toEqual([]);
});

test('names are invented, composed as Unicode wants them, and no office-holder has one of them', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => fullName(chanceOf('a name', n)));
  expect(new Set(names).size).toBeGreaterThan(5_000);
  expect(names.filter((name) => OFFICE_HOLDERS.has(name) || name !== name.normalize('NFC'))).toEqual([]);
  expect(ACCOUNTS.filter(({ person }) => OFFICE_HOLDERS.has(person.fullName))).toEqual([]);
});

test('who moved between agencies learnt before and goes on after', () => {
  const moved = people.filter(({ postings }) => postings.length > 1);
  expect(moved.length).toBeGreaterThan(0);
  for (const { postings, learning } of moved) {
    expect(learning!.startsDaysAgo).toBeGreaterThan(postings[1]!.daysAgo);
    expect(learning!.startsDaysAgo - 8 * learning!.daysBetweenSteps).toBeLessThan(postings[1]!.daysAgo);
  }
});
