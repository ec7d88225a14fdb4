import { isRapidGuess, LONGEST_SECONDS } from '#features/answers/rapid-guess.ts';
import { PARTLY_RIGHT_FROM } from '#features/competency/thresholds.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';

/** As FSRS counts: not remembered, with difficulty, remembered, easily. */
export type Rating = 1 | 2 | 3 | 4;
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** An answer to a practice question: 1 for the first try. */
export type Answered = {
  score: number;
  trial: number;
  hinted: boolean;
  /** Whether the person ticked to be sure of it. */
  sure: boolean;
  /** Null where nobody knows. */
  ms: number | null;
};

/** How long a question takes, in milliseconds, by so many answers; `slow` is the 90th percentile. */
export type Times = { answers: number; mean: number; median: number; slow: number };

/** What an answer says of how well its topic is remembered; null for one that came too quickly to say anything. */
export function ratingOf(answered: Answered, times: Times | undefined): Rating | null {
  const { score, trial, hinted, sure, ms } = answered;
  if (isRapid(ms, times)) return null;
  if (score < PARTLY_RIGHT_FROM) return AGAIN;
  const slow = ms !== null && times !== undefined && ms > times.slow;
  if (score < RIGHT_AT || trial > 1 || hinted || slow) return HARD;
  const fast = ms !== null && times !== undefined && ms < times.median;
  return sure && fast ? EASY : GOOD;
}

/** A guess without reading. Without known times nobody is suspected of one. */
function isRapid(ms: number | null, times: Times | undefined): boolean {
  if (ms === null || !times) return false;
  return isRapidGuess(ms / 1000, { count: times.answers, meanSeconds: times.mean / 1000 });
}

/** How long an answer took that was shown at one moment and received at another, by the same clock. */
export function timeTaken(shownAt: Date | undefined, receivedAt: Date): number | null {
  const ms = shownAt ? receivedAt.getTime() - shownAt.getTime() : NaN;
  return ms >= 0 && ms <= LONGEST_SECONDS * 1000 ? ms : null;
}
