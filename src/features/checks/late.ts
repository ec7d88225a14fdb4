import { GRACE_SECONDS, mayShowKey } from './attempt.ts';

/** More late answers to one question of an attempt are not kept: whoever decides reads each of them. */
export const LATE_PER_QUESTION = 3;
/** More answers to questions that an attempt has not drawn are not kept: a few show that something is wrong. */
export const UNMATCHED_PER_ATTEMPT = 10;
/** Letters of an answer as it is stored. Fifty gaps filled to the brim are shorter. */
export const LONGEST_UNMATCHED = 12_000;

/** Why an answer was kept without being counted. */
export type WhyLate = 'after-deadline' | 'after-submission' | 'unmatched';

/** The attempt to which it came, and when. */
export type Lateness = {
  show: 'at-once' | 'after-pass' | 'after-window';
  deadline: Date;
  submittedAt: Date | null;
  receivedAt: Date;
};

export function whyLate({ deadline, receivedAt }: Lateness): WhyLate {
  const closed = deadline.getTime() + GRACE_SECONDS * 1000;
  return receivedAt.getTime() > closed ? 'after-deadline' : 'after-submission';
}

/** Whether the answer came when the person may already have looked at the key. */
export function mayHaveSeenKey(answer: Lateness): boolean {
  const { submittedAt, receivedAt } = answer;
  return submittedAt !== null && submittedAt < receivedAt && mayShowKey(answer, true, receivedAt);
}

/** By what an attempt can be named on the telephone, without saying whose it is. */
export function attemptCode(attemptId: string): string {
  return attemptId.slice(0, 8).toUpperCase();
}
