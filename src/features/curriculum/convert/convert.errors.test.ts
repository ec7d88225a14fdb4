import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { convertHabit } from './converted.ts';
import { readHabit } from './habit.ts';

const convert = (text: string) => convertHabit(sourceOf('de.txt', text), 'oss', []);
const codes = (text: string) =>
  convert(text).findings.map(({ code, line, column }) => `${code} ${line}:${column}`);

test('a title between questions belongs to neither, and is named', () => {
  const text =
    'TRƯỜNG CHÍNH TRỊ\n\nCâu 1: Gì?\nA. a\nB. b\nĐáp án: A\n\nPHẦN II. TỰ LUẬN\n---\nCâu 2: Gì?\nA. a\nB. b\nĐáp án: A';
  expect(codes(text)).toEqual(['left-out 1:1', 'left-out 8:1']);
});

test.each([
  ['Gì?', 'no-questions 1:1', 0],
  ['Câu 1:\nA. a\nB. b\nĐáp án: A', 'no-stem 1:1', 1],
  ['  Câu 1: Trình bày.\n1. Nộp\n2. Nhận', 'no-options 1:3', 1],
  ['Câu 1: Gì?\nA. a\nĐáp án: A', 'one-option 1:1', 1],
  ['Câu 1: Gì?\nA. a\nB.\nC. c\nĐáp án: A', 'empty-option 4:1', 1],
  ['Câu 1: Gì?\nA. a\n C. c\nĐáp án: A', 'options-out-of-order 3:2', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nB. c\nĐáp án: A', 'options-out-of-order 4:1', 1],
  ['Câu 1: Gì?\nA. ông B. và bà B. c\nC. c\nĐáp án: A', 'options-unclear 2:1', 1],
  ['Câu 1: Gì?\nA. a * B. b\nĐáp án: A', 'options-unclear 2:1', 1],
  [
    `Câu 1: Gì?\n${[...'ABCDEFG'].map((letter) => `${letter}. ${letter}`).join('\n')}\nĐáp án: A`,
    'too-many-options 8:1',
    1,
  ],
  ['Câu 1: Gì?\nA. a\nB. b', 'no-answer 1:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án:', 'no-answer 4:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\n Đáp án: A hoặc B', 'answer-unclear 4:2', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: B vì luật', 'answer-unclear 4:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: Đúng', 'answer-unclear 4:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: a) Đ, c) S', 'answer-unclear 4:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: C', 'answer-without-option 4:1', 1],
  ['Câu 1: Gì?\nA. a\n*B. b\nĐáp án: A', 'answers-disagree 1:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\n\nĐÁP ÁN\n1. B', 'answers-disagree 1:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: A, B', 'every-option-right 1:1', 1],
  ['Câu 1: Gì?\nA. a\nB. b\n\nĐÁP ÁN\n1. A  7. B', 'answer-for-nobody 6:7', 0],
])('%j is %s', (text, found, toMend) => {
  expect(codes(text)).toEqual([found]);
  expect(convert(text).toMend).toBe(toMend);
});

test.each([
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nVì luật.\nVà nữa.', 'left-out 5:1'],
  ['Câu 1: Gì?\nA. a\nB. b\n\nVì luật.\nĐáp án: A', 'left-out 5:1'],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nCâu 3: Ai?\nA. a\nB. b\nĐáp án: A', 'number-gap 5:1'],
  ['Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\n Căn cứ: Luật Cán bộ, công chức', 'law-unclear 5:2'],
  [
    'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nCăn cứ: Điều 1 Nghị định 1/2025/NĐ-CP về một cửa',
    'law-words-left 5:1',
  ],
])('%j is read, and %s says what was done', (text, found) => {
  expect(codes(text)).toEqual([found]);
  expect(convert(text)).toMatchObject({ toMend: 0 });
});

test('where two questions have one number, a list answers neither', () => {
  const text = 'Câu 1: Gì?\nA. a\nB. b\nCâu 1: Ai?\nA. a\nB. b\nĐÁP ÁN\n1. A';
  expect(codes(text)).toEqual(['answer-ambiguous 1:1', 'answer-ambiguous 4:1']);
});

test('an explanation is never invented: what nobody called one is left out and named', () => {
  const text = 'Câu 1: Gì?\nA. a\nB. b\nĐáp án: A\nVì luật.';
  expect(readHabit(sourceOf('de.txt', text)).questions[0]).toMatchObject({ explanation: [] });
});
