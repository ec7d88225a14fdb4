import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameAnswer } from '#features/curriculum/given.ts';
import type { Given, QuestionKind } from '#features/curriculum/question.ts';
import { plainHtml } from '#lib/html.ts';
import { codeFrom, CODE_LENGTH } from './paper.ts';
import { readAnswer, writeAnswer, type OnSheet } from './sheet-answer.ts';
import { writingFor } from './sheet.ts';

const text = plainHtml('words');
/** A question whose options stand in another order on the sheet than they are stored in. */
const asked = (kind: QuestionKind, order: number[], places = order.length): OnSheet => ({
  ...{ kind, places },
  options: order.map((index) => ({ index, text })),
});
const gaps: OnSheet = {
  ...asked('gaps', [], 3),
  cloze: [[{ gap: 0 }, { gap: 1, list: ['một', 'hai', 'ba'] }, { gap: 2 }]],
};

test.each<[OnSheet, string, Given]>([
  [asked('single', [2, 0, 1], 0), 'b', { kind: 'single', chosen: 0 }],
  [asked('multiple', [2, 0, 1], 0), 'a, C', { kind: 'multiple', chosen: [2, 1] }],
  [asked('true-false', [1, 0, 2]), 'Đ S -', { kind: 'true-false', marks: [false, true, null] }],
  [asked('true-false', [0, 1]), 'tf', { kind: 'true-false', marks: [true, false] }],
  [asked('ordering', [1, 2, 0]), 'C A B', { kind: 'ordering', places: [0, 1, 2] }],
  [asked('matching', [1, 0, 2], 2), 'C -', { kind: 'matching', pairs: [2, null] }],
  [asked('number', [], 1), ' 12,5 ', { kind: 'number', typed: '12,5' }],
  [asked('text', [], 1), 'một cửa', { kind: 'text', typed: 'một cửa' }],
  [gaps, 'hồ sơ; B; -', { kind: 'gaps', filled: ['hồ sơ', '1', ''] }],
  [asked('working-days', [], 1), '5/1/2027', { kind: 'working-days', day: '2027-01-05' }],
])('%o: “%s” is read as it was meant', (question, typed, given) => {
  expect(readAnswer(question, typed)).toEqual(given);
});

test.each<[OnSheet, string]>([
  [asked('single', [0, 1], 0), 'C'],
  [asked('single', [0, 1], 0), 'A B'],
  [asked('single', [0, 1], 0), '1'],
  [asked('multiple', [0, 1], 0), 'A-'],
  [asked('multiple', [0, 1], 0), 'AA'],
  [asked('true-false', [0, 1]), 'Đ'],
  [asked('true-false', [0, 1]), 'Đ X'],
  [asked('ordering', [0, 1, 2]), 'A A B'],
  [asked('matching', [0, 1, 2], 2), 'A'],
  [gaps, 'hồ sơ; D; x'],
  [gaps, 'hồ sơ'],
  [asked('working-days', [], 1), '31/02/2027'],
  [asked('working-days', [], 1), 'thứ hai'],
  [asked('text', [], 1), 'x'.repeat(201)],
])('%o: “%s” is no answer, and whoever types it is told', (question, typed) => {
  expect(readAnswer(question, typed)).toBeUndefined();
});

test('a line that is left empty, or has a dash, is an answer that is empty', () => {
  for (const typed of ['', '  ', '-'])
    expect(readAnswer(asked('single', [0, 1], 0), typed)).toEqual({ kind: 'single', chosen: null });
});

const order = fc
  .integer({ min: 2, max: 6 })
  .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }));
const answered = order.chain((places): fc.Arbitrary<[OnSheet, Given]> => {
  const n = places.length;
  const option = fc.nat(n - 1);
  const some = fc.option(option, { nil: null });
  return fc.oneof(
    option.map((chosen): [OnSheet, Given] => [asked('single', places, 0), { kind: 'single', chosen }]),
    fc
      .subarray(places, { minLength: 1 })
      .map((chosen): [OnSheet, Given] => [asked('multiple', places, 0), { kind: 'multiple', chosen }]),
    fc
      .array(fc.option(fc.boolean(), { nil: null }), { minLength: n, maxLength: n })
      .map((marks): [OnSheet, Given] => [asked('true-false', places), { kind: 'true-false', marks }]),
    fc
      .shuffledSubarray(places, { minLength: n })
      .map((given): [OnSheet, Given] => [asked('ordering', places), { kind: 'ordering', places: given }]),
    fc
      .array(some, { minLength: 2, maxLength: 5 })
      .map((pairs): [OnSheet, Given] => [
        asked('matching', places, pairs.length),
        { kind: 'matching', pairs },
      ]),
  );
});

test('what a key page writes in letters is read back as the same answer', () => {
  fc.assert(
    fc.property(answered, ([question, given]) => {
      const read = readAnswer(question, writeAnswer(question, given));
      expect(read && sameAnswer(read, given)).toBe(true);
    }),
  );
});

test('the sheet has a box for each letter that an answer can need, and lines for what is written', () => {
  const kinds = (question: OnSheet) =>
    writingFor(question).map(({ kind, label }) => `${kind} ${label}`.trim());
  expect(kinds(asked('single', [0, 1], 0))).toEqual(['box']);
  expect(kinds(asked('multiple', [0, 1, 2], 0))).toEqual(['box', 'box', 'box']);
  expect(kinds(asked('true-false', [1, 0]))).toEqual(['box A', 'box B']);
  expect(kinds(asked('matching', [0, 1, 2], 2))).toEqual(['box 1', 'box 2']);
  expect(kinds(gaps)).toEqual(['line 1', 'line 2', 'line 3']);
  expect(kinds(asked('working-days', [], 1))).toEqual(['line']);
});

test('the id of a paper can be read out and typed', () => {
  expect(codeFrom(new Uint8Array(CODE_LENGTH).map((_, i) => 31 - i))).toBe('ZYXW-VTSR');
  expect(codeFrom(new Uint8Array([255, 32, 1, 2, 3, 4, 5, 6]))).toBe('Z012-3456');
});
