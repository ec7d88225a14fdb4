import { expect, test } from 'vitest';
import { addDays } from '#features/agencies/day.ts';
import {
  calendarBetween,
  covers,
  isWorkingDay,
  kindOfDay,
  nextWorkingDay,
  NO_CALENDAR,
  undecidedBetween,
  type WorkingCalendar,
} from './working-calendar.ts';

const note = { vi: 'Chưa có thông báo chính thức', en: 'Not yet announced' };
const name = { vi: 'Giỗ Tổ', en: 'Hùng Kings’ Day' };
const tet = { from: '2027-01-23', to: '2027-02-21', note };

const calendar: WorkingCalendar = {
  ...{ from: '2026-01-01', to: '2027-12-31', makeUp: ['2026-01-10', '2026-08-22'], undecided: [tet] },
  daysOff: ['2026-01-02', '2026-04-26', '2026-04-27', '2026-08-31'].map((day) => ({ day, name })),
  notes: [{ year: 2027, note }],
};

test('Monday to Friday are worked, and Saturdays in exchange; weekends and days off are not', () => {
  const days = ['2026-08-21', '2026-08-22', '2026-08-23', '2026-08-29', '2026-08-31', '2026-09-01'];
  const kinds = ['working', 'make-up', 'weekend', 'weekend', 'day-off', 'working'];
  expect(days.map((day) => kindOfDay(calendar, day))).toEqual(kinds);
  expect(days.map((day) => isWorkingDay(calendar, day))).toEqual([true, true, false, false, false, true]);
});

test('a holiday on a Sunday is a day off with its name', () => {
  expect(kindOfDay(calendar, '2026-04-26')).toBe('day-off');
});

test('the next working day is found across any holiday, however long', () => {
  expect(nextWorkingDay(calendar, '2026-08-21')).toBe('2026-08-22');
  expect(nextWorkingDay(calendar, '2026-08-28')).toBe('2026-09-01');
  for (let length = 0; length < 60; length++) {
    const daysOff = Array.from({ length }, (_, i) => ({ day: addDays('2026-03-01', i), name }));
    const after = nextWorkingDay({ ...calendar, daysOff }, '2026-02-28');
    expect(after > addDays('2026-03-01', length - 1)).toBe(true);
  }
});

test('what is not decided is found from any date that would touch it', () => {
  expect(undecidedBetween(calendar, '2027-01-04', '2027-01-22')).toBeUndefined();
  expect(undecidedBetween(calendar, '2027-01-22', '2027-01-23')).toEqual(tet);
  expect(undecidedBetween(calendar, '2027-02-01', '2027-02-02')).toEqual(tet);
  expect(undecidedBetween(calendar, '2027-02-21', '2027-03-01')).toEqual(tet);
  expect(undecidedBetween(calendar, '2026-12-31', '2027-12-31')).toEqual(tet);
  expect(undecidedBetween(calendar, '2027-02-22', '2027-03-01')).toBeUndefined();
});

test('a calendar speaks of its own years, and none of no day at all', () => {
  expect(covers(calendar, '2026-01-01', '2027-12-31')).toBe(true);
  expect(covers(calendar, '2025-12-31', '2026-01-05')).toBe(false);
  expect(covers(calendar, '2027-12-30', '2028-01-03')).toBe(false);
  expect(covers(NO_CALENDAR, '2026-01-05', '2026-01-06')).toBe(false);
});

test('a part of it holds what touches its days, and no change elsewhere changes it', () => {
  const part = calendarBetween(calendar, '2026-04-24', '2026-05-06');
  expect(part).toEqual({
    ...{ from: '2026-04-24', to: '2026-05-06', makeUp: [], undecided: [], notes: [] },
    daysOff: [
      { day: '2026-04-26', name },
      { day: '2026-04-27', name },
    ],
  });
  const changed = {
    ...{
      from: '2025-01-01',
      to: '2028-12-31',
      undecided: [],
      notes: [],
      makeUp: ['2026-08-22', '2026-09-12'],
    },
    daysOff: [...calendar.daysOff.slice(1), { day: '2026-11-24', name }],
  };
  expect(calendarBetween(changed, '2026-04-24', '2026-05-06')).toEqual(part);
});

test('a part that reaches beyond the calendar claims no more than the calendar, and takes its notes along', () => {
  expect(calendarBetween(calendar, '2026-12-30', '2028-02-01')).toEqual({
    ...{ from: '2026-12-30', to: '2027-12-31', daysOff: [], makeUp: [] },
    ...{ undecided: [tet], notes: [{ year: 2027, note }] },
  });
});
