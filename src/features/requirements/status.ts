import { daysBetween, type Day } from '#features/agencies/day.ts';

/** One tag for a requirement: done first, then what the calendar says, then how far it is. */
export type Status = 'done' | 'late' | 'soon' | 'doing' | 'todo';

/** A requirement is due soon from this many days before its last day. */
export const SOON_DAYS = 7;

export type Standing = { started: boolean; done: boolean; dueOn: Day };

export function statusOf({ started, done, dueOn }: Standing, today: Day): Status {
  if (done) return 'done';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'late';
  if (daysLeft <= SOON_DAYS) return 'soon';
  return started ? 'doing' : 'todo';
}
