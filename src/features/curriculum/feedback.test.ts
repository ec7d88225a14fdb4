import { expect, test } from 'vitest';
import { storedHtml } from '#lib/html.ts';
import { withoutVerdict } from './feedback.ts';

test.each([
  ['<p>Chưa đúng: ông cần lý do.</p>', '<p>Ông cần lý do.</p>'],
  ['<p>Đúng: đây là thời hạn.</p>', '<p>Đây là thời hạn.</p>'],
  ['<p>Not right: he needs <b>it</b>.</p>', '<p>He needs <b>it</b>.</p>'],
  ['Sai: 08 giờ là của hồ sơ trực tuyến.', '08 giờ là của hồ sơ trực tuyến.'],
])('a remark does not repeat the verdict that stands above it: %s', (written, shown) => {
  expect(withoutVerdict(storedHtml(written))).toBe(shown);
});

test('a remark that only begins with such a word stays whole', () => {
  const remark = storedHtml('<p>Đúng hạn là chưa đủ: còn phải đủ thành phần.</p>');
  expect(withoutVerdict(remark)).toBe(remark);
});
