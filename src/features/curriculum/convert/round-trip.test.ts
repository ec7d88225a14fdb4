import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { renderInline, renderMarkdown } from '#lib/markdown.ts';
import { BANK, filesOf, TREE } from '#tests/support/content-folder.ts';
import { anything, tests } from '#tests/support/habits.ts';
import { checkContent } from '../check.ts';
import { readLessonFile } from '../parse/lesson-file.ts';
import { headOf } from './line.ts';
import { answerLists } from './pairs.ts';
import { convertHabit } from './converted.ts';

const HEAD = '---\ntitle: Ngân hàng\n---\n\n';

/** What a reader sees, without the marks of lists and of bold, which may be drawn. */
const seen = (html: string) =>
  html
    .replace(/<\/?(p|li|ul|ol|strong|a)\b[^>]*>/g, (tag) => (/strong|^<\/?a/.test(tag) ? '' : ' '))
    .replace(/<[^>]*>/g, (tag) => `⟨${tag}⟩`)
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!,
    )
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim();
const meant = (lines: string[]) =>
  lines
    .map((text) => text.trim().normalize('NFC'))
    .map((text) => (/^[-+]\s+[=≠]|→|->/.test(text) ? text : text.replace(/^([-+]|\d{1,3}[.)])\s+(?=\S)/, '')))
    .join(' ')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim();

test('every question reads back as what was typed', () => {
  fc.assert(
    fc.property(tests, ({ questions, text }) => {
      const { markdown, findings, toMend } = convertHabit(sourceOf('de.txt', text), 'oss', []);
      expect(findings).toEqual([]);
      expect(toMend).toBe(0);
      const file = readLessonFile(sourceOf(BANK, HEAD + markdown));
      expect(file.findings).toEqual([]);
      expect(file.questions.map(({ id }) => id)).toEqual(questions.map((_, i) => `oss-00${i + 1}`));
      for (const [i, { asked }] of questions.entries()) {
        const read = file.questions[i]!;
        const [right = 0] = asked.right;
        expect(read.key).toEqual(
          asked.right.length > 1
            ? { kind: 'multiple', options: asked.options.length, right: asked.right }
            : { kind: 'single', options: asked.options.length, right },
        );
        expect(read.options.map(({ text: words }) => seen(renderInline(words.text)))).toEqual(
          asked.options.map((words) => words.replaceAll('**', '').normalize('NFC').replace(/\s+/g, ' ')),
        );
        expect(seen(renderMarkdown(read.stem.text))).toBe(meant(asked.stem));
        expect(seen(renderMarkdown(read.explanation?.text ?? ''))).toBe(meant(asked.explanation));
      }
    }),
    { numRuns: 300 },
  );
});

const JUDGED_LATER = [
  ...[
    'no-explanation',
    'short-explanation',
    'missing-feedback',
    'long-option',
    'negative-stem',
    'all-of-the-above',
  ],
  ...['equal-options', 'too-few-questions', 'overlapping-lines'],
];

test('nothing of the words is markup to the check', () => {
  fc.assert(
    fc.property(tests, ({ text }) => {
      const { markdown } = convertHabit(sourceOf('de.txt', text), 'oss', []);
      const { findings } = checkContent(filesOf({ ...TREE, [BANK]: HEAD + markdown }), '2026-11-23');
      const odds = findings.filter(({ file, code }) => file === BANK && !JUDGED_LATER.includes(code));
      expect(odds.map(({ code, excerpt }) => `${code} ${excerpt}`)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('no text makes it throw, no question is lost, and what is to mend does not pass the check', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const source = sourceOf('de.txt', text);
      const { markdown, findings, whole, toMend } = convertHabit(source, 'oss', []);
      const lines = source.lines.map((words, i) => ({ text: words, number: i + 1 }));
      const listed = new Set(answerLists(lines).flatMap((list) => [...list.lines]));
      const heads = lines.filter((each) => !listed.has(each.number) && headOf(each.text));
      expect(whole + toMend).toBe(heads.length);
      const file = readLessonFile(sourceOf(BANK, HEAD + markdown));
      expect(file.parts.every(({ kind }) => kind === 'question')).toBe(true);
      const refused = new Set(file.unread);
      expect([...refused].filter((id) => id === undefined)).toEqual([]);
      expect(refused.size).toBe(toMend);
      for (const { line: number, column } of findings) {
        expect(number).toBeLessThanOrEqual(source.lines.length);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000 },
  );
});

const beginnings = [
  ...[
    '',
    '',
    '',
    'Câu 1: ',
    'Câu 2. ',
    'A. ',
    'B. ',
    'C) ',
    '*B. ',
    'a) ',
    'Giải thích: ',
    'Căn cứ: ',
    'Đáp án: ',
    'Chọn ',
  ],
  ...['Trả lời: ', 'Gợi ý: ', 'PHẦN II ', '1. ', '- ', '1A 2B ', '> ', ':::'],
];
const bare = [
  '',
  '',
  'Câu 3',
  'Đáp án: A',
  'Đáp án: B',
  'ĐÁP ÁN',
  '1A 2B',
  'Đáp án:',
  '1. C',
  'Giải thích:',
  'A. Đúng',
  'B. Sai',
];

test('no line is lost in silence: it is in what is written, or a finding says that it is left out', () => {
  const lineOf = fc.oneof(
    fc.constantFrom(...beginnings).map((start) => `${start}#`),
    fc.constantFrom(...bare),
  );
  fc.assert(
    fc.property(fc.array(lineOf, { maxLength: 20 }), (templates) => {
      const source = sourceOf('de.txt', templates.map((text, i) => text.replace('#', `Chữ${i}`)).join('\n'));
      const { markdown, findings } = convertHabit(source, 'oss', []);
      if (findings[0]?.code === 'no-questions') return;
      const named = new Set(
        findings.flatMap(({ code, line: from, message }) =>
          code === 'left-out' ? linesFrom(source.lines, from, message.en) : [],
        ),
      );
      const lost = source.lines.flatMap(
        (words, i) => /Chữ\d+/.exec(words)?.map((token) => ({ token, number: i + 1 })) ?? [],
      );
      expect(
        lost.filter(
          ({ token, number }) => !new RegExp(`${token}(?!\\d)`).test(markdown) && !named.has(number),
        ),
      ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

/** The lines that a finding speaks of: as many as it says, without the empty ones. */
function linesFrom(lines: string[], from: number, said: string): number[] {
  const count = Number(/\d+/.exec(said)?.[0]);
  return lines.flatMap((words, i) => (i + 1 >= from && words.trim() !== '' ? [i + 1] : [])).slice(0, count);
}
