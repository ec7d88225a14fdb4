import { expect, test } from 'vitest';
import { storedHtml } from '#lib/html.ts';
import type { Term } from '../parse/plans.ts';
import { glossFor } from './glossary.ts';

const term = (id: string, vi: string, also: string[] = []): Term => ({
  id,
  term: { vi, en: vi },
  also: { vi: also, en: [] },
  definition: { vi: `Nghĩa <${id}>`, en: id },
});
const terms = [
  term('ho-so', 'hồ sơ'),
  term('thanh-phan', 'thành phần hồ sơ'),
  term('cchc', 'cải cách', ['CCHC', 'R&D']),
];
const gloss = (html: string) => glossFor(terms, 'vi')(storedHtml(html));
const button = (id: string, words: string) =>
  `<button class="term" type="button" interestfor="g-${id}" popovertarget="g-${id}" popovertargetaction="show">${words}</button>`;
const note = (id: string, name: string) =>
  `<div class="gloss" id="g-${id}" popover><b>${name}</b><br>Nghĩa &lt;${id}&gt;</div>`;

test('a term is explained the first time, by its longest form, with an escaped note after the text', () => {
  expect(gloss('<p>Thành phần\nhồ sơ của hồ sơ, hồ sơ.</p>')).toBe(
    `<p>${button('thanh-phan', 'Thành phần\nhồ sơ')} của ${button('ho-so', 'hồ sơ')}, hồ sơ.</p>` +
      note('thanh-phan', 'thành phần hồ sơ') +
      note('ho-so', 'hồ sơ'),
  );
});

test('a lesson explains a term once, over all its parts', () => {
  const lesson = glossFor(terms, 'vi');
  expect(lesson(storedHtml('<p>hồ sơ</p>'))).toContain('popovertarget');
  expect(lesson(storedHtml('<p>hồ sơ</p>'))).toBe('<p>hồ sơ</p>');
  expect(glossFor(terms, 'vi')(storedHtml('<p>hồ sơ</p>'))).toContain('popovertarget');
});

test.each([
  '<h2 id="ho-so">hồ sơ</h2>',
  '<p><a href="#a">hồ sơ</a></p>',
  '<p><code>hồ sơ</code></p>',
  '<div class="table-scroll"><table><tbody><tr><td>hồ sơ</td></tr></tbody></table></div>',
  '<p>hồ sơn, xhồ sơ</p>',
  '<p>cchc</p>',
])('headings, links, code, tables and parts of words are left alone: %s', (html) => {
  expect(gloss(html)).toBe(html);
});

test('a list entry is explained like a paragraph, and an abbreviation by its other spelling', () => {
  expect(gloss('<ul><li>CCHC</li></ul>')).toBe(
    `<ul><li>${button('cchc', 'CCHC')}</li></ul>${note('cchc', 'cải cách')}`,
  );
  expect(gloss('<p>R&amp;D</p>')).toContain(button('cchc', 'R&amp;D'));
});
