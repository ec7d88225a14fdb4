import { isDay } from '#features/agencies/day.ts';
import { dueDay, MOST_WORKING_DAYS } from '../due-day.ts';
import { handedIn, isOneVariant } from '../variant.ts';
import type { Answers, Marking } from './kind.ts';

export const workingDays: Answers<'working-days'> = {
  empty: () => ({ kind: 'working-days', day: null }),
  fits: ({ day }) => day === null || isDay(day),
  isEmpty: ({ day }) => day === null,
  isReady: ({ day }) => day !== null,
  same: (a, b) => a.day === b.day,
  lines: ({ day }) => (day === null ? [] : [{ index: 0, day }]),
  right: (key) => ({ kind: 'working-days', day: dueDay(key.calendar, handedIn(key)) }),
  fromFields: ({ typed }) => ({ kind: 'working-days', day: typed === '' ? null : typed }),
  toFields: ({ day }) => (day === null ? [] : [['typed', day]]),
};

export const workingDaysMarking: Marking<'working-days'> = {
  shape: () => ({ options: 0, places: 1 }),
  isPossible: ({ received, days }) =>
    received.from <= received.to && days.from >= 1 && days.from <= days.to && days.to <= MOST_WORKING_DAYS,
  /** Only a variant has a key. */
  mark: (key, { day }) => {
    if (!isOneVariant(key)) throw new Error('Working days are marked in one of their variants');
    return day === dueDay(key.calendar, handedIn(key)) ? 1 : 0;
  },
  guess: () => 0,
  pointedAt: () => [],
  spokenOf: () => [],
};
