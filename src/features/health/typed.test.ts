import { expect, test } from 'vitest';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { groupedTyped } from './typed.ts';

const text: AnswerKey = {
  ...{ kind: 'text', compare: 'marks' },
  lines: [{ right: true, texts: ['một cửa liên thông'] }],
};
const said = (typed: string, times = 1, gap = 0) => ({ gap, typed, times });

test('spellings that differ in case and spaces are one answer, the most frequent first', () => {
  const all = [said('Một cửa liên thông', 3), said(' một  cửa liên thông', 2), said('liên thông', 4)];
  expect(groupedTyped(text, all)).toEqual([
    { ...said('Một cửa liên thông', 5), isRight: true, spellings: [all[0]!.typed, all[1]!.typed] },
    { ...said('liên thông', 4), isRight: false, spellings: ['liên thông'] },
  ]);
});

test('numbers are grouped by what they are worth', () => {
  const number: AnswerKey = { kind: 'number', lines: [{ right: true, from: 7.5, to: 7.5 }] };
  const groups = groupedTyped(number, [said('7,5'), said('7.5'), said('bảy')]);
  expect(groups.map(({ typed, times, isRight }) => [typed, times, isRight])).toEqual([
    ['7,5', 2, true],
    ['bảy', 1, false],
  ]);
});

test('each gap has answers of its own', () => {
  const gaps: AnswerKey = { kind: 'gaps', compare: 'marks', gaps: [{ texts: ['a'] }, { texts: ['b'] }] };
  const groups = groupedTyped(gaps, [said('a', 1, 0), said('a', 1, 1), said('b', 2, 1)]);
  expect(groups.map(({ gap, typed, isRight }) => [gap, typed, isRight])).toEqual([
    [0, 'a', true],
    [1, 'b', true],
    [1, 'a', false],
  ]);
});
