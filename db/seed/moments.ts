import { addDays, dayOf, type Day } from '#features/agencies/day.ts';
import type { Chance } from '#features/curriculum/chance.ts';
import { between } from './chance.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SATURDAY = 6;

export function daysBefore(anchor: Date, days: number): Date {
  return new Date(anchor.getTime() - days * DAY);
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}

/** A day on which offices are open: that one, or the Friday before. */
export function workingDayBefore(day: Day): Day {
  return addDays(day, -daysIntoWeekend(day));
}

/** At 8 o'clock in Viet Nam, when clerks write up what begins that day. */
export function morningOf(day: Day): Date {
  return new Date(`${day}T08:00:00+07:00`);
}

/** Some time in office hours on that day, or on the Monday after; one learner in eight learns in the evening. */
export function someTimeOn(moment: Date, chance: Chance): Date {
  const day = dayOf(moment);
  const weekend = daysIntoWeekend(day);
  const open = addDays(day, weekend === 0 ? 0 : 3 - weekend);
  const minutes = chance() < 1 / 8 ? between(690, 810, chance) : between(0, 510, chance);
  return new Date(Math.floor(minutesAfter(morningOf(open), minutes).getTime() / 1000) * 1000);
}

/** Saturday is one day into the weekend, Sunday two. */
function daysIntoWeekend(day: Day): number {
  const weekday = new Date(day).getUTCDay();
  return weekday === SATURDAY ? 1 : weekday === 0 ? 2 : 0;
}
