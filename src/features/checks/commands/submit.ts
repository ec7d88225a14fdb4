import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, markings, submissions } from '#db/schema/index.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { recordEvidence } from '#features/competency/commands.ts';
import type { EvidencePiece } from '#features/competency/evidence.ts';
import { inVariant } from '#features/curriculum/asking.ts';
import { guessFloor, mark } from '#features/curriculum/marking.ts';
import { questionsForMarking, type QuestionForMarking } from '#features/curriculum/queries.ts';
import { ONLY_VARIANT } from '#features/curriculum/variant.ts';
import { refreshModule } from '#features/requirements/commands.ts';
import { GRACE_SECONDS, totalOf, type QuestionResult } from '../attempt.ts';
import { attemptOf, ofAttempt, type Attempt } from '../queries.ts';
import { countingAnswers } from '../queries/answers.ts';

export type SubmitResult = { ok: true; alreadySubmitted: boolean } | { ok: false; reason: 'unknown_attempt' };

/** Ends an attempt: marks the answers that count, keeps the result and the evidence, all or nothing. Twice is once. */
export async function submitAttempt(
  db: Database,
  { personId, attemptId }: { personId: string; attemptId: string },
  now: Date,
): Promise<SubmitResult> {
  return db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    const attempt = await attemptOf(tx, personId, attemptId);
    if (!attempt) return { ok: false, reason: 'unknown_attempt' };
    if (attempt.submittedAt) return { ok: true, alreadySubmitted: true };
    await closeAttempt(tx, attempt, now);
    return { ok: true, alreadySubmitted: false };
  });
}

/**
 * Submits what anybody left open past its deadline and grace. Gives how many people had something open. An attempt that
 * cannot be submitted keeps nobody else's open: it is told at the end.
 */
export async function submitAllOverdue(db: Database, now: Date): Promise<number> {
  const people = await db
    .selectDistinct({ id: attempts.personId })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(isOverdue(now));
  const failures: unknown[] = [];
  for (const { id } of people)
    await submitOverdue(db, id, now).catch((cause: unknown) =>
      failures.push(new Error(`Attempts of ${id} were not submitted`, { cause })),
    );
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} people's attempts stay open`);
  return people.length;
}

/** Submits what a person left open past its deadline and grace, as it stands. */
export async function submitOverdue(db: Database, personId: string, now: Date): Promise<void> {
  if ((await overdueOf(db, personId, now)).length === 0) return;
  await db.transaction(async (tx) => {
    await oneDeedAtATime(tx, personId);
    await closeOverdue(tx, personId, now);
  });
}

/** The same within the caller's transaction, which holds the person's lock. */
export async function closeOverdue(tx: Database, personId: string, now: Date): Promise<void> {
  for (const id of await overdueOf(tx, personId, now)) {
    const attempt = await attemptOf(tx, personId, id);
    if (attempt) await closeAttempt(tx, attempt, now);
  }
}

async function overdueOf(db: Database, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: attempts.id })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), isOverdue(now)));
  return rows.map(({ id }) => id);
}

function isOverdue(now: Date) {
  return and(
    lt(attempts.deadline, new Date(now.getTime() - GRACE_SECONDS * 1000)),
    isNull(submissions.attemptId),
  );
}

async function closeAttempt(tx: Database, attempt: Attempt, now: Date): Promise<void> {
  const { personId, id: attemptId, moduleId } = attempt;
  const marked = await markAttempt(tx, attempt);
  const results = marked.map(({ result }) => result);
  await tx.insert(submissions).values({ personId, attemptId, submittedAt: now });
  await tx.insert(markings).values({
    personId,
    attemptId,
    number: 1,
    moduleId,
    cause: 'submission',
    ...totalOf(results, attempt.passMark),
    results,
    markedAt: now,
  });
  const fresh = marked.filter(({ seenBefore }) => !seenBefore).map(({ piece }) => piece);
  await recordEvidence(tx, personId, fresh, now);
  await refreshModule(tx, personId, moduleId, now);
}

type Marked = { result: QuestionResult; piece: EvidencePiece; seenBefore: boolean };

async function markAttempt(tx: Database, attempt: Attempt): Promise<Marked[]> {
  const { personId, id: attemptId } = attempt;
  const given = await countingAnswers(tx, { personId, attemptId });
  const asked = await questionsForMarking(
    tx,
    attempt.drawn.map(({ versionId }) => versionId),
  );
  return attempt.drawn.map((drawn) => {
    const stored = asked.find(({ versionId }) => versionId === drawn.versionId);
    if (!stored) throw new Error(`Question version ${drawn.versionId} of an attempt is not there`);
    const variant = drawn.variant ?? ONLY_VARIANT;
    const question = inVariant(stored, variant);
    const counts = given.get(drawn.questionId);
    const score = counts ? mark(question.key, counts.given) : 0;
    const result = resultOf(question, counts?.id ?? null, score);
    const piece = { ...pieceOf(question, result, attempt.id), variant };
    return { result, piece, seenBefore: drawn.seenBefore };
  });
}

function resultOf(
  { questionId, versionId, points }: QuestionForMarking,
  responseId: string | null,
  score: number,
): QuestionResult {
  return { questionId, versionId, responseId, score, points };
}

/** A drawn question that was left empty scores 0 and is evidence like any other. */
function pieceOf(
  question: QuestionForMarking,
  { responseId, score }: QuestionResult,
  attemptId: string,
): Omit<EvidencePiece, 'variant'> {
  const { questionId, versionId, competency, level, key } = question;
  const asked = { questionId, questionVersionId: versionId, competency, level, guess: guessFloor(key) };
  return { ...asked, score, place: 'check', responseId, attemptId };
}
