const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7;

/** The days from a Monday to a Sunday, both written YYYY-MM-DD, week by week. */
export function weeksOf(from: string, to: string): string[][] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return Array.from({ length: Math.ceil(days.length / WEEK) }, (_, i) =>
    days.slice(i * WEEK, (i + 1) * WEEK),
  );
}
