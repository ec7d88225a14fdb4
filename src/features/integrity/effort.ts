import { isRapidGuess, type KnownTimes } from '#features/answers/rapid-guess.ts';
import type { SignalReason } from './signal.ts';
import { EFFORT_FROM, EFFORT_NEEDS_TIMES, NO_RUSH_FROM } from './thresholds.ts';

/** An answer's time, where it is known, and what answers to its question usually take. */
export type TimedAnswer = { seconds: number | undefined; times: KnownTimes | undefined };

/** Share of the answers that were not rapid guesses (response time effort), of those whose time is known. */
export function effortOf({ rapid, known }: { rapid: number; known: number }): number {
  return (known - rapid) / known;
}

/** `seconds`: what the whole attempt took at most, by our clock. */
export function effortSignal(
  answers: TimedAnswer[],
  seconds: number,
): Extract<SignalReason, { kind: 'effort' }> | undefined {
  const judged = answers.filter((answer) => answer.seconds !== undefined && answer.times !== undefined);
  const usualSeconds = judged.reduce((sum, { times }) => sum + (times?.meanSeconds ?? 0), 0);
  const rapid = judged.filter((answer) => isRapidGuess(answer.seconds, answer.times)).length;
  const known = judged.length;
  if (known < EFFORT_NEEDS_TIMES || seconds >= NO_RUSH_FROM * usualSeconds) return undefined;
  if (effortOf({ rapid, known }) >= EFFORT_FROM) return undefined;
  return {
    kind: 'effort',
    ...{ rapid, known },
    seconds: Math.round(seconds),
    usualSeconds: Math.round(usualSeconds),
  };
}
