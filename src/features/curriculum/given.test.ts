import { expect, test } from 'vitest';
import {
  emptyAnswer,
  faultIn,
  fieldsOf,
  fits,
  givenFromFields,
  givenInForm,
  isEmpty,
  isReady,
  KINDS,
  sameAnswer,
} from './given.ts';
import { mark, rightAnswer } from './marking.ts';
import type { Given } from './question.ts';

test('an answer fits its question by kind and by the options that exist', () => {
  const single = { kind: 'single', options: 4, places: 1 } as const;
  expect(fits(single, { kind: 'single', chosen: 3 })).toBe(true);
  expect(fits(single, { kind: 'single', chosen: null })).toBe(true);
  expect(fits(single, { kind: 'single', chosen: 4 })).toBe(false);
  expect(fits(single, { kind: 'single', chosen: 0.5 })).toBe(false);
  expect(fits(single, { kind: 'multiple', chosen: [1] })).toBe(false);
});

test('an option cannot be ticked twice', () => {
  const multiple = { kind: 'multiple', options: 5, places: 1 } as const;
  expect(fits(multiple, { kind: 'multiple', chosen: [0, 2] })).toBe(true);
  expect(fits(multiple, { kind: 'multiple', chosen: [2, 2] })).toBe(false);
});

test('every statement of a group has a place in the answer, marked or not', () => {
  const group = { kind: 'true-false', options: 2, places: 2 } as const;
  expect(fits(group, { kind: 'true-false', marks: [true, null] })).toBe(true);
  expect(fits(group, { kind: 'true-false', marks: [true] })).toBe(false);
});

test('nothing chosen, nothing ticked and nothing marked is an empty answer', () => {
  expect(isEmpty({ kind: 'single', chosen: null })).toBe(true);
  expect(isEmpty({ kind: 'single', chosen: 0 })).toBe(false);
  expect(isEmpty({ kind: 'multiple', chosen: [] })).toBe(true);
  expect(isEmpty({ kind: 'true-false', marks: [null, null] })).toBe(true);
  expect(isEmpty({ kind: 'true-false', marks: [null, false] })).toBe(false);
});

test('a form without script says the same as an island', () => {
  const fields = { chosen: [], filled: {}, places: 0, typed: '' };
  expect(givenFromFields({ ...fields, kind: 'single', chosen: [2] })).toEqual({ kind: 'single', chosen: 2 });
  expect(givenFromFields({ ...fields, kind: 'single' })).toEqual({ kind: 'single', chosen: null });
  expect(givenFromFields({ ...fields, kind: 'multiple', chosen: [0, 3] })).toEqual({
    kind: 'multiple',
    chosen: [0, 3],
  });
  expect(
    givenFromFields({ ...fields, kind: 'true-false', filled: { 0: 'true', 2: 'false' }, places: 3 }),
  ).toEqual({
    kind: 'true-false',
    marks: [true, null, false],
  });
});

test('what a form sends is what the form of the same answer holds, of every kind', () => {
  const answers: Given[] = [
    { kind: 'scenario', path: [0, 2] },
    { kind: 'single', chosen: 2 },
    { kind: 'single', chosen: null },
    { kind: 'multiple', chosen: [0, 3] },
    { kind: 'multiple', chosen: [] },
    { kind: 'true-false', marks: [true, null, false] },
    { kind: 'number', typed: '12,5' },
    { kind: 'text', typed: 'một cửa' },
    { kind: 'gaps', filled: ['một cửa', '', '2'] },
    { kind: 'ordering', places: [2, null, 0] },
    { kind: 'matching', pairs: [3, null] },
    { kind: 'working-days', day: '2026-05-07' },
    { kind: 'working-days', day: null },
  ];
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  for (const given of answers) {
    const form = new FormData();
    for (const [name, value] of fieldsOf(given)) form.append(name, value);
    expect(givenInForm(form)).toEqual(given);
  }
  expect(givenInForm(new FormData())).toBeUndefined();
});

test('an empty answer is of the kind of its question, fits it, and is not ready to be marked', () => {
  for (const kind of KINDS) {
    const shape = { kind, options: 3, places: 3 };
    const given = emptyAnswer(shape);
    expect(fits(shape, given) && isEmpty(given) && !isReady(given)).toBe(true);
  }
  expect(isReady({ kind: 'true-false', marks: [true, null] })).toBe(false);
});

test('the answer that a key asks for is marked right', () => {
  for (const key of [
    { kind: 'single' as const, options: 4, right: 2 },
    { kind: 'multiple' as const, options: 4, right: [0, 3] },
    { kind: 'true-false' as const, statements: [true, false] },
    { kind: 'number' as const, lines: [{ right: true, from: 14, to: 16 }] },
    { kind: 'text' as const, lines: [{ right: true, texts: ['một cửa'] }], compare: 'marks' as const },
    { kind: 'gaps' as const, gaps: [{ texts: ['a'] }, { options: 3, right: 2 }], compare: 'marks' as const },
    { kind: 'ordering' as const, places: [2, 0, 1] },
    { kind: 'matching' as const, options: 4, pairs: [3, 0] },
  ])
    expect(mark(key, rightAnswer(key))).toBe(1);
});

test('the order in which boxes were ticked makes no other answer', () => {
  expect(sameAnswer({ kind: 'multiple', chosen: [2, 0] }, { kind: 'multiple', chosen: [0, 2] })).toBe(true);
  expect(sameAnswer({ kind: 'multiple', chosen: [0] }, { kind: 'multiple', chosen: [0, 2] })).toBe(false);
  expect(sameAnswer({ kind: 'single', chosen: 1 }, { kind: 'single', chosen: 2 })).toBe(false);
  expect(
    sameAnswer({ kind: 'true-false', marks: [true, null] }, { kind: 'true-false', marks: [true, false] }),
  ).toBe(false);
});

test('two steps in one place, and what is no number, are kept and cannot be marked yet', () => {
  expect(faultIn({ kind: 'ordering', places: [0, 0, 1] })).toBe('same-place');
  expect(faultIn({ kind: 'ordering', places: [0, null, 1] })).toBeUndefined();
  expect(isReady({ kind: 'ordering', places: [0, 0, 1] })).toBe(false);
  expect(faultIn({ kind: 'number', typed: 'mười' })).toBe('no-number');
  expect(faultIn({ kind: 'number', typed: '1.000' })).toBe('ambiguous-number');
  expect(faultIn({ kind: 'number', typed: '' })).toBeUndefined();
  expect(faultIn({ kind: 'text', typed: 'mười' })).toBeUndefined();
});

test('a place, a row or a text that cannot be does not fit', () => {
  const order = { kind: 'ordering' as const, options: 3, places: 3 };
  expect(fits(order, { kind: 'ordering', places: [0, 1, 3] })).toBe(false);
  expect(fits(order, { kind: 'ordering', places: [0, 1] })).toBe(false);
  expect(fits(order, { kind: 'ordering', places: [0, 0, null] })).toBe(true);
  const rows = { kind: 'matching' as const, options: 2, places: 3 };
  expect(fits(rows, { kind: 'matching', pairs: [0, 1, 1] })).toBe(true);
  expect(fits(rows, { kind: 'matching', pairs: [0, 1, 2] })).toBe(false);
  const typed = { kind: 'text' as const, options: 0, places: 1 };
  expect(fits(typed, { kind: 'text', typed: 'x'.repeat(200) })).toBe(true);
  expect(fits(typed, { kind: 'text', typed: 'x'.repeat(201) })).toBe(false);
});
