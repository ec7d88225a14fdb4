import { expect, test } from 'vitest';
import type { Verdict } from './posterior.ts';
import { lessonsToReread, notMet } from './weak.ts';

const known = (code: string, mean: number, verdict: Verdict) => ({ code, estimate: { mean, verdict } });
const lessons = [
  { id: 'one', competency: 'A1' },
  { id: 'two', competency: 'A1' },
  { id: 'three', competency: 'A2' },
];
const read = (competencies: Parameters<typeof lessonsToReread>[1]) =>
  lessonsToReread(lessons, competencies).map(({ id }) => id);

test('every competency that is not met is named, the weakest first', () => {
  const weak = notMet([known('A1', 0.5, 'not-met'), known('A2', 0.3, 'not-met'), known('B1', 0.2, 'unsure')]);
  expect(weak.map(({ code }) => code)).toEqual(['A2', 'A1']);
});

test('the lessons of what is weakest are read again first, and none of what is met', () => {
  expect(read([known('A1', 0.5, 'not-met'), known('A2', 0.3, 'not-met')])).toEqual(['three', 'one', 'two']);
  expect(read([known('A1', 0.9, 'met'), known('A2', 0.3, 'not-met')])).toEqual(['three']);
});

test('where the evidence says nothing for sure, the least met competency is read again', () => {
  expect(read([known('A1', 0.6, 'unsure'), known('A2', 0.7, 'unsure')])).toEqual(['one', 'two']);
  expect(read([known('A1', 0.9, 'met'), { code: 'A2', estimate: undefined }])).toEqual([]);
});
