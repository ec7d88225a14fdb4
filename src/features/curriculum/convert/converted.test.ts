import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { convertHabit } from './converted.ts';
import { idsIn, isPrefix } from './ids.ts';
import { additionTo } from './target.ts';

const HABIT = 'Câu 1: Gì?\nA. Một\nB. Hai\nĐáp án: A\nCâu 2: Ai?\nA. Một\nB. Hai';
const HEAD = '---\ntitle: Ngân hàng\n---\n\n';
const source = sourceOf('de.txt', HABIT);
const lesson = (text: string) => sourceOf('a.vi.md', HEAD + text);
const ids = (known: string[], prefix = 'oss') =>
  idsIn(convertHabit(source, prefix, known.map(lesson)).markdown);

test.each([
  [[], ['oss-001', 'oss-002']],
  [
    [':::question{#oss-007}\n:::', ':::câu-hỏi{#oss-003 bank}\n:::'],
    ['oss-008', 'oss-009'],
  ],
  [
    [':::question{#oss-date-01}\n:::', ':::question{#boss-009}\n:::'],
    ['oss-001', 'oss-002'],
  ],
  // What cannot be read has taken its id all the same.
  [
    ['::question{#oss-012', '```\n:::question{#oss-020}\n'],
    ['oss-021', 'oss-022'],
  ],
  [[':::question{#oss-999}\n:::'], ['oss-1000', 'oss-1001']],
])('ids go on after the highest that is used in %j', (known, expected) => {
  expect(ids(known)).toEqual(expected);
});

test('a prefix is one that an id can begin with', () => {
  expect(['oss', 'oss-2026', 'a'].every(isPrefix)).toBe(true);
  expect(['', 'OSS', 'một', 'oss-', '-oss', 'a b', 'a'.repeat(41)].some(isPrefix)).toBe(false);
});

test('a question that is there already is named and not converted again, whatever is right by now', () => {
  const there = lesson(':::question{#oss-1}\nAi?\n\n- [x] Hai\n- [ ] Một\n:::\n');
  const { markdown, findings, whole, toMend } = convertHabit(source, 'oss', [there]);
  expect(idsIn(markdown)).toEqual(['oss-002']);
  expect(findings.map(({ code, line, message }) => [code, line, message.en])).toEqual([
    ['already-there', 5, 'This question is there already as “oss-1”, so it is not converted again.'],
  ]);
  expect([whole, toMend]).toEqual([1, 0]);
});

test('a new file begins with its front matter, an old one keeps what it says', () => {
  expect(additionTo(undefined, 'a/ngan-hang.vi.md', 'Câu.')).toEqual({
    ok: true,
    text: '---\ntitle: Ngân hàng câu hỏi\n---\n\nCâu.',
  });
  expect(additionTo(undefined, 'ngan-hang.en.md', '')).toMatchObject({
    text: '---\ntitle: Question bank\n---\n\n',
  });
  const gaps = ['Hết.', 'Hết.\n', 'Hết.\n\n'].map((text) => additionTo(lesson(text), 'a.vi.md', 'Câu.'));
  expect(gaps.map((gap) => gap.ok && gap.text)).toEqual(['\n\nCâu.', '\nCâu.', 'Câu.']);
});

test.each([
  [':::question{#a}\nGì?\n', 'never-closed', 5],
  ['Một\n```\nmã', 'code-never-closed', 6],
])('behind what is never closed nothing is added: %j', (text, code, line) => {
  expect(additionTo(lesson(text), 'a.vi.md', 'Câu.')).toMatchObject({
    ok: false,
    findings: [{ code, line }],
  });
});
