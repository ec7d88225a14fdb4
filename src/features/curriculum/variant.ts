import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import { formatWeekday } from '#ui/format.ts';
import { fillWords } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import type { Chance } from './chance.ts';
import { dueDay, type HandedIn } from './due-day.ts';
import type { AnswerKey, AskedDates, QuestionText, WorkingDaysKey } from './question.ts';
import { isWorkingDay } from './working-calendar.ts';

/**
 * A variant is one set of values of a computed question, written as `2026-04-29T16:10 5`: received when, due in how many
 * working days. Every other question is its own only variant, written as nothing.
 */
export type Variant = string;

export const ONLY_VARIANT: Variant = '';
/** Nobody hands in a dossier at 9:07. */
const MINUTES_APART = 5;

/** The values of a variant; undefined where it is none of this question's. */
function valuesIn(key: WorkingDaysKey, variant: Variant): { received: string; days: number } | undefined {
  const [, received = '', days = ''] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}) (\d{1,4})$/.exec(variant) ?? [];
  const isWithin = received >= key.received.from && received <= key.received.to;
  const isSoMany = Number(days) >= key.days.from && Number(days) <= key.days.to;
  return isWithin && isSoMany ? { received, days: Number(days) } : undefined;
}

/** Whether a key's ranges hold one value each. */
export function isOneVariant({ received, days }: WorkingDaysKey): boolean {
  return received.from === received.to && days.from === days.to;
}

/** What is counted in the first of a key's variants: of one that is fixed, in the only one. */
export function handedIn({ received, days, cutoff }: WorkingDaysKey): HandedIn {
  return { received: received.from, days: days.from, cutoff };
}

/** Takes values for a question by chance. */
export function drawVariant(key: AnswerKey, chance: Chance): Variant {
  if (key.kind !== 'working-days') return ONLY_VARIANT;
  const pick = <T>(items: T[]): T => items[Math.floor(chance() * items.length)]!;
  const day = pick(receiptDays(key));
  const { from, to } = key.days;
  return `${day}T${pick(receiptTimes(key))} ${from + Math.floor(chance() * (to - from + 1))}`;
}

/** The working days on which a dossier may be handed in. */
export function receiptDays({ received, calendar }: WorkingDaysKey): Day[] {
  const [first, last] = [dayIn(received.from), dayIn(received.to)];
  const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
  return all.filter((day) => isWorkingDay(calendar, day));
}

function receiptTimes({ received }: WorkingDaysKey): string[] {
  const [from, to] = [minutesIn(received.from), minutesIn(received.to)];
  const count = Math.floor((to - from) / MINUTES_APART) + 1;
  return Array.from({ length: count }, (_, i) => timeAt(from + i * MINUTES_APART));
}

const dayIn = (moment: string): Day => moment.slice(0, 10);
const minutesIn = (moment: string) => 60 * Number(moment.slice(11, 13)) + Number(moment.slice(14, 16));
const timeAt = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The key of one variant. A variant that is none of this question's is none that was ever asked. */
export function keyIn(key: AnswerKey, variant: Variant): AnswerKey {
  if (key.kind !== 'working-days') return key;
  const values = valuesIn(key, variant);
  if (!values) throw new Error(`No such variant: ${variant}`);
  const { received, days } = values;
  return { ...key, received: { from: received, to: received }, days: { from: days, to: days } };
}

/** A stem with the values of one variant for its `{received}` and `{days}`. */
export function textInVariant(
  text: QuestionText,
  key: AnswerKey,
  variant: Variant,
  language: Language,
): QuestionText {
  const values = key.kind === 'working-days' ? valuesIn(key, variant) : undefined;
  if (!values) return text;
  const { received, days } = values;
  const said = {
    received: `${received.slice(11)} ${formatWeekday(language, dayIn(received))}`,
    days: String(days),
  };
  return { ...text, stem: fillWords(text.stem, said) };
}

const WEEK = 7;
/** So many weeks more than the days would fill without any day off. */
const WEEKS_MORE = 2;

/** The days that may be chosen: whole weeks, and more of them than are needed, so that the last says nothing. */
export function datesOf(key: WorkingDaysKey): AskedDates {
  const { received, days, cutoff } = handedIn(key);
  const day = dayIn(received);
  const from = addDays(day, -((new Date(day).getUTCDay() + 6) % WEEK));
  const due = dueDay(key.calendar, handedIn(key));
  let weeks = Math.ceil(days / 5) + WEEKS_MORE;
  while (addDays(from, weeks * WEEK - 1) < due) weeks += 1;
  return { received: day, from, to: addDays(from, weeks * WEEK - 1), cutoff, calendar: key.calendar };
}
