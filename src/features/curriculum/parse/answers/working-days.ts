import { addDays, isDay, type Day } from '#features/agencies/day.ts';
import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { dueDay } from '../../due-day.ts';
import { finding } from '../../findings/finding.ts';
import type { WorkingDaysKey } from '../../question.ts';
import { datesOf, receiptDays } from '../../variant.ts';
import {
  calendarBetween,
  covers,
  NO_CALENDAR,
  undecidedBetween,
  type WorkingCalendar,
} from '../../working-calendar.ts';
import type { Line } from '../fragment.ts';
import type { ReadKey } from './read.ts';

/** The lines of a question of working days that say from what its values are taken. */
export type DateLines = {
  lines: Map<DateWord, { words: string; place: Place }>;
  rest: Line[];
  findings: Finding[];
};

const WORDS = ['received', 'days', 'cutoff'] as const;
type DateWord = (typeof WORDS)[number];

const LINE = new RegExp(String.raw`^\s{0,3}(${WORDS.join('|')})\s*:(.*)$`, 'i');

/** Takes the lines `received:`, `days:` and `cutoff:` out of a question. */
export function takeDateLines(source: Source, all: Line[]): DateLines {
  const lines: DateLines['lines'] = new Map();
  const findings: Finding[] = [];
  const rest = all.filter((line) => {
    const [, name, words = ''] = LINE.exec(line.text) ?? [];
    if (!name) return true;
    const word = name.toLowerCase() as DateWord;
    const place = placeIn(source, line.number);
    if (lines.has(word)) findings.push(finding(place, 'repeated-label'));
    else lines.set(word, { words: words.trim(), place });
    return false;
  });
  return { lines, rest, findings };
}

const MOMENT = String.raw`(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})`;
const MOMENTS = new RegExp(String.raw`^${MOMENT}\s*\.\.\s*${MOMENT}$`);
const DAYS = /^(\d{1,3})(?:\s*\.\.\s*(\d{1,3}))?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A counter promises no later day. */
const MOST_DAYS = 60;
/** More days than a question can be about; the calendar of each of its variants is kept with it. */
const LONGEST_SPAN = 366;

/** The ranges, with the part of the working calendar that they need. Without a calendar nothing is said of it. */
export function readDates({ lines }: DateLines, calendar: WorkingCalendar, place: Place): ReadKey {
  const missing = WORDS.find((word) => !lines.get(word)?.words);
  if (missing) return refused(finding(lines.get(missing)?.place ?? place, 'missing-dates', missing));
  const at = (word: DateWord) => lines.get(word)!;
  const received = momentsIn(at('received').words);
  if (!received) return refused(finding(at('received').place, 'bad-received'));
  const [, least = '', most = least] = DAYS.exec(at('days').words) ?? [];
  const days = { from: Number(least), to: Number(most) };
  if (!least || days.from < 1 || days.from > days.to || days.to > MOST_DAYS)
    return refused(finding(at('days').place, 'bad-days', MOST_DAYS));
  const cutoff = at('cutoff').words;
  if (!TIME.test(cutoff)) return refused(finding(at('cutoff').place, 'bad-cutoff'));
  return onCalendar({ kind: 'working-days', received, days, cutoff, calendar }, at('received').place);
}

const refused = (found: Finding): ReadKey => ({ key: undefined, findings: [found] });

function momentsIn(words: string): WorkingDaysKey['received'] | undefined {
  const [, day = '', time = '', lastDay = '', lastTime = ''] = MOMENTS.exec(words) ?? [];
  const areReal = isDay(day) && isDay(lastDay) && TIME.test(time) && TIME.test(lastTime);
  const isForwards =
    day <= lastDay && time <= lastTime && lastDay <= addDays(day || '2000-01-01', LONGEST_SPAN);
  return areReal && isForwards ? { from: `${day}T${time}`, to: `${lastDay}T${lastTime}` } : undefined;
}

/** No date may be computed across days of which it is not known whether they are worked. */
function onCalendar(key: WorkingDaysKey, place: Place): ReadKey {
  if (key.calendar === NO_CALENDAR) return { key: undefined, findings: [] };
  if (receiptDays(key).length === 0) return refused(finding(place, 'no-receipt-day'));
  const latest = {
    ...key,
    received: { ...key.received, from: key.received.to },
    days: { ...key.days, from: key.days.to },
  };
  const first: Day = key.received.from.slice(0, 10);
  const due = dueDay(key.calendar, { received: key.received.to, days: key.days.to, cutoff: key.cutoff });
  if (!covers(key.calendar, first, due)) return refused(finding(place, 'beyond-calendar', key.calendar.to));
  const undecided = undecidedBetween(key.calendar, first, due);
  if (undecided) return refused(finding(place, 'undecided-days', undecided.from, undecided.to));
  const shown = { from: datesOf({ ...key, days: latest.days }).from, to: datesOf(latest).to };
  return { key: { ...key, calendar: calendarBetween(key.calendar, shown.from, shown.to) }, findings: [] };
}
