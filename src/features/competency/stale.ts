import { dayOf, startOfDay, type Day } from '#features/agencies/day.ts';
import { STALE_AFTER_MONTHS } from './thresholds.ts';

/**
 * What was proven long ago was proven, and may be forgotten since. A stale verdict keeps its value and says so; reports
 * count it apart. Evidence of before this moment is too old on that day.
 */
export function staleBefore(today: Day): Date {
  return startOfDay(monthsBefore(today, STALE_AFTER_MONTHS));
}

export function isStale(lastEvidenceAt: Date, now: Date): boolean {
  return lastEvidenceAt < staleBefore(dayOf(now));
}

/** The same day of that month, or its last one where it is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}
