import { expect, test } from 'vitest';
import { answeredAt, receivedAfter } from './answered-at.ts';

const now = new Date('2026-11-23T02:00:00Z');

test('an answer keeps the moment its device claims, as long as that can be true', () => {
  const yesterday = '2026-11-22T20:00:00.000Z';
  expect(answeredAt(yesterday, now)).toEqual(new Date(yesterday));
  expect(answeredAt(undefined, now)).toEqual(now);
});

test.each([
  '-200000-01-01T00:00:00Z',
  '-100000-01-01T00:00:00Z',
  '2024-01-01T00:00:00Z',
  '2027-01-01',
  'x',
  '',
])('an answer from %j is taken as given now, not refused', (claimed) => {
  expect(answeredAt(claimed, now)).toEqual(now);
});

test('of two answers one is received after the other, whatever the clock said before they waited', () => {
  const earlier = new Date(now.getTime() - 5);
  expect(receivedAfter(undefined, now)).toEqual(now);
  expect(receivedAfter(earlier, now)).toEqual(now);
  expect(receivedAfter(now, now).getTime()).toBeGreaterThan(now.getTime());
  expect(receivedAfter(now, earlier).getTime()).toBeGreaterThan(now.getTime());
});
