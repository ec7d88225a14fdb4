import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/markdown.ts';
import { labelOf, saysAll } from './label.ts';

test('the label of a question breaks no id of a document', () => {
  expect(labelOf(renderMarkdown('Theo **118/2025/NĐ-CP**, làm gì?'))).toBe(
    'Theo <span class="nw">118/2025/NĐ-CP</span>, làm gì?',
  );
});

test('a question is said again where its label is cut, or leaves something out', () => {
  expect(saysAll(renderMarkdown('Theo 118/2025/NĐ-CP, làm gì?'))).toBe(true);
  expect(saysAll(renderMarkdown('Hồ sơ còn thiếu một thành phần. '.repeat(4)))).toBe(false);
  expect(saysAll(renderMarkdown('Việc nào **không** đúng?'))).toBe(false);
  expect(saysAll(renderMarkdown('Bà Lan đến.\n\nLàm gì?'))).toBe(false);
  expect(saysAll(renderMarkdown('Làm gì?\n\n- a\n- b'))).toBe(false);
});
