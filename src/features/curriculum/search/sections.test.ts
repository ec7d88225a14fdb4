import { expect, test } from 'vitest';
import type { SafeHtml } from '#lib/html.ts';
import { renderMarkdown } from '#lib/markdown.ts';
import { headingIds } from '../heading.ts';
import type { LessonBlock } from '../lesson.ts';
import { glossFor } from '../render/glossary.ts';
import { sectionsOf } from './sections.ts';

const html = (text: string, gloss = (given: SafeHtml) => given): LessonBlock => ({
  kind: 'html',
  html: gloss(renderMarkdown(text, { headingId: headingIds() })),
});

test('a lesson is cut at each heading; a question between its parts leaves no trace', () => {
  const blocks: LessonBlock[] = [
    html('Mở đầu.\n\n## Một *cửa*\n\nNhận.'),
    { kind: 'question', questionId: 'oss-1' },
    html('Trả.\n\n#### Sâu hơn\n\nHết.'),
  ];
  expect(sectionsOf(blocks)).toEqual([
    { anchor: '', heading: '', text: 'Mở đầu.' },
    { anchor: 'mot-cua', heading: 'Một cửa', text: 'Nhận. Trả.' },
    { anchor: 'sau-hon', heading: 'Sâu hơn', text: 'Hết.' },
  ]);
});

test('words that stand apart on the page stand apart here, and no sign is left of the markup', () => {
  const text =
    'Ghi **đ**ủ `a<b` & [tên](/law).\n\n- Một\n- Hai\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n> “Lời”';
  expect(sectionsOf([html(text)])[0]?.text).toBe('Ghi đủ a<b & tên. Một Hai A · B 1 · 2 “Lời”');
});

test('the notes on terms are left out, the terms are not', () => {
  const term = {
    ...{ id: 'ho-so', term: { vi: 'hồ sơ', en: 'dossier' }, also: { vi: [], en: [] } },
    definition: { vi: 'Giấy tờ <của> một việc.', en: '' },
  };
  const block = html('Nộp hồ sơ.\n\n## Sau\n\nXong.', glossFor([term], 'vi'));
  expect(sectionsOf([block]).map(({ text }) => text)).toEqual(['Nộp hồ sơ.', 'Xong.']);
});
