import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { unmatchedAnswers } from '#db/schema/index.ts';
import { sameAnswer } from '#features/curriculum/given.ts';
import { LONGEST_UNMATCHED, UNMATCHED_PER_ATTEMPT } from '../late.ts';
import type { Before } from '../queries/answers.ts';
import type { CheckAnswer, SaveResult } from './answer.ts';

/**
 * Keeps an answer to a question that its attempt has not drawn. No page of ours sends one; if one comes, something is
 * wrong that a person should look at, and what somebody wrote is not to be lost over it. Within the caller's
 * transaction, which holds the person's lock.
 */
export async function keepUnmatched(
  tx: Database,
  answer: CheckAnswer,
  { highestSeq }: Before,
  now: Date,
): Promise<SaveResult> {
  const { personId, attemptId, questionId, clientId, given, deviceId, answeredAt } = answer;
  const own = and(eq(unmatchedAnswers.personId, personId), eq(unmatchedAnswers.clientId, clientId));
  const [stored] = await tx.select().from(unmatchedAnswers).where(own);
  if (stored && (stored.questionId !== questionId || !sameAnswer(stored.given, given)))
    return { ok: false, reason: 'already_sent' };
  if (!stored && JSON.stringify(given).length > LONGEST_UNMATCHED) return { ok: false, reason: 'malformed' };
  const inAttempt = and(eq(unmatchedAnswers.personId, personId), eq(unmatchedAnswers.attemptId, attemptId));
  if (!stored && (await tx.$count(unmatchedAnswers, inAttempt)) >= UNMATCHED_PER_ATTEMPT)
    return { ok: false, reason: 'too_many_unmatched' };
  const seq = answer.seq ?? highestSeq + 1;
  const row = { personId, attemptId, questionId, clientId, given, seq, deviceId, answeredAt };
  if (!stored) await tx.insert(unmatchedAnswers).values({ ...row, receivedAt: now });
  const { receivedAt: savedAt, seq: highest } = stored ?? { receivedAt: now, seq };
  return { ok: true, savedAt, fate: 'unmatched', highestSeq: highest, elsewhere: [] };
}
