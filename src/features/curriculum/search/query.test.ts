import { expect, test } from 'vitest';
import { LONGEST_QUERY, readQuery } from './query.ts';

const plainOf = (typed: string) => {
  const read = readQuery(typed);
  return read.ok ? read.query.words.map(({ plain }) => plain) : read.reason;
};
const bearsMarks = (typed: string) => {
  const read = readQuery(typed);
  return read.ok && read.query.words.map(({ spelled }) => spelled !== undefined);
};

test.each([
  ['', 'empty'],
  ['  \t\n ', 'empty'],
  ['\u0000', 'empty'],
  ['"&|!()', 'no-words'],
  ['…', 'no-words'],
  ['a', 'too-short'],
  ['7', 'too-short'],
  ['"đ"', 'too-short'],
  ['a'.repeat(LONGEST_QUERY + 1), 'too-long'],
])('%j cannot be looked for: %s', (typed, reason) => {
  expect(plainOf(typed)).toBe(reason);
});

test.each([
  ['Hồ  sơ', ['ho', 'so']],
  ['hồ sơ'.normalize('NFD'), ['ho', 'so']],
  ['“hồ” & -sơ*', ['ho', 'so']],
  ['a b', ['a', 'b']],
  ['118/2025/NĐ-CP', ['118', '2025', 'nd', 'cp']],
  ['NĐ118', ['nd', '118']],
  ['a'.repeat(LONGEST_QUERY), ['a'.repeat(60)]],
])('%j is read as its words', (typed, words) => {
  expect(plainOf(typed)).toEqual(words);
});

test('what a sender put around and between the words is not shown again', () => {
  expect(readQuery(' hồ\t\r\nsơ ')).toMatchObject({ ok: true, query: { text: 'hồ sơ' } });
});

test('a word bears marks by its tone or its letters, đ among them', () => {
  expect(bearsMarks('ho hô hó đo 118')).toEqual([false, true, true, true, false]);
});

test('a word is looked for once, and as the last one where it is that', () => {
  expect(plainOf('sơ hồ sơ')).toEqual(['ho', 'so']);
  expect(plainOf('so sơ')).toEqual(['so', 'so']);
});
