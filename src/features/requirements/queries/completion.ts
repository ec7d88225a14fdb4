import { and, isNotNull, isNull, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { moduleProgress, responses } from '#db/schema/index.ts';

/** When a lesson and a module are complete, for one person's deed and for everybody at a publication alike. */

/** A person's answers to a question that a lesson can be complete with: scored ones, of a scenario those with an end. */
export function answersInLesson(personId: SQLWrapper | string, questionId: SQLWrapper): SQL {
  return sql`select 1 from ${responses} where ${responses.personId} = ${personId}
    and ${responses.questionId} = ${questionId} and ${responses.place} = 'practice'
    and ${responses.score} is not null`;
}

type Reached = { done: SQLWrapper; all: SQLWrapper; passedAt: SQLWrapper; testedOutAt: SQLWrapper };

/**
 * Whether a module becomes complete now: all its lessons are done and one attempt that counts passed, or one did that was
 * taken before the lessons.
 */
export function becomesComplete({ done, all, passedAt, testedOutAt }: Reached): SQL {
  const worked = and(sql`${done} = ${all}`, isNotNull(passedAt));
  return and(isNull(moduleProgress.completedAt), or(worked, isNotNull(testedOutAt)))!;
}

/** What stays of when it was completed, or now. */
export function completedAt(becomes: SQL, now: Date): SQL {
  return sql`case when ${becomes} then ${now.toISOString()}::timestamptz else ${moduleProgress.completedAt} end`;
}
