import { expect, test } from 'vitest';
import { storedHtml } from './html.ts';
import { excerpt, linesIn, stemParts } from './stem.ts';

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

test('a word that is set off stays in its sentence, and no sentence begins within one', () => {
  expect(stem('<p>Hồ sơ thiếu một giấy. Việc nào <strong>không</strong> đúng?</p>')).toMatchObject({
    before: '<p>Hồ sơ thiếu một giấy.</p>',
    ask: 'Việc nào <strong>không</strong> đúng?',
  });
  expect(stem('<p><em>Bà Lan đến quầy. Việc đầu tiên</em> là gì?</p>').before).toBe('');
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

test('what is set off in a list leaves no gap behind it, a new block does', () => {
  const html = '<p>Theo <span class="nw">118/2025/NĐ-CP</span>, Điều 11.</p><ul><li>a</li><li>b</li></ul>';
  expect(excerpt(storedHtml(html), 60)).toBe('Theo 118/2025/NĐ-CP, Điều 11. a b');
});

test('no sign stands between the last word that is shown and the dots', () => {
  expect(excerpt(storedHtml('<p>Hồ sơ đã đủ. Đồng nghiệp muốn xin thêm</p>'), 14)).toBe('Hồ sơ đã đủ…');
});

test('all words of a text stand in a line for each paragraph, item and row', () => {
  const html =
    '<p>Ông <strong>Sơn</strong>\nnộp &lt;2&gt; giấy.</p>\n<ul><li>Một</li><li>Hai</li></ul>' +
    '<table><tr><th>Mẫu</th>\n<th class="num">Tên</th></tr></table>';
  expect(linesIn(storedHtml(html))).toEqual(['Ông Sơn nộp <2> giấy.', 'Một', 'Hai', 'Mẫu | Tên']);
});
