/** Days are days in Viet Nam, written YYYY-MM-DD, whatever the clock of the machine. */
export type Day = string;

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const DAY_IN_MS = 24 * 60 * 60 * 1000;

export function dayOf(now: Date): Day {
  return DAY.format(now);
}

export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** How many days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);
}

export function isDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
