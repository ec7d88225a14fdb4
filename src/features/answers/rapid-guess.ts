/**
 * An answer that came too fast to have been read for. The threshold is normative: a tenth of the question's mean time
 * (Wise & Ma 2012), and never over ten seconds, so that a long question does not make slow readers suspicious.
 * It says nothing about one person for sure. A rating of a review is never taken from such an answer, and a check may
 * tell a human reader how many there were. Each is measured against times of its own kind: `answer_times` of checks,
 * `question_times` of reviews.
 */

/** Share of the question's mean time. Wise & Ma 2012. */
export const RAPID_SHARE = 0.1;
/** No answer that took longer is rapid. */
export const RAPID_AT_MOST_SECONDS = 10;
/** With fewer known times a mean is no yardstick, and nothing is called rapid. */
export const LEAST_TIMES = 30;
/** A longer time is a pause, and no part of a question's mean. */
export const LONGEST_SECONDS = 600;

/** What answers to a question version have taken so far. */
export type KnownTimes = { count: number; meanSeconds: number };

/** Seconds under which an answer is rapid; undefined while too few times are known to say. */
export function rapidUnder({ count, meanSeconds }: KnownTimes): number | undefined {
  if (count < LEAST_TIMES) return undefined;
  return Math.min(RAPID_AT_MOST_SECONDS, RAPID_SHARE * meanSeconds);
}

/** `seconds` undefined: nobody knows how long it took, and what is not known is never held against anybody. */
export function isRapidGuess(seconds: number | undefined, times: KnownTimes | undefined): boolean {
  const limit = times && rapidUnder(times);
  return seconds !== undefined && limit !== undefined && seconds < limit;
}
