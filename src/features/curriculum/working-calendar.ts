import { addDays, type Day } from '#features/agencies/day.ts';

type Name = { vi: string; en: string };

/**
 * Which days offices work: Monday to Friday, without public holidays and the days exchanged for others, but with the days
 * worked in exchange. Plain data in the order of days: a question's key carries the part of it that its dates need.
 */
export type WorkingCalendar = {
  /** The first and the last day of which it speaks. */
  from: Day;
  to: Day;
  daysOff: DayOff[];
  makeUp: Day[];
  /** Spans of which it is not yet known what is worked. The rules take them as ordinary weeks: ask `undecidedBetween`. */
  undecided: Undecided[];
  /** What is to be said of a whole year. */
  notes: YearNote[];
};

export type DayOff = { day: Day; name: Name };
export type Undecided = { from: Day; to: Day; note: Name };
export type YearNote = { year: number; note: Name };

/** A holiday on a Sunday is a day off with its name, not only a weekend. */
export type DayKind = 'working' | 'make-up' | 'weekend' | 'day-off';

/** Where there is no calendar nothing is known of any day. */
export const NO_CALENDAR: WorkingCalendar = {
  ...{ from: '', to: '', daysOff: [], makeUp: [], undecided: [], notes: [] },
};

export function kindOfDay({ daysOff, makeUp }: WorkingCalendar, day: Day): DayKind {
  if (daysOff.some((off) => off.day === day)) return 'day-off';
  if (makeUp.includes(day)) return 'make-up';
  return isWeekend(day) ? 'weekend' : 'working';
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const kind = kindOfDay(calendar, day);
  return kind === 'working' || kind === 'make-up';
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  // So many days hold more weekdays than there are days off.
  const most = 2 * calendar.daysOff.length + 7;
  for (let ahead = 1; ahead <= most; ahead++) {
    const next = addDays(day, ahead);
    if (isWorkingDay(calendar, next)) return next;
  }
  throw new Error(`No working day after ${day}`);
}

/** Whether it speaks of every day between two, both included. */
export function covers(calendar: WorkingCalendar, from: Day, to: Day): boolean {
  return calendar.from <= from && to <= calendar.to;
}

/** The first span that no date from the one day to the other, both included, may be computed across. */
export function undecidedBetween({ undecided }: WorkingCalendar, from: Day, to: Day): Undecided | undefined {
  return undecided.find(overlaps(from, to));
}

/** The part that speaks of the days between two, both included: what changes elsewhere does not change it. */
export function calendarBetween(calendar: WorkingCalendar, from: Day, to: Day): WorkingCalendar {
  const within = (day: Day) => from <= day && day <= to;
  return {
    from: calendar.from > from ? calendar.from : from,
    to: calendar.to < to ? calendar.to : to,
    daysOff: calendar.daysOff.filter(({ day }) => within(day)),
    makeUp: calendar.makeUp.filter(within),
    undecided: calendar.undecided.filter(overlaps(from, to)),
    notes: calendar.notes.filter(({ year }) =>
      overlaps(from, to)({ from: `${year}-01-01`, to: `${year}-12-31` }),
    ),
  };
}

function overlaps(from: Day, to: Day): (span: { from: Day; to: Day }) => boolean {
  return (span) => span.from <= to && from <= span.to;
}
