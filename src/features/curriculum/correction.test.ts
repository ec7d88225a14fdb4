import { expect, test } from 'vitest';
import { correctedKey, type Correction } from './correction.ts';
import { mark } from './marking.ts';
import type { AnswerKey } from './question.ts';

const single: AnswerKey = { kind: 'single', options: 4, right: 1 };
const number: AnswerKey = { kind: 'number', lines: [{ right: true, from: 7, to: 7 }] };
const gaps: AnswerKey = {
  ...{ kind: 'gaps', compare: 'marks' },
  gaps: [{ texts: ['một cửa'] }, { options: 3, right: 0 }],
};
const variant = (typed: string, gap = 0): Correction => ({ kind: 'variant', typed, gap });

function made(key: AnswerKey, correction: Correction): AnswerKey {
  const corrected = correctedKey(key, correction);
  if (!corrected.ok || !corrected.key) throw new Error('Nothing was corrected');
  return corrected.key;
}

test('another option, other options or other statements can be right', () => {
  expect(made(single, { kind: 'key', right: [2] })).toEqual({ ...single, right: 2 });
  const multiple: AnswerKey = { kind: 'multiple', options: 4, right: [0, 1] };
  expect(made(multiple, { kind: 'key', right: [3, 0, 3] })).toEqual({ ...multiple, right: [0, 3] });
  const statements: AnswerKey = { kind: 'true-false', statements: [true, false] };
  expect(made(statements, { kind: 'key', right: [1] })).toEqual({ ...statements, statements: [false, true] });
});

test('one choice has one right option, and one that exists', () => {
  for (const right of [[], [1, 2], [4]])
    expect(correctedKey(single, { kind: 'key', right })).toEqual({ ok: false, reason: 'impossible_key' });
});

test('one more number is right, and what is no number is not', () => {
  expect(mark(made(number, variant('8,5')), { kind: 'number', typed: '8.5' })).toBe(1);
  expect(correctedKey(number, variant('bảy'))).toEqual({ ok: false, reason: 'cannot_be_corrected' });
});

test('a gap that is typed into accepts one more, a list does not', () => {
  const key = made(gaps, variant('liên thông'));
  expect(mark(key, { kind: 'gaps', filled: ['Liên thông', '0'] })).toBe(1);
  expect(correctedKey(gaps, variant('a', 1))).toEqual({ ok: false, reason: 'cannot_be_corrected' });
  expect(correctedKey(gaps, variant('a', 9))).toEqual({ ok: false, reason: 'cannot_be_corrected' });
  expect(correctedKey(gaps, variant('MỘT CỬA'))).toEqual({ ok: false, reason: 'nothing_changes' });
});

test('every question but a scenario, which proves nothing, can count for nobody', () => {
  expect(correctedKey(gaps, { kind: 'void' })).toEqual({ ok: true, key: null });
  const scenario: AnswerKey = { kind: 'scenario', scenes: [] };
  expect(correctedKey(scenario, { kind: 'void' })).toEqual({ ok: false, reason: 'cannot_be_corrected' });
});

test('steps and pairs are not put right here: their order is mended in the file', () => {
  const steps: AnswerKey = { kind: 'ordering', places: [1, 0] };
  expect(correctedKey(steps, { kind: 'key', right: [0] })).toEqual({
    ok: false,
    reason: 'cannot_be_corrected',
  });
});
