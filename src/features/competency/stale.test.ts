import { expect, test } from 'vitest';
import { isStale, staleBefore } from './stale.ts';

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

test('on the day twelve months later a verdict still is as good as new, on the next day it is stale', () => {
  expect(isStale(noon('2025-11-28'), noon('2026-11-28'))).toBe(false);
  expect(isStale(noon('2025-11-28'), noon('2026-11-29'))).toBe(true);
});

test('days are days in Viet Nam, whatever the clock says elsewhere', () => {
  const justAfterMidnight = new Date('2025-11-27T17:00:00Z');
  expect(isStale(justAfterMidnight, noon('2026-11-28'))).toBe(false);
  expect(isStale(new Date(justAfterMidnight.getTime() - 1), noon('2026-11-28'))).toBe(true);
});

test('a month that is shorter ends on its last day', () => {
  expect(staleBefore('2024-02-29')).toEqual(new Date('2023-02-28T00:00:00+07:00'));
  expect(staleBefore('2025-03-01')).toEqual(new Date('2024-03-01T00:00:00+07:00'));
});
