import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agencies, attempts, deltaAssignments, deltaChecks, submissions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { alphabetical } from '#features/agencies/queries.ts';
import { postedInScope, type Scope } from '#features/agencies/scope.ts';
import { ofAttempt } from '#features/checks/queries.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';
import { newestResults, ofAssignment } from './assigned.ts';

/** A delta check, and how many of those to whom it was assigned have submitted it. */
export type DeltaProgress = {
  deltaId: string;
  documentId: string;
  assignedAt: Date;
  dueOn: Day;
  people: number;
  done: number;
};

const CHECK = {
  deltaId: deltaChecks.id,
  documentId: deltaChecks.documentId,
  assignedAt: deltaChecks.assignedAt,
  dueOn: deltaChecks.dueOn,
};
const COUNTS = { people: count(), done: count(submissions.attemptId) };

/** What was assigned for a document, newest first: numbers of all, without a name, for who writes questions. */
export function assignedFor(db: Database, documentId: string): Promise<DeltaProgress[]> {
  return db
    .select({ ...CHECK, ...COUNTS })
    .from(deltaAssignments)
    .innerJoin(deltaChecks, eq(deltaChecks.id, deltaAssignments.deltaId))
    .leftJoin(attempts, ofAssignment)
    .leftJoin(submissions, ofAttempt)
    .where(eq(deltaChecks.documentId, documentId))
    .groupBy(deltaChecks.id)
    .orderBy(desc(deltaChecks.assignedAt), desc(deltaChecks.id));
}

/** `submitted` counts the question in submitted attempts, also where it was left empty; not where it counts for nobody. */
export type QuestionProgress = { questionId: string; assigned: number; submitted: number; right: number };

export function questionsFor(db: Database, documentId: string): Promise<QuestionProgress[]> {
  const ofQuestion = sql`asked."questionId"`;
  const isMarked = sql`marked.score is not null and marked.voided is not true`;
  return db
    .select({
      questionId: sql<string>`${ofQuestion}`,
      assigned: count(),
      submitted: sql<number>`(count(*) filter (where ${isMarked}))::int`,
      right: sql<number>`(count(*) filter (where marked.score >= ${RIGHT_AT}::real))::int`,
    })
    .from(deltaAssignments)
    .innerJoin(deltaChecks, eq(deltaChecks.id, deltaAssignments.deltaId))
    .innerJoin(
      sql`lateral jsonb_to_recordset(${deltaAssignments.questions}) as asked("questionId" text)`,
      sql`true`,
    )
    .leftJoin(attempts, ofAssignment)
    .leftJoin(
      sql`lateral jsonb_to_recordset(${newestResults}) as marked("questionId" text, score real, voided boolean)`,
      sql`marked."questionId" = ${ofQuestion}`,
    )
    .where(eq(deltaChecks.documentId, documentId))
    .groupBy(ofQuestion)
    .orderBy(sql`${ofQuestion} collate "C"`);
}

export type AgencyProgress = DeltaProgress & { agencyId: string; nameVi: string; nameEn: string };

/** Every delta check by agency, of who is posted in the scope today; newest first, then by name of the agency. */
export function deltasInScope(db: Database, scope: Scope, today: Day): Promise<AgencyProgress[]> {
  const posted = postedInScope(scope, today);
  return db
    .select({
      ...CHECK,
      ...COUNTS,
      agencyId: agencies.id,
      nameVi: agencies.nameVi,
      nameEn: agencies.nameEn,
    })
    .from(deltaAssignments)
    .innerJoin(deltaChecks, eq(deltaChecks.id, deltaAssignments.deltaId))
    .innerJoin(posted, eq(posted.personId, deltaAssignments.personId))
    .innerJoin(agencies, eq(agencies.id, posted.agencyId))
    .leftJoin(attempts, ofAssignment)
    .leftJoin(submissions, ofAttempt)
    .groupBy(deltaChecks.id, agencies.id)
    .orderBy(
      desc(deltaChecks.assignedAt),
      desc(deltaChecks.id),
      alphabetical(agencies.sortKey),
      asc(agencies.code),
    );
}
