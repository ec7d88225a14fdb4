import { expect, test } from 'vitest';
import type { PublishedPart, PublishedQuestion, QuestionVersion } from '#features/curriculum/published.ts';
import { partIn, queryOf } from './address.ts';
import { fitsOnePage, pageOf } from './shown.ts';

const version = {} as QuestionVersion;
const question = (id: string, isNew: boolean): PublishedQuestion => ({
  ...{ id, label: id, news: isNew ? 'new' : 'key' },
  versions: { number: 2, now: version, before: isNew ? null : version },
});
const part = (lesson: string | null, questions: number, isNew = false): PublishedPart => ({
  module: { id: 'mot-cua', title: 'Một cửa' },
  lesson: lesson === null ? null : { id: lesson, title: lesson, language: 'vi', retired: false },
  versions: [],
  questions: Array.from({ length: questions }, (_, i) => question(`${lesson}-${i}`, isNew)),
});

test('what was changed in few places stands on one page, a big publication lesson by lesson', () => {
  expect(fitsOnePage([part('a', 3), part('b', 4)])).toBe(true);
  expect(fitsOnePage(Array.from({ length: 50 }, (_, i) => part(`bai-${i}`, 8)))).toBe(false);
});

test('new questions are only named, however many they are', () => {
  expect(fitsOnePage([part('a', 400, true)])).toBe(true);
});

test('the questions of one lesson are turned page by page, each once, and no page is empty', () => {
  const big = part('a', 70);
  const pages = [1, 2, 3].map((page) => pageOf(big, page));
  expect(pages.flatMap(({ changed }) => changed)).toEqual(big.questions);
  expect(pageOf(big, 99)).toEqual(pages[2]);
  expect(pageOf(part('a', 0), 1)).toEqual({ changed: [], page: 1, pages: 1 });
});

test('an address names a lesson or the bank of a module; what is not of the publication is none of it', () => {
  const parts = [part('a', 1), part('b', 1), part(null, 1)];
  for (const each of parts) expect(partIn(parts, new URLSearchParams(queryOf(each)))).toBe(each);
  expect(partIn(parts, new URLSearchParams('?lesson=c'))).toBeUndefined();
  expect(partIn(parts, new URLSearchParams(''))).toBeUndefined();
});
