import { daysBetween, type Day } from '#features/agencies/day.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import type { Path } from '#features/content/yaml.ts';
import { finding } from '../findings/finding.ts';
import { isWeekend } from '../working-calendar.ts';
import type { CalendarYear } from './calendar.ts';

/** A day off and the day worked for it lie within a month; further apart, a year or a month is mistyped. */
const MOST_DAYS_APART = 31;
/** No year has half as many; more is a mistyped range. */
const MOST_DAYS_OFF = 60;

type At = (path: Path) => Place;
type Span = { from: Day; to: Day };
type Entry = CalendarYear['days-off'][number] & { at: (key: 'days' | 'make-up') => Place };
type Exchange = { makeUp: Day; entry: Entry };

/** What is wrong with a calendar whose every value has the right form. */
export function calendarFaults(years: CalendarYear[], at: At): Finding[] {
  const entries = years.flatMap((year, y) =>
    year['days-off'].map((entry, i): Entry => ({ ...entry, at: (key) => at([y, 'days-off', i, key]) })),
  );
  const exchanges = entries.flatMap((entry) =>
    entry['make-up'] ? [{ makeUp: entry['make-up'], entry }] : [],
  );
  return [
    ...years.flatMap((year, y) => yearFaults(year, years[y - 1], (path) => at([y, ...path]))),
    ...entries.flatMap((entry, i) => twice(entry, entries.slice(0, i))),
    ...exchanges.flatMap((exchange, i) => exchangeFaults(exchange, exchanges.slice(0, i), entries)),
  ];
}

function yearFaults(year: CalendarYear, before: CalendarYear | undefined, at: At): Finding[] {
  const off = year['days-off'].reduce((sum, { days }) => sum + daysBetween(days.from, days.to) + 1, 0);
  const outside = (['days-off', 'undecided'] as const).flatMap((list) =>
    (year[list] ?? []).flatMap(({ days: { from, to } }, i) => {
      const stranger = [from, to].find((day) => !day.startsWith(`${year.year}-`));
      return stranger ? [finding(at([list, i, 'days']), 'day-outside-year', stranger, year.year)] : [];
    }),
  );
  const silent = (year.undecided ?? []).flatMap(({ note }, i) =>
    note || year.note ? [] : [finding(at(['undecided', i, 'days']), 'undecided-without-note', year.year)],
  );
  return [
    ...(before && year.year !== before.year + 1
      ? [finding(at(['year']), 'year-out-of-order', year.year, before.year)]
      : []),
    ...(off > MOST_DAYS_OFF ? [finding(at(['year']), 'too-many-days-off', year.year, off)] : []),
    ...outside,
    ...silent,
  ];
}

function twice({ days, at }: Entry, earlier: Entry[]): Finding[] {
  const other = earlier.find((entry) => entry.days.from <= days.to && days.from <= entry.days.to)?.days;
  if (!other) return [];
  return [finding(at('days'), 'day-off-twice', other.from > days.from ? other.from : days.from)];
}

/** The first thing that is wrong with a day worked in exchange. */
function exchangeFaults({ makeUp, entry }: Exchange, earlier: Exchange[], entries: Entry[]): Finding[] {
  const { from, to } = entry.days;
  const place = entry.at('make-up');
  if (from !== to || isWeekend(from)) return [finding(place, 'not-one-weekday')];
  if (!isWeekend(makeUp)) return [finding(place, 'make-up-on-weekday', makeUp)];
  if (entries.some(({ days }) => holds(days, makeUp))) return [finding(place, 'make-up-on-day-off', makeUp)];
  if (earlier.some((other) => other.makeUp === makeUp)) return [finding(place, 'make-up-twice', makeUp)];
  const isFar = Math.abs(daysBetween(from, makeUp)) > MOST_DAYS_APART;
  return isFar ? [finding(place, 'make-up-far', makeUp, MOST_DAYS_APART)] : [];
}

function holds({ from, to }: Span, day: Day): boolean {
  return from <= day && day <= to;
}
