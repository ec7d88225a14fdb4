import { expect, test } from 'vitest';
import { storedHtml } from './html.ts';
import { excerpt, stemParts } from './stem.ts';

const stem = (html: string) => stemParts(storedHtml(html));

test('the last paragraph is the question, what stands before leads to it', () => {
  expect(stem('<p>Bà Lan đến quầy.</p>\n<p>Anh/chị làm <strong>gì</strong>?</p>\n')).toEqual({
    before: '<p>Bà Lan đến quầy.</p>',
    ask: 'Anh/chị làm <strong>gì</strong>?',
    after: '',
  });
});

test('of a single paragraph the last sentence is the question', () => {
  expect(stem('<p>Hồ sơ <em>thiếu</em> một giấy. Việc đầu tiên là gì?</p>')).toEqual({
    before: '<p>Hồ sơ <em>thiếu</em> một giấy.</p>',
    ask: 'Việc đầu tiên là gì?',
    after: '',
  });
  expect(stem('<p>Việc đầu tiên là gì?</p>').before).toBe('');
});

test('a table under the question stays under it', () => {
  expect(stem('<p>Dòng nào sai?</p><table></table>')).toEqual({
    before: '',
    ask: 'Dòng nào sai?',
    after: '<table></table>',
  });
});

test('a list shows the first words, whole', () => {
  expect(excerpt(storedHtml('<p>Ông Sơn &amp; bà Lan đến quầy một cửa</p>'), 20)).toBe(
    'Ông Sơn & bà Lan đến…',
  );
});

test('no sign stands between the last word that is shown and the dots', () => {
  expect(excerpt(storedHtml('<p>Hồ sơ đã đủ. Đồng nghiệp muốn xin thêm</p>'), 14)).toBe('Hồ sơ đã đủ…');
});
