import { expect, test } from 'vitest';
import { fits, givenFromFields, isEmpty } from './given.ts';

test('an answer fits its question by kind and by the options that exist', () => {
  const single = { kind: 'single', options: 4, right: 1 } as const;
  expect(fits(single, { kind: 'single', chosen: 3 })).toBe(true);
  expect(fits(single, { kind: 'single', chosen: null })).toBe(true);
  expect(fits(single, { kind: 'single', chosen: 4 })).toBe(false);
  expect(fits(single, { kind: 'single', chosen: 0.5 })).toBe(false);
  expect(fits(single, { kind: 'multiple', chosen: [1] })).toBe(false);
});

test('an option cannot be ticked twice', () => {
  const multiple = { kind: 'multiple', options: 5, right: [0, 2] } as const;
  expect(fits({ ...multiple, right: [...multiple.right] }, { kind: 'multiple', chosen: [0, 2] })).toBe(true);
  expect(fits({ ...multiple, right: [...multiple.right] }, { kind: 'multiple', chosen: [2, 2] })).toBe(false);
});

test('every statement of a group has a place in the answer, marked or not', () => {
  const group = { kind: 'true-false', statements: [true, false] } as const;
  expect(
    fits({ ...group, statements: [...group.statements] }, { kind: 'true-false', marks: [true, null] }),
  ).toBe(true);
  expect(fits({ ...group, statements: [...group.statements] }, { kind: 'true-false', marks: [true] })).toBe(
    false,
  );
});

test('nothing chosen, nothing ticked and nothing marked is an empty answer', () => {
  expect(isEmpty({ kind: 'single', chosen: null })).toBe(true);
  expect(isEmpty({ kind: 'single', chosen: 0 })).toBe(false);
  expect(isEmpty({ kind: 'multiple', chosen: [] })).toBe(true);
  expect(isEmpty({ kind: 'true-false', marks: [null, null] })).toBe(true);
  expect(isEmpty({ kind: 'true-false', marks: [null, false] })).toBe(false);
});

test('a form without script says the same as an island', () => {
  const fields = { chosen: [], marks: {}, statements: 0 };
  expect(givenFromFields({ ...fields, kind: 'single', chosen: [2] })).toEqual({ kind: 'single', chosen: 2 });
  expect(givenFromFields({ ...fields, kind: 'single' })).toEqual({ kind: 'single', chosen: null });
  expect(givenFromFields({ ...fields, kind: 'multiple', chosen: [0, 3] })).toEqual({
    kind: 'multiple',
    chosen: [0, 3],
  });
  expect(
    givenFromFields({ ...fields, kind: 'true-false', marks: { 0: 'true', 2: 'false' }, statements: 3 }),
  ).toEqual({
    kind: 'true-false',
    marks: [true, null, false],
  });
});
