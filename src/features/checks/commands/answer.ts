import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { flags } from '#db/schema/index.ts';
import { receivedAfter } from '#features/answers/answered-at.ts';
import {
  oneDeedAtATime,
  responseOf,
  storeResponse,
  type StoredResponse,
} from '#features/answers/commands.ts';
import { fits, sameAnswer } from '#features/curriculum/given.ts';
import { shapeOf } from '#features/curriculum/marking.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { Given } from '#features/curriculum/question.ts';
import { isLate, MOST_ANSWERS, type DrawnQuestion, type ElsewhereAnswer, type Fate } from '../attempt.ts';
import { LATE_PER_QUESTION } from '../late.ts';
import { attemptOf, type Attempt } from '../queries.ts';
import { answeredElsewhere, answersBefore, type Before } from '../queries/answers.ts';
import { keepUnmatched } from './unmatched.ts';

export type CheckAnswer = {
  personId: string;
  attemptId: string;
  questionId: string;
  clientId: string;
  language: Language;
  given: Given;
  /** A Lamport counter: the highest the device has seen, plus one. Undefined where no script counts: the server does. */
  seq: number | undefined;
  deviceId: string;
  answeredAt: Date;
};

/**
 * What was kept, when, and whether it counts; `highestSeq` is the highest counter of the attempt, `elsewhere` what other
 * devices answered of the same questions. The same bytes whatever was chosen.
 */
export type SaveResult =
  | { ok: true; savedAt: Date; fate: Fate; highestSeq: number; elsewhere: ElsewhereAnswer[] }
  | {
      ok: false;
      reason:
        | 'unknown_attempt'
        | 'malformed'
        | 'already_sent'
        | 'too_many_answers'
        | 'too_many_late'
        | 'too_many_unmatched';
    };

/**
 * Keeps an answer of a check without marking it. One that comes too late, or after a newer one of another device, is
 * kept and does not count, and the reply says so. The same one again gets the reply of the first time.
 */
export async function saveAnswer(db: Database, answer: CheckAnswer, now: Date): Promise<SaveResult> {
  return db.transaction(async (tx) => {
    // In one trip: they are asked in this order, so each sees what was committed until the person was held.
    const [, attempt, stored, before] = await Promise.all([
      oneDeedAtATime(tx, answer.personId),
      attemptOf(tx, answer.personId, answer.attemptId),
      responseOf(tx, answer.personId, answer.clientId),
      answersBefore(tx, answer, answer),
    ]);
    if (!attempt) return { ok: false, reason: 'unknown_attempt' };
    if (stored) return isSame(stored, answer) ? replyAgain(tx, stored, answer) : refused('already_sent');
    const drawn = attempt.drawn.find(({ questionId }) => questionId === answer.questionId);
    if (!drawn) return keepUnmatched(tx, answer, before, now);
    const [question] = await questionsForMarking(tx, [drawn.versionId]);
    if (!question) throw new Error(`Question version ${drawn.versionId} of an attempt is not there`);
    if (!fits(shapeOf(question.key), answer.given)) return refused('malformed');
    if (before.toQuestion >= MOST_ANSWERS) return refused('too_many_answers');
    if (isLate(attempt, now) && before.lateToQuestion >= LATE_PER_QUESTION) return refused('too_many_late');
    return keep(tx, attempt, drawn, answer, before, now);
  });
}

const refused = (reason: Extract<SaveResult, { ok: false }>['reason']) => ({ ok: false as const, reason });

/** A form that was sent before and is sent again from the browser's history may hold another choice. */
function isSame({ attemptId, questionId, given }: StoredResponse, sent: CheckAnswer): boolean {
  return attemptId === sent.attemptId && questionId === sent.questionId && sameAnswer(given, sent.given);
}

async function replyAgain(tx: Database, stored: StoredResponse, answer: CheckAnswer): Promise<SaveResult> {
  return replyTo(tx, stored, await answersBefore(tx, answer, stored, stored.receivedAt));
}

async function keep(
  tx: Database,
  attempt: Attempt,
  drawn: DrawnQuestion,
  answer: CheckAnswer,
  before: Before,
  now: Date,
): Promise<SaveResult> {
  const { personId, clientId, language, given, deviceId, answeredAt } = answer;
  const { questionId, versionId: questionVersionId, variant } = drawn;
  const asked = { questionId, questionVersionId, variant, attemptId: attempt.id };
  const order = { seq: answer.seq ?? before.highestSeq + 1, deviceId, answeredAt };
  const kept = { ...asked, ...order, place: 'check' as const, given, late: isLate(attempt, now) };
  const receivedAt = receivedAfter(before.lastReceivedAt ?? undefined, now);
  const { response } = await storeResponse(tx, { personId, clientId, language, ...kept }, receivedAt);
  return replyTo(tx, response, before);
}

async function replyTo(tx: Database, stored: StoredResponse, before: Before): Promise<SaveResult> {
  const { personId, attemptId, deviceId, seq, late, receivedAt } = stored;
  const fate = late ? 'late' : before.overtaken ? 'overtaken' : 'counts';
  const asked = before.elsewhere && attemptId !== null;
  const others = asked ? await answeredElsewhere(tx, { personId, attemptId }, deviceId, receivedAt) : [];
  const elsewhere = others.map(({ questionId, there, counts }) => ({
    ...{ questionId, counts },
    ...{ given: there.given, savedAt: there.receivedAt },
  }));
  return { ok: true, savedAt: receivedAt, fate, highestSeq: Math.max(seq, before.highestSeq), elsewhere };
}

/** Marks a question to be looked at again, or takes the mark off. */
export async function setFlag(
  db: Database,
  {
    personId,
    attemptId,
    questionId,
    flagged,
  }: { personId: string; attemptId: string; questionId: string; flagged: boolean },
): Promise<{ ok: true } | { ok: false; reason: 'unknown_question' }> {
  const attempt = await attemptOf(db, personId, attemptId);
  if (!attempt?.drawn.some((drawn) => drawn.questionId === questionId))
    return { ok: false, reason: 'unknown_question' };
  const own = and(
    eq(flags.personId, personId),
    eq(flags.attemptId, attemptId),
    eq(flags.questionId, questionId),
  );
  if (flagged) await db.insert(flags).values({ personId, attemptId, questionId }).onConflictDoNothing();
  else await db.delete(flags).where(own);
  return { ok: true };
}
