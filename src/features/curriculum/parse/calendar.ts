import { z } from 'zod';
import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import { bilingual, day, days, listOf, text, wholeNumber } from '#features/content/fields.ts';
import type { Finding } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { readYaml } from '#features/content/yaml.ts';
import { NO_CALENDAR, type WorkingCalendar } from '../working-calendar.ts';
import { calendarFaults } from './calendar-faults.ts';

const map = { error: 'map' };
const facts = listOf(text).nullish();

/** `facts` and `confidence` are the editors' own; what is less sure than M is undecided. */
const CALENDAR = listOf(
  z.strictObject(
    {
      year: wholeNumber(2000, 2100),
      note: bilingual.nullish(),
      'days-off': listOf(
        z.strictObject(
          {
            days,
            'make-up': day.nullish(),
            name: bilingual,
            facts,
            confidence: z.enum(['H', 'M'], { error: 'confidence' }),
          },
          map,
        ),
      ),
      undecided: listOf(z.strictObject({ days, note: bilingual.nullish(), facts }, map)).nullish(),
    },
    map,
  ),
).min(1, { error: 'list' });

export type CalendarYear = z.output<typeof CALENDAR>[number];

/** Reads `calendar.yaml`. With a fault in it there is no calendar: no date is computed from half of one. */
export function readCalendar(source: Source): { calendar: WorkingCalendar; findings: Finding[] } {
  const { value, findings, at } = readYaml(source, CALENDAR);
  if (!value) return { calendar: NO_CALENDAR, findings };
  const faults = calendarFaults(value, at);
  return { calendar: faults.length > 0 ? NO_CALENDAR : calendarOf(value), findings: faults };
}

function calendarOf(years: CalendarYear[]): WorkingCalendar {
  const entries = years.flatMap((year) => year['days-off']);
  const daysOff = entries.flatMap(({ days: span, name }) => daysIn(span).map((off) => ({ day: off, name })));
  const undecided = years.flatMap(({ undecided: spans, note: ofYear }) =>
    (spans ?? []).map(({ days: span, note }) => ({ ...span, note: (note ?? ofYear)! })),
  );
  return {
    from: `${years.at(0)!.year}-01-01`,
    to: `${years.at(-1)!.year}-12-31`,
    daysOff: daysOff.sort((a, b) => inOrder(a.day, b.day)),
    makeUp: entries.flatMap(({ 'make-up': makeUp }) => makeUp ?? []).sort(inOrder),
    undecided: undecided.sort((a, b) => inOrder(a.from, b.from)),
    notes: years.flatMap(({ year, note }) => (note ? [{ year, note }] : [])),
  };
}

function daysIn({ from, to }: { from: Day; to: Day }): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}

function inOrder(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
