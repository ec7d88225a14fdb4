import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#features/agencies/day.ts';
import { countOf, dueDay, MOST_WORKING_DAYS, receiptOf } from './due-day.ts';
import { calendarBetween, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';

const name = { vi: 'Quốc khánh', en: 'National Day' };
const exchanged = { vi: 'Nghỉ hoán đổi', en: 'Exchanged' };

/** Around 2/9/2026: Monday 31/8 is off for Saturday 22/8. */
const september: WorkingCalendar = {
  ...{ from: '2026-01-01', to: '2026-12-31', undecided: [], notes: [] },
  daysOff: [
    { day: '2026-08-31', name: exchanged },
    { day: '2026-09-01', name },
    { day: '2026-09-02', name },
  ],
  makeUp: ['2026-08-22'],
};

const received = (at: string, days: number) => ({ received: at, days, cutoff: '15:00' });
const shown = (at: string, days: number) =>
  countOf(september, received(at, days)).map(({ day, kind, part, number }) =>
    [day.slice(5), kind, part, number ?? ''].join(' ').trim(),
  );

describe('the count shows every day from receipt to the due day', () => {
  test('a day off has its name, a weekend is passed over', () => {
    const count = countOf(september, received('2026-08-28T09:00', 1));
    const off = { kind: 'day-off', part: 'passed-over', number: null };
    const weekend = { kind: 'weekend', part: 'passed-over', name: null, number: null };
    expect(count).toEqual([
      { day: '2026-08-28', kind: 'working', part: 'received', name: null, number: null },
      { day: '2026-08-29', ...weekend },
      { day: '2026-08-30', ...weekend },
      { day: '2026-08-31', ...off, name: exchanged },
      { day: '2026-09-01', ...off, name },
      { day: '2026-09-02', ...off, name },
      { day: '2026-09-03', kind: 'working', part: 'counted', name: null, number: 1 },
    ]);
  });

  test('a make-up Saturday is counted', () => {
    expect(shown('2026-08-21T09:00', 2)).toEqual([
      '08-21 working received',
      '08-22 make-up counted 1',
      '08-23 weekend passed-over',
      '08-24 working counted 2',
    ]);
  });

  test('a dossier that comes late counts as received on the next working day', () => {
    expect(shown('2026-08-20T15:01', 1)).toEqual([
      '08-20 working received',
      '08-21 working counts-as-received',
      '08-22 make-up counted 1',
    ]);
  });

  test('so does one that comes on a day off, whatever the hour', () => {
    expect(shown('2026-09-02T08:00', 1)).toEqual([
      '09-02 day-off received',
      '09-03 working counts-as-received',
      '09-04 working counted 1',
    ]);
    expect(shown('2026-09-05T23:00', 1)).toEqual([
      '09-05 weekend received',
      '09-06 weekend passed-over',
      '09-07 working counts-as-received',
      '09-08 working counted 1',
    ]);
  });
});

test('a receipt says why it counts on another day', () => {
  const because = (at: string) => receiptOf(september, received(at, 1)).because;
  expect(because('2026-08-20T15:00')).toBe('in-time');
  expect(because('2026-08-20T15:01')).toBe('after-cutoff');
  expect(because('2026-08-31T08:00')).toBe('not-worked');
  expect(because('2026-08-29T16:00')).toBe('not-worked');
});

test.each([0, -1, 1.5, NaN, Infinity, MOST_WORKING_DAYS + 1])('%s working days are never counted', (days) => {
  expect(() => dueDay(september, received('2026-08-20T09:00', days))).toThrow();
});

describe('whatever the calendar, the moment and the number of days', () => {
  const START = '2026-01-01';
  const day = fc.integer({ min: 0, max: 120 }).map((after) => addDays(START, after));
  const calendars: fc.Arbitrary<WorkingCalendar> = fc
    .record({ off: fc.uniqueArray(day, { maxLength: 60 }), makeUp: fc.uniqueArray(day, { maxLength: 20 }) })
    .map(({ off, makeUp }) => ({
      ...{ from: START, to: '2026-12-31', undecided: [], notes: [], makeUp: makeUp.sort() },
      daysOff: off.sort().map((when) => ({ day: when, name })),
    }));
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const moment = fc.tuple(day, time).map((parts) => parts.join('T'));
  const handedIn = fc.record({ received: moment, days: fc.integer({ min: 1, max: 30 }), cutoff: time });

  test('the due day is a working day', () => {
    fc.assert(
      fc.property(calendars, handedIn, (calendar, dossier) =>
        isWorkingDay(calendar, dueDay(calendar, dossier)),
      ),
    );
  });

  test('what is received later is never due earlier', () => {
    fc.assert(
      fc.property(calendars, handedIn, moment, (calendar, dossier, other) => {
        const [first, second] = [dossier.received, other].sort() as [string, string];
        const due = (at: string) => dueDay(calendar, { ...dossier, received: at });
        expect(due(first) <= due(second)).toBe(true);
      }),
    );
  });

  test('fewer days are due earlier', () => {
    fc.assert(
      fc.property(calendars, handedIn, (calendar, dossier) => {
        const more = { ...dossier, days: dossier.days + 1 };
        expect(dueDay(calendar, dossier) < dueDay(calendar, more)).toBe(true);
      }),
    );
  });

  test('the count goes day by day from receipt to the due day and counts exactly the working days asked for', () => {
    fc.assert(
      fc.property(calendars, handedIn, (calendar, dossier) => {
        const count = countOf(calendar, dossier);
        const counted = count.filter(({ part }) => part === 'counted');
        expect(counted.map(({ number }) => number)).toEqual(
          Array.from({ length: dossier.days }, (_, i) => i + 1),
        );
        expect(counted.every((each) => isWorkingDay(calendar, each.day))).toBe(true);
        expect(count[0]!.day).toBe(dossier.received.slice(0, 10));
        expect(count.at(-1)!.day).toBe(dueDay(calendar, dossier));
        expect(count.every((each, i) => daysBetween(count[0]!.day, each.day) === i)).toBe(true);
      }),
    );
  });

  test('the part of the calendar from receipt to the due day says the same, and survives JSON', () => {
    fc.assert(
      fc.property(calendars, handedIn, (calendar, dossier) => {
        const part = calendarBetween(calendar, dossier.received.slice(0, 10), dueDay(calendar, dossier));
        expect(countOf(JSON.parse(JSON.stringify(part)) as WorkingCalendar, dossier)).toEqual(
          countOf(calendar, dossier),
        );
      }),
    );
  });
});
