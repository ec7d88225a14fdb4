import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/markdown.ts';
import { unbrokenIds } from './unbroken.ts';

test('no line breaks within the id of a document', () => {
  expect(unbrokenIds(renderMarkdown('Theo 66.7/2025/NQ-CP và 118/2025/NĐ-CP, ngày 01/03/2027.'))).toBe(
    '<p>Theo <span class="nw">66.7/2025/NQ-CP</span> và <span class="nw">118/2025/NĐ-CP</span>, ngày 01/03/2027.</p>',
  );
});

test('the address of a link stays as it is', () => {
  expect(unbrokenIds(renderMarkdown('[luật](/law/118/2025/ND-CP)'))).not.toContain('nw');
});
