import { expect, test } from 'vitest';
import { newsIn } from './elsewhere.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));
const answer = (minute: number, counts: boolean, chosen: number | null = 1) => ({
  ...{ questionId: 'q', counts },
  given: { kind: 'single' as const, chosen },
  savedAt: at(minute),
});
const shownAt = (minute: number) => new Map([['q', at(minute).getTime()]]);

test('what another device answered since the page was made is told, and what the page showed is not', () => {
  expect(newsIn([answer(5, true)], new Map())).toEqual([answer(5, true)]);
  expect(newsIn([answer(5, true)], shownAt(4))).toEqual([answer(5, true)]);
  expect(newsIn([answer(5, true)], shownAt(5))).toEqual([]);
});

test('an answer that was taken back is told only where it counts', () => {
  expect(newsIn([answer(5, false, null)], new Map())).toEqual([]);
  expect(newsIn([answer(5, true, null)], new Map())).toEqual([answer(5, true, null)]);
});
