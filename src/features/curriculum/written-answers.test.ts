import { expect, test } from 'vitest';
import { plainHtml } from '#lib/html.ts';
import type { AnswerKey, QuestionText } from './question.ts';
import { writtenAnswers } from './written-answers.ts';

const lines = (...texts: string[]) =>
  texts.map((text) => ({ text: plainHtml(text), feedback: plainHtml('') }));
const asked = (more: Partial<QuestionText>): QuestionText => ({
  ...{ stem: plainHtml('?'), options: [], explanation: plainHtml(''), hints: [], citations: [] },
  ...more,
});
const cloze = [
  [
    { words: plainHtml('Phiếu theo ') },
    { gap: 0 },
    { words: plainHtml(', nộp cho ') },
    { gap: 1, list: ['một cửa', 'kho bạc'] },
  ],
];

const CASES: [string, AnswerKey, QuestionText, string[]][] = [
  [
    'a choice marks what is right',
    { kind: 'single', options: 2, right: 1 },
    asked({ options: lines('Trả hồ sơ', 'Hướng dẫn') }),
    ['[ ] Trả hồ sơ', '[x] Hướng dẫn'],
  ],
  [
    'of several each that is right',
    { kind: 'multiple', options: 3, right: [0, 2] },
    asked({ options: lines('A', 'B', 'C') }),
    ['[x] A', '[ ] B', '[x] C'],
  ],
  [
    'statements say true or false',
    { kind: 'true-false', statements: [true, false] },
    asked({ options: lines('A', 'B') }),
    ['[Đ] A', '[S] B'],
  ],
  [
    'a number and its known mistake stand as they were written',
    {
      kind: 'number',
      lines: [
        { right: true, from: 14, to: 16 },
        { right: false, from: 20, to: 20 },
      ],
    },
    asked({ options: lines('15 ± 1 ngày', '20') }),
    ['= 15 ± 1 ngày', '≠ 20'],
  ],
  [
    'a gap names every text that it accepts, a list what is right of it',
    { kind: 'gaps', compare: 'marks', gaps: [{ texts: ['Mẫu 02', 'Form 02'] }, { options: 2, right: 0 }] },
    asked({ cloze }),
    ['Phiếu theo [[Mẫu 02 ; Form 02]], nộp cho [[(một cửa) | kho bạc]]'],
  ],
  [
    'steps stand in the right order, however they are stored',
    { kind: 'ordering', places: [2, 0, 1] },
    asked({ options: lines('Giao', 'Xem', 'Ghi') }),
    ['1. Xem', '2. Ghi', '3. Giao'],
  ],
  [
    'pairs stand together, and what belongs to none below them',
    { kind: 'matching', options: 3, pairs: [2, 0] },
    asked({ rows: lines('Thiếu', 'Đủ'), options: lines('Mẫu 01', 'Mẫu 09', 'Mẫu 02') }),
    ['Thiếu → Mẫu 02', 'Đủ → Mẫu 01', '→ Mẫu 09'],
  ],
];

test.each(CASES)('%s', (_, key, text, expected) => {
  expect(writtenAnswers(key, text, 'vi')).toEqual(expected);
});

test('a remark stands below what it is about', () => {
  const options = [{ text: plainHtml('A'), feedback: plainHtml('Chưa đúng.') }];
  expect(writtenAnswers({ kind: 'true-false', statements: [false] }, asked({ options }), 'en')).toEqual([
    '[F] A',
    '  > Chưa đúng.',
  ]);
});
