import { and, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, submissions } from '#db/schema/index.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { recordEvidence } from '#features/competency/commands.ts';
import { refreshModule } from '#features/requirements/commands.ts';
import { GRACE_SECONDS } from '../attempt.ts';
import { attemptOf, ofAttempt, type Attempt } from '../queries.ts';
import { markAttempt, storeMarking } from './mark.ts';

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

/** A run may have looked long before it ended, and clocks may be set back. */
const SEEN_AGAIN_HOURS = 24;

/**
 * Submits what anybody left open past its deadline and grace. Gives how many people had something open. An attempt that
 * cannot be submitted keeps nobody else's open: it is told at the end. `lastWell`: when a run ended that left nothing
 * open; what was over long before then is not looked for again, or every few minutes all attempts there ever were would
 * be.
 */
export async function submitAllOverdue(db: Database, now: Date, lastWell?: Date): Promise<number> {
  const people = await peopleWithOverdue(db, now, lastWell);
  const failures: unknown[] = [];
  for (const { id } of people)
    await submitOverdue(db, id, now).catch((cause: unknown) =>
      failures.push(new Error(`Attempts of ${id} were not submitted`, { cause })),
    );
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} people's attempts stay open`);
  return people.length;
}

function peopleWithOverdue(db: Database, now: Date, lastWell: Date | undefined): Promise<{ id: string }[]> {
  const since = lastWell && new Date(lastWell.getTime() - SEEN_AGAIN_HOURS * 60 * 60_000);
  return db
    .selectDistinct({ id: attempts.personId })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(since && gte(attempts.deadline, since), isOverdue(now)));
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

/** Within the caller's transaction, which holds the person's lock. */
export async function closeAttempt(tx: Database, attempt: Attempt, now: Date): Promise<void> {
  const { personId, id: attemptId, moduleId } = attempt;
  const marked = await markAttempt(tx, attempt);
  await tx.insert(submissions).values({ personId, attemptId, submittedAt: now });
  const results = marked.map(({ result }) => result);
  await storeMarking(tx, attempt, { number: 1, cause: 'submission', results }, now);
  const fresh = marked.flatMap(({ piece, seenBefore }) => (seenBefore || !piece ? [] : [piece]));
  await recordEvidence(tx, personId, fresh, now);
  if (moduleId) await refreshModule(tx, personId, moduleId, now);
}
