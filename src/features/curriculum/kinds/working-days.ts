import { isDay } from '#features/agencies/day.ts';
import type { Answers } from './kind.ts';

export const workingDays: Answers<'working-days'> = {
  empty: () => ({ kind: 'working-days', day: null }),
  fits: ({ day }) => day === null || isDay(day),
  isEmpty: ({ day }) => day === null,
  isReady: ({ day }) => day !== null,
  same: (a, b) => a.day === b.day,
  lines: ({ day }) => (day === null ? [] : [{ index: 0, day }]),
  fromFields: ({ typed }) => ({ kind: 'working-days', day: typed === '' ? null : typed }),
  toFields: ({ day }) => (day === null ? [] : [['typed', day]]),
};
