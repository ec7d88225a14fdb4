import { dueDay, MOST_WORKING_DAYS } from '../due-day.ts';
import { handedIn, isOneVariant } from '../variant.ts';
import type { Marking } from './kind.ts';

/** Apart from the answers: browsers need those for every kind of question, and the calendar only for this one. */
export const workingDaysMarking: Marking<'working-days'> = {
  shape: () => ({ options: 0, places: 1 }),
  right: (key) => ({ kind: 'working-days', day: dueDay(key.calendar, handedIn(key)) }),
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
