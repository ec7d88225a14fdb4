import { expect, test } from 'vitest';
import { hasComeOf, isDue, type LastRun } from './due.ts';

const at = (text: string) => new Date(`${text}:00+07:00`);
const ended = (started: string, outcome: LastRun['outcome'] = 'done'): LastRun => ({
  startedAt: at(started),
  endedAt: at(started),
  outcome,
});
const NIGHTLY = { dailyAt: 2 };

test('what never ran, and what was cut off, is due', () => {
  expect(isDue(NIGHTLY, undefined, at('2026-11-23T12:00'))).toBe(true);
  const cut = { ...ended('2026-11-23T02:00'), endedAt: null, outcome: null };
  expect(isDue(NIGHTLY, cut, at('2026-11-23T02:10'))).toBe(true);
});

test('what runs every five minutes runs five minutes after it last began, wherever that was', () => {
  const every = { everyMinutes: 5 };
  expect(isDue(every, ended('2026-11-23T02:00'), at('2026-11-23T02:04'))).toBe(false);
  expect(isDue(every, ended('2026-11-23T02:00'), at('2026-11-23T02:05'))).toBe(true);
});

test('a nightly job runs once after its hour in Viet Nam, also on a machine that was off at that hour', () => {
  const last = ended('2026-11-22T02:00');
  expect(isDue(NIGHTLY, last, at('2026-11-23T01:59'))).toBe(false);
  expect(isDue(NIGHTLY, last, at('2026-11-23T02:00'))).toBe(true);
  expect(isDue(NIGHTLY, last, at('2026-11-23T09:30'))).toBe(true);
  expect(isDue(NIGHTLY, ended('2026-11-23T09:30'), at('2026-11-23T23:59'))).toBe(false);
  expect(isDue(NIGHTLY, ended('2026-11-23T09:30'), at('2026-11-24T02:00'))).toBe(true);
});

test('one that failed is tried again after an hour, not after a day', () => {
  const failed = ended('2026-11-23T02:00', 'failed');
  expect(isDue(NIGHTLY, failed, at('2026-11-23T02:59'))).toBe(false);
  expect(isDue(NIGHTLY, failed, at('2026-11-23T03:00'))).toBe(true);
});

test('a nightly job has come once its run of that night has ended well', () => {
  const noon = at('2026-11-23T12:00');
  expect(hasComeOf(NIGHTLY, undefined, noon)).toBe(false);
  expect(hasComeOf(NIGHTLY, ended('2026-11-22T02:00'), noon)).toBe(false);
  expect(hasComeOf(NIGHTLY, ended('2026-11-23T02:00', 'failed'), at('2026-11-23T02:30'))).toBe(false);
  const running = { ...ended('2026-11-23T11:59'), endedAt: null, outcome: null };
  expect(hasComeOf(NIGHTLY, running, noon)).toBe(false);
  expect(hasComeOf(NIGHTLY, ended('2026-11-23T09:00'), noon)).toBe(true);
});
