import type { Day } from '#features/agencies/day.ts';

/** A person's extra time as it was recorded: so many per cent more, on which days (both included). */
export type ExtraTime = { percent: number; from: Day; until: Day | null; recordedAt: Date };

/** What may be chosen. None ends an extra time before its last day. */
export const EXTRA_PERCENTS = [25, 50, 75, 100, 0] as const;

/** The shortest reason that tells an inspector anything, and the longest that is kept. */
export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 500;

/** Of those that cover the day the one that was recorded last. */
export function extraTimeOn<Row extends ExtraTime>(rows: Row[], day: Day): Row | undefined {
  const covering = rows.filter(({ from, until }) => from <= day && (until === null || day <= until));
  return covering.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
}

/** A time limit with extra time, in minutes; a check without a limit needs none. */
export function minutesWith(percent: number, minutes: number | null): number | null {
  return minutes === null ? null : Math.ceil((minutes * (100 + percent)) / 100);
}

/** What is wrong with a reason; undefined where nothing is. */
export function faultInReason(reason: string): 'too_short' | 'too_long' | undefined {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON) return 'too_short';
  return length > LONGEST_REASON ? 'too_long' : undefined;
}
