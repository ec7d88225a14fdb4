import { isRapidGuess, rapidUnder, type KnownTimes } from '#features/answers/rapid-guess.ts';
import type { SignalReason } from './signal.ts';
import { EFFORT_FROM, EFFORT_NEEDS_TIMES, NO_RUSH_FROM } from './thresholds.ts';

/** An answer's time, where it is known, and what answers to its question usually take. */
export type TimedAnswer = { seconds: number | undefined; times: KnownTimes | undefined };

/** Share of the answers that were not rapid guesses (response time effort), of those whose time is known. */
export function effortOf({ rapid, known }: { rapid: number; known: number }): number {
  return (known - rapid) / known;
}

type Judged = { rapid: number; known: number; usualSeconds: number };

/** By the times of its answers, as far as they are known. */
function byTheirTimes(answers: TimedAnswer[]): Judged {
  const judged = answers.filter((answer) => answer.seconds !== undefined && answer.times !== undefined);
  const rapid = judged.filter((answer) => isRapidGuess(answer.seconds, answer.times)).length;
  return { rapid, known: judged.length, usualSeconds: usualOf(judged) };
}

/**
 * By our clock alone: whatever a device says of its answers, together they took no longer than the attempt, from its start
 * until the last of them came. As many as fit into that time, those with the lowest limits first, may have been given
 * with effort; the others were not. Answers that waited offline came later than they were given, which makes the time
 * longer and never shorter, so that nobody is held to be faster than they can have been.
 */
export function leastRapid(limits: number[], seconds: number): number {
  let left = seconds;
  const fitting = limits
    .toSorted((a, b) => a - b)
    .filter((limit) => {
      left -= limit;
      return left >= 0;
    });
  return limits.length - fitting.length;
}

function byTheWhole(answers: TimedAnswer[], seconds: number): Judged {
  const judged = answers.filter(({ times }) => times && rapidUnder(times) !== undefined);
  const limits = judged.flatMap(({ times }) => (times && rapidUnder(times)) ?? []);
  return { rapid: leastRapid(limits, seconds), known: judged.length, usualSeconds: usualOf(judged) };
}

const usualOf = (answers: TimedAnswer[]) =>
  answers.reduce((sum, { times }) => sum + (times?.meanSeconds ?? 0), 0);

/** `seconds`: what the whole attempt took at most, by our clock. */
export function effortSignal(
  answers: TimedAnswer[],
  seconds: number,
): Extract<SignalReason, { kind: 'effort' }> | undefined {
  const found = [byTheirTimes(answers), byTheWhole(answers, seconds)].find(
    (judged) =>
      judged.known >= EFFORT_NEEDS_TIMES &&
      seconds < NO_RUSH_FROM * judged.usualSeconds &&
      effortOf(judged) < EFFORT_FROM,
  );
  return (
    found && {
      kind: 'effort',
      ...{ rapid: found.rapid, known: found.known },
      seconds: Math.round(seconds),
      usualSeconds: Math.round(found.usualSeconds),
    }
  );
}
