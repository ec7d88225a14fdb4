import { expect, test } from 'vitest';
import { plainHtml } from '#lib/html.ts';
import type { AnswerKey, QuestionText } from './question.ts';
import { isRearranged } from './arrangement.ts';

const asked = (key: AnswerKey, options: string[], rows: string[] = []) => {
  const lines = (texts: string[]) =>
    texts.map((text) => ({ text: plainHtml(text), feedback: plainHtml('') }));
  const none = { stem: plainHtml(''), explanation: plainHtml(''), hints: [], citations: [] };
  const text: QuestionText = { ...none, options: lines(options), rows: lines(rows) };
  return { key, text };
};
const single: AnswerKey = { kind: 'single', options: 3, right: 0 };
const matching: AnswerKey = { kind: 'matching', options: 2, pairs: [0, 1] };

test('the same options with another one in the right place are another key', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['B', 'A', 'C']))).toBe(true);
});

test('wrong options may change places', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['A', 'C', 'B']))).toBe(false);
});

test('where words changed too, that is for the author to say', () => {
  expect(isRearranged(asked(single, ['A', 'B', 'C']), asked(single, ['D', 'B', 'C']))).toBe(false);
});

test('pairs may change places together, but not their sides alone', () => {
  const before = asked(matching, ['1', '2'], ['a', 'b']);
  expect(isRearranged(before, asked(matching, ['2', '1'], ['b', 'a']))).toBe(false);
  expect(isRearranged(before, asked(matching, ['2', '1'], ['a', 'b']))).toBe(true);
});
