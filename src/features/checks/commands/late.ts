import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lateDecisions, responses, unmatchedAnswers } from '#db/schema/index.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { oneMarkedDeedAtATime } from '#features/answers/commands.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { refreshModule } from '#features/requirements/commands.ts';
import { faultInReason } from '../allowance.ts';
import { attemptOf, resultOf, type Attempt } from '../queries.ts';
import { markAttempt, storeMarking } from './mark.ts';
import { closeOverdue } from './submit.ts';

export type DecideResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'too_short' | 'too_long' | 'unknown_answer' | 'own_answer' | 'decided' | 'not_drawn' | 'open';
    };

export type LateDecision = {
  actorId: string;
  answerId: string;
  /** The other answers to the same question that stood beside it: those that wait are left out with it. */
  earlier: string[];
  accepted: boolean;
  reason: string;
};

/**
 * Counts an answer that came too late, or leaves it out for good. Counting it adds a computation of the result, in which
 * nothing but that question changes. Evidence stays: it is what counted when the attempt was submitted.
 */
export async function decideLate(
  db: Database,
  { actorId, answerId, earlier, accepted, reason: given }: LateDecision,
  now: Date,
): Promise<DecideResult> {
  const reason = given.trim();
  const fault = faultInReason(reason);
  if (fault) return { ok: false, reason: fault };
  const answer = await lateAnswer(db, answerId);
  if (!answer) return { ok: false, reason: 'unknown_answer' };
  const { personId, attemptId, questionId } = answer;
  if (personId === actorId) return { ok: false, reason: 'own_answer' };
  if (accepted && !answer.drawn) return { ok: false, reason: 'not_drawn' };
  return db.transaction(async (tx) => {
    await oneMarkedDeedAtATime(tx, personId);
    await closeOverdue(tx, personId, now);
    const attempt = await attemptOf(tx, personId, attemptId);
    if (accepted && !attempt?.submittedAt) return { ok: false, reason: 'open' };
    const row = { personId, answerId, accepted, reason, decidedBy: actorId, decidedAt: now };
    const [stored] = await tx.insert(lateDecisions).values(row).onConflictDoNothing().returning();
    if (!stored) return { ok: false, reason: 'decided' };
    await leaveOutWith(tx, stored, await besides(tx, answer, earlier));
    const change = accepted && attempt ? await markAgain(tx, attempt, questionId, now) : {};
    const deed = accepted ? 'late-answer-accepted' : 'late-answer-left-out';
    const detail = { answerId, questionId, reason, ...change };
    await recordEvent(tx, { actorId, deed, subject: 'attempt', subjectId: attemptId, detail }, now);
    return { ok: true };
  });
}

/** `drawn`: the attempt has its question. */
type LateAnswer = { personId: string; attemptId: string; questionId: string; drawn: boolean };

/** Those that came late are few and have an index of their own; whose they are, no page of a trainer knows. */
async function lateAnswer(db: Database, answerId: string): Promise<LateAnswer | undefined> {
  if (!isUuid(answerId)) return undefined;
  const { personId, attemptId, questionId } = responses;
  const [late] = await db
    .select({ personId, attemptId, questionId })
    .from(responses)
    .where(and(eq(responses.late, true), eq(responses.id, answerId)));
  if (late?.attemptId) return { ...late, attemptId: late.attemptId, drawn: true };
  const [other] = await db.select().from(unmatchedAnswers).where(eq(unmatchedAnswers.id, answerId));
  return other && { ...other, drawn: false };
}

/** Of these the answers to the same question of the same attempt, whatever a form may name. */
async function besides(
  tx: Database,
  { personId, attemptId, questionId, drawn }: LateAnswer,
  ids: string[],
): Promise<string[]> {
  const asked = ids.filter(isUuid);
  if (asked.length === 0) return [];
  const table = drawn ? responses : unmatchedAnswers;
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        ...[eq(table.personId, personId), eq(table.attemptId, attemptId), eq(table.questionId, questionId)],
        ...[inArray(table.id, asked), drawn ? eq(responses.late, true) : undefined],
      ),
    );
  return rows.map(({ id }) => id);
}

async function leaveOutWith(
  tx: Database,
  { answerId, ...decision }: typeof lateDecisions.$inferSelect,
  ids: string[],
): Promise<void> {
  const others = ids.filter((id) => id !== answerId);
  if (others.length === 0) return;
  const leftOut = { ...decision, accepted: false, overtakenBy: answerId };
  await tx
    .insert(lateDecisions)
    .values(others.map((id) => ({ ...leftOut, answerId: id })))
    .onConflictDoNothing();
}

/** What is not asked about keeps the mark that it has, also where that one was corrected since. */
async function markAgain(tx: Database, attempt: Attempt, questionId: string, now: Date) {
  const { personId, id, moduleId } = attempt;
  const before = await resultOf(tx, personId, id);
  if (!before) throw new Error(`Attempt ${id} was submitted and has no result`);
  const marked = (await markAttempt(tx, attempt)).find(({ result }) => result.questionId === questionId);
  const results = before.results.map((each) =>
    marked && each.questionId === questionId ? marked.result : each,
  );
  const marking = { number: before.number + 1, cause: 'late' as const, results };
  const after = await storeMarking(tx, attempt, marking, now);
  if (moduleId) await refreshModule(tx, personId, moduleId, now);
  return { before: before.score, after: after.score };
}
