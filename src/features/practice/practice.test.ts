import { expect, test } from 'vitest';
import { isFirstEvidence, mayReveal } from './practice.ts';

test('the key is shown after a right answer or the second wrong one, not before', () => {
  expect(mayReveal([])).toBe(false);
  expect(mayReveal([0])).toBe(false);
  expect(mayReveal([0.5])).toBe(false);
  expect(mayReveal([1])).toBe(true);
  expect(mayReveal([0, 0])).toBe(true);
  expect(mayReveal([0, 1])).toBe(true);
});

test('only the first answer to a question that no check had shown, on law that holds, is evidence', () => {
  const first = { answeredBefore: false, shownInCheck: false, onEndedLaw: false };
  expect(isFirstEvidence(first)).toBe(true);
  expect(isFirstEvidence({ ...first, answeredBefore: true })).toBe(false);
  expect(isFirstEvidence({ ...first, shownInCheck: true })).toBe(false);
  expect(isFirstEvidence({ ...first, onEndedLaw: true })).toBe(false);
});
