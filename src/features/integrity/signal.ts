import { LEARNER_FIRST_DAYS } from './thresholds.ts';

/**
 * A signal says that something about an attempt is unlikely, with its numbers. It proves nothing and nothing follows
 * from it by itself: no score, no verdict, no attempt changes. Its person sees it first and may say something to it; then
 * a human who answers for the agency reads both and writes down what came of it.
 */
export type SignalReason =
  /** Of `known` answers whose time is known, `rapid` were rapid guesses. */
  | { kind: 'effort'; rapid: number; known: number; seconds: number; usualSeconds: number }
  /** `same`: wrong options in common; `of` compared questions; `expected` by chance; `chance` of so many, `pairs` compared. */
  | { kind: 'same-answers'; same: number; of: number; expected: number; chance: number; pairs: number }
  /** Points of new questions, as earlier answers let expect and as reached; `earlier`: how many those were. */
  | { kind: 'jump'; reached: number; expected: number; standardError: number; of: number; earlier: number };

export type SignalKind = SignalReason['kind'];
export const SIGNAL_KINDS: readonly SignalKind[] = ['effort', 'same-answers', 'jump'];

/** What a human reader may write down. None of them changes anything in the record. */
export const OUTCOMES = ['explained', 'talked', 'again', 'unfounded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether somebody is one of those whom a signal is about. */
export function concerns(
  signal: { personId: string; otherPersonId: string | null },
  personId: string,
): boolean {
  return signal.personId === personId || signal.otherPersonId === personId;
}

const DAY = 24 * 60 * 60_000;

/** A signal of before this moment is shown to the office whether or not its person has looked. */
export function shownToOfficeFrom(now: Date): Date {
  return new Date(now.getTime() - LEARNER_FIRST_DAYS * DAY);
}
