import { and, eq, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessonProgress, lessons, questions, readings, sightings } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import { answersInLesson } from './completion.ts';

/** How a person stands with a lesson, and what keeps it from being complete. */
export type OpenInLesson = {
  begun: boolean;
  completed: boolean;
  /** Whether it was read to the end. */
  read: boolean;
  /** Its live questions without a scored response of the person in practice, in order: a scenario needs an end. */
  unanswered: string[];
  /** Its live questions that were never shown to the person. */
  unseen: string[];
};

const standingsIn = written((db, name) => {
  const personId = sql.placeholder('personId');
  const lessonId = sql.placeholder('lessonId');
  const own = and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId));
  return db
    .select({
      begun: sql<boolean>`${lessonProgress.startedAt} is not null`,
      completed: sql<boolean>`${lessonProgress.completedAt} is not null`,
      read: sql<boolean>`exists (select 1 from ${readings}
        where ${readings.personId} = ${personId} and ${readings.lessonId} = ${lessonId})`,
      unanswered: questionsWithout(lessonId, answersInLesson(personId, questions.id)),
      unseen: questionsWithout(
        lessonId,
        sql`select 1 from ${sightings} where ${sightings.personId} = ${personId}
          and ${sightings.questionId} = ${questions.id}`,
      ),
    })
    .from(lessons)
    .leftJoin(lessonProgress, own)
    .where(eq(lessons.id, lessonId))
    .prepare(name);
});

export async function openInLesson(db: Database, personId: string, lessonId: string): Promise<OpenInLesson> {
  const [row] = await standingsIn(db, { personId, lessonId });
  if (!row) throw new Error(`There is no lesson ${lessonId}`);
  return row;
}

/** Ids of the live questions of a lesson for which there is no such row, in order. */
function questionsWithout(lessonId: Placeholder, row: SQL): SQL<string[]> {
  return sql`array(select ${questions.id} from ${questions}
    where ${questions.lessonId} = ${lessonId} and ${questions.retiredAt} is null and not exists (${row})
    order by ${questions.sort}, ${questions.id})`;
}
