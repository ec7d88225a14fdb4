import { expect, test } from 'vitest';
import type { ChangeKind, QuestionChange } from '#features/curriculum/change.ts';
import { changeLines } from './changes.ts';

const PART = { language: 'vi' as const, part: 'explanation' as const, before: 'Vì thế.', after: 'Vì vậy.' };

const changes = (change: ChangeKind, count: number, from = 0): QuestionChange[] =>
  Array.from({ length: count }, (_, i) => ({
    questionId: `oss-${from + i}`,
    change,
    parts: change === 'new' ? [] : [PART],
  }));

test('where everything is new, how many there are is one line', () => {
  expect(changeLines(changes('new', 445))).toEqual(['445 câu mới · 445 new questions']);
  expect(changeLines(changes('new', 1))).toEqual(['1 câu mới · 1 new question']);
});

test('a few new questions among changed ones are named', () => {
  const lines = changeLines([...changes('key', 1), ...changes('new', 20, 1)]);
  expect(lines).toContain('oss-1: câu mới · new question');
  expect(lines.filter((line) => line.includes('new question'))).toHaveLength(20);
});

test('of more than twenty that are new, or with other remarks, the number is said, after what is listed', () => {
  const lines = changeLines([...changes('new', 21), ...changes('remarks', 21, 21), ...changes('key', 1, 42)]);
  expect(lines).toEqual([
    'oss-42: đổi đáp án · other key',
    '    giải thích · explanation',
    '  - Vì thế.',
    '  + Vì vậy.',
    '21 câu mới · 21 new questions',
    '21 câu đổi lời giải thích, nguồn hoặc phân loại · 21 questions with another explanation, source or filing',
  ]);
});

test('another key and other words are listed one by one, however many there are', () => {
  for (const change of ['key', 'wording'] as const)
    expect(changeLines(changes(change, 300)).filter((line) => line.startsWith('oss-'))).toHaveLength(300);
});

test('where nothing changed nothing is said', () => {
  expect(changeLines([])).toEqual([]);
});
