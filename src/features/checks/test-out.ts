import { isOpen, type PastAttempt } from './attempt.ts';

/** How far somebody is in a module who says that it is known. */
export type TestOutStanding = {
  testOut: PastAttempt | undefined;
  /** Attempts at the check that were begun. */
  attempts: number;
  lessonsDone: number;
};

export type TestOutPermit =
  { may: 'start' } | { may: 'resume'; attemptId: string } | { may: 'no'; why: 'taken' | 'begun' };

/** Once, and before the module is worked through: with a lesson done or the check begun, the check itself is the way. */
export function testOutPermit(standing: TestOutStanding, now: Date): TestOutPermit {
  const { testOut, attempts, lessonsDone } = standing;
  if (testOut && isOpen(testOut, now)) return { may: 'resume', attemptId: testOut.id };
  if (testOut) return { may: 'no', why: 'taken' };
  return attempts > 0 || lessonsDone > 0 ? { may: 'no', why: 'begun' } : { may: 'start' };
}
