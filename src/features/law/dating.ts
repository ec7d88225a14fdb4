import { addDays, isDay, type Day } from '#features/agencies/day.ts';

/** A day, or a month (YYYY-MM) where no source gives the day. */
export type Dating = string;

export function isDating(value: string): boolean {
  return isDay(value) || isMonth(value);
}

export function isMonth(dating: Dating): boolean {
  return dating.length === 7 && isDay(`${dating}-01`);
}

/** The first day that may be meant. */
export function earliestIn(dating: Dating): Day {
  return isMonth(dating) ? `${dating}-01` : dating;
}

/** The first day on which it has surely come: of a month its last, because nobody knows more. */
export function surelyBy(dating: Dating): Day {
  if (!isMonth(dating)) return dating;
  const [year, month] = dating.split('-').map(Number);
  return addDays(new Date(Date.UTC(year!, month!, 1)).toISOString().slice(0, 10), -1);
}
