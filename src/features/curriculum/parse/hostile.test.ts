import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#lib/markdown.ts';
import { readSource, sourceOf } from '#features/content/source.ts';
import { HEAD, LESSON, QUESTION, TREE } from '#tests/support/content-folder.ts';
import { checkContent } from '../check.ts';
import { readLessonFile } from './lesson-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (text: string | Uint8Array, path = LESSON) =>
  checkContent([{ path, bytes: typeof text === 'string' ? bytes(text) : text }], '2026-11-23').findings.map(
    ({ code }) => code,
  );

/** Generous: what takes a second alone may take several beside other work. Without limits these take minutes. */
const SECONDS = 20_000;

const lines = (line: (i: number) => string) => Array.from({ length: 30_000 }, (_, i) => line(i)).join('\n');

const hostile: [string, string][] = [
  ['a line of two megabytes', 'a'.repeat(2 * 1024 * 1024)],
  ['ten thousand quotes in each other', '>'.repeat(10_000)],
  ['ten thousand lists in each other', '- '.repeat(10_000)],
  ['lists ever further in', Array.from({ length: 700 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
  ['brackets without end', `${'['.repeat(10_000)}\n`.repeat(50)],
  ['stars without end', `${'*a **b '.repeat(2_000)}\n`.repeat(30)],
  ['ticks of every length', Array.from({ length: 900 }, (_, i) => '`'.repeat(i % 500)).join('a')],
  ['tags without end', `${'<a '.repeat(5_000)}\n`.repeat(30)],
  ['entities without end', `${'&'.repeat(9_000)}\n`.repeat(50)],
  [
    'a table of a thousand columns',
    `${'|a'.repeat(1_000)}\n${'|-'.repeat(1_000)}\n${`${'|b'.repeat(1_000)}\n`.repeat(200)}`,
  ],
  ['definitions without end', '[a]: b\n'.repeat(70_000)],
  ['links without end', '[a](b)\n'.repeat(70_000)],
  ['containers that are never closed', ':::question{#a}\n'.repeat(30_000)],
  ['containers that are only closed', ':::\n'.repeat(100_000)],
  ['one question of fifty thousand options', `:::question{#a}\nGì?\n${'- [x] a\n'.repeat(50_000)}:::`],
  [
    'one question of fifty thousand labels',
    `:::question{#a}\nGì?\n- [x] a\n- [ ] b\n${'Luật: a\n'.repeat(50_000)}:::`,
  ],
  ['pairs without end', `:::question{#a}\nGì?\n${lines((i) => `- a${i} → b${i}`)}\n:::`],
  ['texts without end', `:::question{#a}\nGì?\n${lines((i) => `- = a${i}`)}\n:::`],
  ['steps without end', `:::question{#a}\nGì?\n${lines((i) => `${i % 100}. a${i}`)}\n:::`],
  ['gaps without end', `:::question{#a}\nGì?\n\n${lines((i) => `[[a${i}]]`)}\n:::`],
  ['gaps in each other', `:::question{#a}\nGì?\n\n${`${'[['.repeat(9_000)}\n`.repeat(20)}\n:::`],
  ['a list of bars', `:::question{#a}\nGì?\n\n${`[[${'|'.repeat(15_000)}]]\n`.repeat(20)}\n:::`],
  ['arrows without end', `:::question{#a}\nGì?\n${`- ${'→ '.repeat(6_000)}\n`.repeat(20)}\n:::`],
  ['one scenario of thirty thousand scenes', `:::scenario{#a}\n${'### A {#a}\n'.repeat(30_000)}:::`],
  [
    'one scenario of labels and choices',
    `:::scenario{#a}\n${'Luật: a\n'.repeat(20_000)}### A {#a}\n${'Luật: a\n- a → #a\n'.repeat(15_000)}:::`,
  ],
  ['braces without end', `:::question${'{a}'.repeat(6_000)}`],
  ['blanks without end', `${' '.repeat(19_000)}a\n`.repeat(25)],
  ['front matter that is never closed', `---\n${'a: b\n'.repeat(90_000)}`],
  ['YAML brackets in each other', `---\ntitle: ${'['.repeat(9_000)}\n---\n`],
];

describe('a hostile file is read in bounded time', () => {
  test.each(hostile)('%s', (_, text) => {
    const start = performance.now();
    expect(check(text).length).toBeGreaterThan(0);
    check(`${HEAD}\n${text}`);
    expect(performance.now() - start).toBeLessThan(SECONDS);
  });
});

test('a file of two megabytes, and a line of thirty thousand letters, are refused before they are read', () => {
  expect(check('a'.repeat(2 * 1024 * 1024))).toContain('too-big');
  expect(check(`${HEAD}\n${'a'.repeat(30_000)}`)).toContain('line-too-long');
  expect(check(`${HEAD}\n${'>'.repeat(200)}`)).toContain('too-deep');
});

test.each([
  ['a null', '\u0000'],
  ['an escape', '\u001b[31m'],
  ['a mark that turns the direction of reading', '\u202e'],
])('%s is refused, with its place', (_, sign) => {
  const { findings } = readSource({ path: LESSON, bytes: bytes(`một\nhai ${sign}`) });
  expect(findings).toMatchObject([{ code: 'unreadable-character', line: 2, column: 5 }]);
});

const lesson = TREE[LESSON]!;
const read = (text: string) => readLessonFile(readSource({ path: LESSON, bytes: bytes(text) }).source!);

test.each([
  ['a byte order mark', `\ufeff${lesson}`],
  ['Windows line ends', lesson.replaceAll('\n', '\r\n')],
  ['mixed line ends', lesson.replace('\n', '\r\n').replace('Hết bài.\n', 'Hết bài.\r')],
  ['letters in pieces', lesson.normalize('NFD')],
])('a file with %s is read like any other', (_, text) => {
  expect(read(text).findings).toEqual([]);
  expect(read(text).source.text).toBe(read(lesson).source.text);
  expect(read(text).questions).toEqual(read(lesson).questions);
});

test('UTF-16 is refused', () => {
  expect(check(new Uint8Array([0xff, 0xfe, 0x2d, 0x00]))).toContain('not-utf8');
});

const pieces = [
  ...[
    '---\n',
    ':::',
    ':::question{#a}\n',
    ':::câu-hỏi{',
    '}',
    '- [x] ',
    '- [ ] ',
    '- [Đ]',
    '  > ',
    '> ',
    '\n',
    '\n\n',
  ],
  ...[
    'Giải thích: ',
    'Căn cứ:',
    'Năng lực: B2 mức',
    'Xem lại: #',
    '```',
    '~~~\n',
    '# ',
    '[[',
    ']]',
    '![',
    '](',
    '<',
    '→',
  ],
  ...[
    '- = 15',
    '1. ',
    '|',
    '\t',
    '\u00a0',
    'title: a\n',
    '{#',
    HEAD,
    QUESTION,
    '\ufeff',
    'ệ',
    'e\u0323\u0302',
  ],
];
const anything = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('no text at all makes reading, checking or rendering throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const file = readLessonFile(sourceOf(LESSON, text));
      for (const { line, column } of file.findings) expect(Math.min(line, column)).toBeGreaterThan(0);
      renderMarkdown(text);
      check(text);
      check(text, 'law.yaml');
      check(text, 'modules/01-a/images/a.svg');
    }),
    { numRuns: 1000 },
  );
});

test('no bytes at all make a check throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => void check(raw)),
    { numRuns: 500 },
  );
});
