import { describe, expect, test } from 'vitest';
import { readSource } from '#features/content/source.ts';
import { convertHabit } from './converted.ts';

const convert = (text: string) => {
  const { source, findings } = readSource({ path: 'de.txt', bytes: new TextEncoder().encode(text) });
  return source ? convertHabit(source, 'oss', []) : { findings, markdown: '', whole: 0, toMend: 0 };
};

/** Generous: what takes a second alone may take several beside other work. Without limits these take minutes. */
const SECONDS = 20_000;
const QUESTION = 'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\n';

const hostile: [string, string][] = [
  ['a line of two megabytes', 'Câu 1: '.repeat(300_000)],
  ['ten thousand quotes in each other', '>'.repeat(10_000)],
  ['a line as long as a line may be', `Câu 1: ${'a '.repeat(9_900)}\nA. a\nB. b\nĐáp án: A`],
  ['questions without an end', 'Câu 1:\n'.repeat(55_000)],
  ['whole questions without an end', QUESTION.repeat(9_000)],
  ['options without an end', `Câu 1: Gì?\n${'A. a\n'.repeat(100_000)}`],
  ['options in one line', `Câu 1: Gì?\nA. a${' B. b'.repeat(3_900)}\n`.repeat(20)],
  ['options far apart', `Câu 1: Gì?\nA. a${'   B. b   * C. c'.repeat(1_200)}\n`.repeat(20)],
  ['answers without an end', `Câu 1: Gì?\nA. a\nB. b\n${'Đáp án: A\n'.repeat(40_000)}`],
  ['a list without an end', `${QUESTION}\nĐÁP ÁN\n${'1A 2B 3C '.repeat(2_000)}\n`.repeat(20)],
  ['titles of lists without an end', 'ĐÁP ÁN\n1. A\n'.repeat(25_000)],
  ['parts without an end', 'Câu 1: a\nĐÁP ÁN\n1. A\n'.repeat(17_000)],
  ['questions and their list', `${'Câu 1: a\n'.repeat(20_000)}\nĐÁP ÁN\n${'1. A\n'.repeat(40_000)}`],
  ['labels without an end', `${QUESTION}${'Giải thích: a\nCăn cứ: b\n'.repeat(12_000)}`],
  ['blank lines without an end', `${QUESTION}${'a\n\n'.repeat(150_000)}`],
  ['blanks in a question', `Câu${' '.repeat(19_000)}1${' '.repeat(500)}x\n`.repeat(25)],
  ['blanks after a number', `Câu 1${' '.repeat(19_000)}x\n`.repeat(25)],
  ['blanks before a letter', `${QUESTION}${' '.repeat(19_000)}x\n`.repeat(25)],
  ['blanks between options', `Câu 1: a\nA. a${' '.repeat(19_000)}x\n`.repeat(25)],
  ['blanks after an answer', `${QUESTION}Đáp án${' '.repeat(19_000)}x\n`.repeat(25)],
  ['dots without an end', `${QUESTION}Đáp án: ${'.'.repeat(19_000)}x\n`.repeat(25)],
  ['rules without an end', `${QUESTION}${'-'.repeat(19_000)}x\n`.repeat(25)],
  ['stars without an end', `Câu 1: ${'*a **b '.repeat(2_000)}?\nA. ${'*'.repeat(9_000)}\nB. b\n`.repeat(15)],
  [
    'brackets without an end',
    `Câu 1: ${'['.repeat(10_000)}?\nA. ${'(đúng'.repeat(2_000)}\nB. b\n`.repeat(20),
  ],
  [
    'ticks of every length',
    `Câu 1: ${Array.from({ length: 150 }, (_, i) => '`'.repeat(i)).join('a')}\nA. a\nB. b\n`.repeat(30),
  ],
  ['tags without an end', `Câu 1: ${'<a '.repeat(3_000)}?\nA. a\nB. b\nĐáp án: A\n`.repeat(40)],
  [
    'numbers of documents without an end',
    `${QUESTION}Căn cứ: ${'1/2025/NĐ-CP, khoản 1 '.repeat(800)}\n`.repeat(25),
  ],
  ['letters without an end', `${QUESTION}Đáp án: ${'A, '.repeat(6_000)}\n`.repeat(25)],
  [
    'statements without an end',
    `Câu 1: ${'Trả ngay. Đúng hay sai? '.repeat(750)}\nĐáp án: Đúng\n`.repeat(15),
  ],
];

describe('a hostile file is converted, or refused, in bounded time', () => {
  test.each(hostile)('%s', (_, text) => {
    const start = performance.now();
    const { findings, whole } = convert(text);
    expect(findings.length + whole).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(SECONDS);
  });
});

test.each(['\u0000', '\u001b', '\u000b', '\u0085', '\u202e', '\uffff'])(
  '%j is refused with its place',
  (sign) => {
    expect(convert(`Câu 1: Gì?\nA.${sign} a`).findings).toMatchObject([
      { code: 'unreadable-character', line: 2, column: 3 },
    ]);
  },
);

test('what is never closed stays in its question', () => {
  const open = ['```', '~~~', ':::', ':::question{#a}', '<!--', '<div>', '[', '**', '`', '(', '[[', '{'];
  for (const sign of open) {
    const { whole, toMend } = convert(
      `Câu 1: Gì?\n${sign}\nA. ${sign} a\nB. b\nĐáp án: A\nGiải thích: ${sign}\n${QUESTION}`,
    );
    expect([sign, whole, toMend]).toEqual([sign, 2, 0]);
  }
});
