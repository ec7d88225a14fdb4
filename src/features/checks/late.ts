import { GRACE_SECONDS, mayShowKey } from './attempt.ts';

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
