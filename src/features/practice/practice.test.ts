import { expect, test } from 'vitest';
import { isFirstEvidence, mayReveal, sameAnswer } from './practice.ts';

test('the key is shown after a right answer or the second wrong one, not before', () => {
  expect(mayReveal([])).toBe(false);
  expect(mayReveal([0])).toBe(false);
  expect(mayReveal([0.5])).toBe(false);
  expect(mayReveal([1])).toBe(true);
  expect(mayReveal([0, 0])).toBe(true);
  expect(mayReveal([0, 1])).toBe(true);
});

test('only the first answer to a question that no check had shown is evidence', () => {
  expect(isFirstEvidence({ earlier: 0, shownInCheck: false })).toBe(true);
  expect(isFirstEvidence({ earlier: 1, shownInCheck: false })).toBe(false);
  expect(isFirstEvidence({ earlier: 0, shownInCheck: true })).toBe(false);
});

test('the order in which boxes were ticked makes no other answer', () => {
  expect(sameAnswer({ kind: 'multiple', chosen: [2, 0] }, { kind: 'multiple', chosen: [0, 2] })).toBe(true);
  expect(sameAnswer({ kind: 'multiple', chosen: [0] }, { kind: 'multiple', chosen: [0, 2] })).toBe(false);
  expect(sameAnswer({ kind: 'single', chosen: 1 }, { kind: 'single', chosen: 2 })).toBe(false);
  expect(
    sameAnswer({ kind: 'true-false', marks: [true, null] }, { kind: 'true-false', marks: [true, false] }),
  ).toBe(false);
});
