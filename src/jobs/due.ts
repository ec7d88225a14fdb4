import { addDays, dayOf, startOfDay } from '#features/agencies/day.ts';

/** How often a job runs: every so many minutes, or once a day after an hour in Viet Nam. */
export type Rhythm = { everyMinutes: number } | { dailyAt: number };

/** A run of which no end was kept was cut off. */
export type LastRun = { startedAt: Date; endedAt: Date | null; outcome: 'done' | 'failed' | null };

/** What was cut off or failed is not left alone for a whole day. */
export const AGAIN_AFTER_MINUTES = 60;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whether a job is to run now. Who holds it at this moment is not asked here: see `runs.ts`. */
export function isDue(rhythm: Rhythm, last: LastRun | undefined, now: Date): boolean {
  if (!last || last.endedAt === null) return true;
  const since = now.getTime() - last.startedAt.getTime();
  if ('everyMinutes' in rhythm) return since >= rhythm.everyMinutes * MINUTE;
  if (last.outcome === 'failed' && since >= AGAIN_AFTER_MINUTES * MINUTE) return true;
  return last.startedAt < latest(rhythm.dailyAt, now);
}

/** Whether a job has run to a good end at its last time, and does not run now. */
export function hasComeOf(rhythm: Rhythm, last: LastRun | undefined, now: Date): boolean {
  return last?.outcome === 'done' && last.endedAt !== null && !isDue(rhythm, last, now);
}

function latest(hour: number, now: Date): Date {
  const today = new Date(startOfDay(dayOf(now)).getTime() + hour * HOUR);
  return today <= now ? today : new Date(startOfDay(addDays(dayOf(now), -1)).getTime() + hour * HOUR);
}
