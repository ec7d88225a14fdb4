import { and, asc, eq, isNull, sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { annulments, attempts, markings, submissions } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { ONLY_VARIANT } from '#features/curriculum/variant.ts';
import { newestMarkings } from '#features/requirements/queries/newest-marking.ts';
import type { DrawnQuestion, PastAttempt, QuestionResult, StoredDrawn } from './attempt.ts';

export type Attempt = {
  personId: string;
  id: string;
  /** Null of a delta check or a retention check, which are of no module. */
  moduleId: string | null;
  deltaId: string | null;
  requirementId: string | null;
  retentionDays: number | null;
  testOut: boolean;
  number: number;
  drawn: DrawnQuestion[];
  passMark: number;
  show: 'at-once' | 'after-pass' | 'after-window';
  startedAt: Date;
  deadline: Date;
  extraPercent: number;
  /** Of one that was taken on paper: which one, and who keyed it in. */
  paperId: string | null;
  keyedBy: string | null;
  submittedAt: Date | null;
};

/** The end of an attempt, where it has one. */
export const ofAttempt = and(
  eq(submissions.personId, attempts.personId),
  eq(submissions.attemptId, attempts.id),
);

/** That it was annulled, where it was. */
export const ofAnnulled = and(
  eq(annulments.personId, attempts.personId),
  eq(annulments.attemptId, attempts.id),
);

const attemptsById = written((db, name) =>
  db
    .select({ attempt: attempts, submittedAt: submissions.submittedAt })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(
      and(eq(attempts.personId, sql.placeholder('personId')), eq(attempts.id, sql.placeholder('attemptId'))),
    )
    .prepare(name),
);

/** Only the person's own attempt is ever found: the person is part of its key. */
export async function attemptOf(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<Attempt | undefined> {
  if (!isUuid(attemptId)) return undefined;
  const [row] = await attemptsById(db, { personId, attemptId });
  return row && { ...row.attempt, drawn: asDrawn(row.attempt.drawn), submittedAt: row.submittedAt };
}

/** Whoever asks for more of what was drawn than which questions reads it through this. */
export function asDrawn(stored: StoredDrawn[]): DrawnQuestion[] {
  return stored.map((each) => ({ ...each, variant: each.variant ?? ONLY_VARIANT }));
}

/** Attempts of a person at one module's check, first to last, annulled ones too. What was taken to test out is none. */
export async function pastAttempts(db: Database, personId: string, moduleId: string): Promise<PastAttempt[]> {
  return attemptsAt(db, personId, moduleId, false);
}

/** The one attempt of a person to show that a module is known before it is read. */
export async function testOutOf(
  db: Database,
  personId: string,
  moduleId: string,
): Promise<PastAttempt | undefined> {
  return (await attemptsAt(db, personId, moduleId, true))[0];
}

function attemptsAt(db: Database, personId: string, moduleId: string, testOut: boolean) {
  return db
    .select({
      id: attempts.id,
      number: attempts.number,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      annulledAt: annulments.annulledAt,
    })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .leftJoin(annulments, ofAnnulled)
    .where(
      and(eq(attempts.personId, personId), eq(attempts.moduleId, moduleId), eq(attempts.testOut, testOut)),
    )
    .orderBy(asc(attempts.number));
}

/** Questions that an attempt has drawn which is not submitted yet: until then their keys are secrets. */
export async function questionsInOpenAttempts(db: Database, personId: string): Promise<Set<string>> {
  const open = await db
    .select({ drawn: attempts.drawn })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), isNull(submissions.attemptId)));
  return new Set(open.flatMap(({ drawn }) => drawn.map(({ questionId }) => questionId)));
}

/** A condition on `attempts`. */
export const hasDrawn = (questionId: Column | string) =>
  sql`${attempts.drawn} @> jsonb_build_array(jsonb_build_object('questionId', ${questionId}::text))`;

/**
 * Whether a check has shown a person the question of the outer query, in any version, answered or not; `open`: whether
 * one that is not submitted yet has.
 */
export function drawnInCheck(
  personId: string | Placeholder,
  questionId: Column,
  { open }: { open: boolean },
): SQL<boolean> {
  const drawn = hasDrawn(questionId);
  return sql<boolean>`exists (select 1 from ${attempts} left join ${submissions} on ${ofAttempt}
    where ${attempts.personId} = ${personId} and ${drawn}${open ? sql` and ${submissions.attemptId} is null` : sql``})`;
}

export type AttemptResult = {
  number: number;
  score: number;
  passed: boolean;
  results: QuestionResult[];
  markedAt: Date;
};

/** The newest computation of a submitted attempt's result. */
export async function resultOf(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<AttemptResult | undefined> {
  const newest = newestMarkings(eq(markings.personId, personId), eq(markings.attemptId, attemptId));
  const { number, score, passed, results, markedAt } = newest;
  const [row] = await db.select({ number, score, passed, results, markedAt }).from(newest);
  return row;
}
