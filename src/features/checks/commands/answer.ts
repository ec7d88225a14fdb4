import { and, eq, max } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { flags, responses } from '#db/schema/index.ts';
import { oneDeedAtATime, storeResponse } from '#features/answers/commands.ts';
import { fits } from '#features/curriculum/given.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { Given } from '#features/curriculum/question.ts';
import { isLate } from '../attempt.ts';
import { attemptOf } from '../queries.ts';

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

/** The reply says only that and when the answer was kept: the same bytes whatever was chosen. */
export type SaveResult =
  | { ok: true; seq: number; savedAt: Date; late: boolean }
  | { ok: false; reason: 'unknown_attempt' | 'unknown_question' | 'malformed' };

/** Keeps an answer of a check without marking it. One that comes too late is kept and does not count. */
export async function saveAnswer(db: Database, answer: CheckAnswer, now: Date): Promise<SaveResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, answer.personId);
    const attempt = await attemptOf(tx, answer.personId, answer.attemptId);
    if (!attempt) return { ok: false, reason: 'unknown_attempt' };
    const drawn = attempt.drawn.find(({ questionId }) => questionId === answer.questionId);
    if (!drawn) return { ok: false, reason: 'unknown_question' };
    const [asked] = await questionsForMarking(tx, [drawn.versionId]);
    if (!asked) throw new Error(`Question version ${drawn.versionId} of an attempt is not there`);
    if (!fits(asked.key, answer.given)) return { ok: false, reason: 'malformed' };

    const { response } = await storeResponse(
      tx,
      {
        personId: answer.personId,
        clientId: answer.clientId,
        questionId: drawn.questionId,
        questionVersionId: drawn.versionId,
        language: answer.language,
        place: 'check',
        attemptId: attempt.id,
        given: answer.given,
        seq: answer.seq ?? (await nextSeq(tx, answer.personId, attempt.id)),
        deviceId: answer.deviceId,
        answeredAt: answer.answeredAt,
        late: isLate(attempt, now),
      },
      now,
    );
    return { ok: true, seq: response.seq, savedAt: response.receivedAt, late: response.late };
  });
}

async function nextSeq(tx: Database, personId: string, attemptId: string): Promise<number> {
  const [row] = await tx
    .select({ highest: max(responses.seq) })
    .from(responses)
    .where(and(eq(responses.personId, personId), eq(responses.attemptId, attemptId)));
  return (row?.highest ?? 0) + 1;
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
