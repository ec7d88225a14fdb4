import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import {
  isWorkingDay,
  kindOfDay,
  nextWorkingDay,
  type DayKind,
  type DayOff,
  type WorkingCalendar,
} from './working-calendar.ts';

/** A dossier at the counter: received at `YYYY-MM-DDTHH:MM`, due in so many working days; `cutoff` is `HH:MM`. */
export type HandedIn = { received: string; days: number; cutoff: string };

/** The day of receipt, the working day as whose it counts, and why. */
export type Receipt = { day: Day; countsOn: Day; because: 'in-time' | 'after-cutoff' | 'not-worked' };

export type CountedDay = {
  day: Day;
  kind: DayKind;
  /** Of a day off. */
  name: DayOff['name'] | null;
  part: 'received' | 'counts-as-received' | 'counted' | 'passed-over';
  /** Of a counted day, from 1. */
  number: number | null;
};

/** Longer than any procedure takes; a number without end would be counted without end. */
export const MOST_WORKING_DAYS = 1000;

/** Received later than the cut-off, or on a day that is not worked, a dossier counts as received on the next working day. */
export function receiptOf(calendar: WorkingCalendar, { received, cutoff }: HandedIn): Receipt {
  const [day, time] = [received.slice(0, 10), received.slice(11)];
  if (!isWorkingDay(calendar, day))
    return { day, countsOn: nextWorkingDay(calendar, day), because: 'not-worked' };
  if (time > cutoff) return { day, countsOn: nextWorkingDay(calendar, day), because: 'after-cutoff' };
  return { day, countsOn: day, because: 'in-time' };
}

/** The first counted day is the working day after receipt. */
export function dueDay(calendar: WorkingCalendar, handedIn: HandedIn): Day {
  const { days } = handedIn;
  if (!Number.isInteger(days) || days < 1 || days > MOST_WORKING_DAYS)
    throw new Error(`Not a number of working days: ${days}`);
  let day = receiptOf(calendar, handedIn).countsOn;
  for (let counted = 0; counted < days; counted++) day = nextWorkingDay(calendar, day);
  return day;
}

/** Every day from that of receipt to the due day, and what it is in the count. */
export function countOf(calendar: WorkingCalendar, handedIn: HandedIn): CountedDay[] {
  const receipt = receiptOf(calendar, handedIn);
  const length = daysBetween(receipt.day, dueDay(calendar, handedIn)) + 1;
  const days = Array.from({ length }, (_, i) => addDays(receipt.day, i));
  let counted = 0;
  return days.map((day) => {
    const part = partOf(calendar, receipt, day);
    const name = calendar.daysOff.find((off) => off.day === day)?.name ?? null;
    return { day, kind: kindOfDay(calendar, day), name, part, number: part === 'counted' ? ++counted : null };
  });
}

function partOf(calendar: WorkingCalendar, receipt: Receipt, day: Day): CountedDay['part'] {
  if (day === receipt.day) return 'received';
  if (day === receipt.countsOn) return 'counts-as-received';
  return isWorkingDay(calendar, day) ? 'counted' : 'passed-over';
}
