import { expect, test } from 'vitest';
import { renderInline, renderMarkdown } from '#lib/markdown.ts';
import { textIn } from './asking.ts';
import type { QuestionText } from './question.ts';

const said = renderInline('Theo 118/2025/NĐ-CP');
const option = { text: said, feedback: said };
const vi: QuestionText = {
  stem: renderMarkdown('Theo 118/2025/NĐ-CP, làm gì?'),
  options: [option],
  rows: [option],
  cloze: [[{ words: said }, { gap: 0, list: ['118/2025/NĐ-CP'] }]],
  scenes: [{ title: said, body: said, choices: [{ text: said, consequence: said }], end: said }],
  explanation: said,
  hints: [said],
  citations: [{ documentId: '118/2025/NĐ-CP', provision: 'Điều 11' }],
};

test('no line breaks within the id of a document, wherever it stands in a question', () => {
  const asked = textIn({ vi }, 'vi');
  const html = [
    asked.stem,
    ...asked.options.flatMap(({ text, feedback }) => [text, feedback]),
    ...asked.rows!.flatMap(({ text, feedback }) => [text, feedback]),
    ...asked.cloze![0]!.flatMap((piece) => ('words' in piece ? piece.words : [])),
    ...asked.scenes!.flatMap(({ title, body, choices, end }) => [
      ...[title, body, end],
      ...choices.flatMap(({ text, consequence }) => [text, consequence]),
    ]),
    ...[asked.explanation, ...asked.hints],
  ];
  expect(html).toHaveLength(13);
  for (const each of html) expect(each).toContain('<span class="nw">118/2025/NĐ-CP</span>');
});

test('what is chosen from a list, and what is cited, stay plain words', () => {
  const { cloze, citations } = textIn({ vi }, 'vi');
  expect(cloze![0]![1]).toEqual({ gap: 0, list: ['118/2025/NĐ-CP'] });
  expect(citations).toEqual(vi.citations);
});
