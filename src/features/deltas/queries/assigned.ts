import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { attempts, deltaAssignments, deltaChecks, markings, submissions } from '#db/schema/index.ts';
import { ofAttempt } from '#features/checks/queries.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { lessonTitles } from '#features/curriculum/queries/modules.ts';
import { newestMarking } from '#features/requirements/queries/newest-marking.ts';
import type { AssignedDelta } from '../delta.ts';

/** The attempt at a delta check, where it was begun. */
export const ofAssignment = and(
  eq(attempts.personId, deltaAssignments.personId),
  eq(attempts.deltaId, deltaAssignments.deltaId),
);

/** The results of the newest marking of that attempt, as one value of its row. */
export const newestResults = newestMarking(markings.results);

/** How many questions count and how many were right; 0 before it is submitted. See `countedOf` in checks. */
const counted = sql`from jsonb_to_recordset(${newestResults}) as marked(score real, voided boolean)
  where marked.voided is not true`;
export const countedQuestions = sql<number>`(select count(*)::int ${counted})`;
export const rightAnswers = sql<number>`(select count(*)::int ${counted} and marked.score >= ${RIGHT_AT}::real)`;

type Row = {
  assigned: unknown[];
  drawn: unknown[] | null;
  id: string | null;
  deadline: Date | null;
  submittedAt: Date | null;
  counted: number;
  right: number;
};

/** How far it has come: before it is submitted, all of its questions count. */
export function standingOfDelta({ assigned, drawn, id, deadline, submittedAt, counted, right }: Row) {
  return {
    questions: submittedAt ? counted : (drawn ?? assigned).length,
    attempt: id && deadline ? { id, deadline, submittedAt } : undefined,
    right: submittedAt ? right : undefined,
  };
}

/** Everything that was assigned to a person, newest first. */
export async function assignedTo(db: Database, personId: string): Promise<AssignedDelta[]> {
  const rows = await db
    .select({
      deltaId: deltaChecks.id,
      documentId: deltaChecks.documentId,
      dueOn: deltaChecks.dueOn,
      assigned: deltaAssignments.questions,
      drawn: attempts.drawn,
      id: attempts.id,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      counted: countedQuestions,
      right: rightAnswers,
    })
    .from(deltaAssignments)
    .innerJoin(deltaChecks, eq(deltaChecks.id, deltaAssignments.deltaId))
    .leftJoin(attempts, ofAssignment)
    .leftJoin(submissions, ofAttempt)
    .where(eq(deltaAssignments.personId, personId))
    .orderBy(desc(deltaChecks.assignedAt), desc(deltaChecks.id));
  return rows.map(({ deltaId, documentId, dueOn, ...row }) => ({
    ...{ deltaId, documentId, dueOn },
    ...standingOfDelta(row),
  }));
}

/** Where to read again: the lesson of each live question, else its module. */
export type ToRead = {
  questionId: string;
  moduleId: string;
  lesson: { id: string; title: string } | undefined;
};

export async function toRead(db: Database, questionIds: string[], language: Language): Promise<ToRead[]> {
  const asked = await currentQuestions(db, questionIds);
  const modules = [...new Set(asked.map(({ moduleId }) => moduleId))];
  const titles = await Promise.all(modules.map((id) => lessonTitles(db, id, language)));
  const lessons = titles.flat();
  return asked.map(({ questionId, moduleId, lessonId }) => ({
    ...{ questionId, moduleId },
    lesson: lessons.find(({ id }) => id === lessonId),
  }));
}
