import { and, count, eq, exists, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessonProgress, lessons, moduleProgress, questions, readings } from '#db/schema/index.ts';
import { answersInLesson, becomesComplete, completedAt } from '../queries/completion.ts';

/**
 * Completes what a publication has completed: a question or lesson that was retired may have been the last thing that
 * was open. What a publication adds takes no completion away. Called within the publication's transaction, for
 * everybody at once; lessons before modules, as a learner's own deed locks them, so that neither waits for the other.
 */
export async function completeAfterPublication(tx: Database, now: Date): Promise<void> {
  await completeLessons(tx, now);
  await refreshModules(tx, now);
}

const one = { one: sql`1` };

async function completeLessons(tx: Database, now: Date): Promise<void> {
  const { personId, lessonId } = lessonProgress;
  const read = tx
    .select(one)
    .from(readings)
    .where(and(eq(readings.personId, personId), eq(readings.lessonId, lessonId)));
  const open = tx
    .select(one)
    .from(questions)
    .where(
      and(
        eq(questions.lessonId, lessonId),
        isNull(questions.retiredAt),
        notExists(sql`(${answersInLesson(personId, questions.id)})`),
      ),
    );
  await tx
    .update(lessonProgress)
    .set({ completedAt: now })
    .where(and(isNull(lessonProgress.completedAt), exists(read), notExists(open)));
}

/**
 * Only live lessons count, as in `refreshModule` for one person. Passes stand as they were last measured: a publication
 * changes none.
 */
async function refreshModules(tx: Database, now: Date): Promise<void> {
  const { personId, moduleId } = moduleProgress;
  const counted = tx
    .select({
      personId,
      moduleId,
      done: count(lessonProgress.completedAt).as('done'),
      all: count(lessons.id).as('all_lessons'),
    })
    .from(moduleProgress)
    .leftJoin(lessons, and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .leftJoin(
      lessonProgress,
      and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId)),
    )
    .groupBy(personId, moduleId)
    .as('counted');
  const { passedAt, testedOutAt } = moduleProgress;
  const becomes = becomesComplete({ done: counted.done, all: counted.all, passedAt, testedOutAt });
  await tx
    .update(moduleProgress)
    .set({
      lessonsDone: sql`${counted.done}`,
      completedAt: completedAt(becomes, now),
    })
    .from(counted)
    .where(
      and(
        eq(personId, counted.personId),
        eq(moduleId, counted.moduleId),
        or(becomes, ne(moduleProgress.lessonsDone, counted.done)),
      ),
    );
}
