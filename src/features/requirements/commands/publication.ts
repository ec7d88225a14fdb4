import { and, count, eq, exists, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessonProgress, lessons, moduleProgress, questions, readings, responses } from '#db/schema/index.ts';

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
  const { personId, lessonId, completedAt } = lessonProgress;
  const read = tx
    .select(one)
    .from(readings)
    .where(and(eq(readings.personId, personId), eq(readings.lessonId, lessonId)));
  const answers = tx
    .select(one)
    .from(responses)
    .where(
      and(
        eq(responses.personId, personId),
        eq(responses.questionId, questions.id),
        eq(responses.place, 'practice'),
        isNotNull(responses.score),
      ),
    );
  const open = tx
    .select(one)
    .from(questions)
    .where(and(eq(questions.lessonId, lessonId), isNull(questions.retiredAt), notExists(answers)));
  await tx
    .update(lessonProgress)
    .set({ completedAt: now })
    .where(and(isNull(completedAt), exists(read), notExists(open)));
}

/** Only live lessons count, as in `refreshModule` for one person. */
async function refreshModules(tx: Database, now: Date): Promise<void> {
  const { personId, moduleId } = moduleProgress;
  const counted = tx
    .select({
      personId,
      moduleId,
      done: count(lessonProgress.completedAt).as('done'),
      open: sql<number>`count(${lessons.id}) - count(${lessonProgress.completedAt})`.as('open'),
    })
    .from(moduleProgress)
    .leftJoin(lessons, and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .leftJoin(
      lessonProgress,
      and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId)),
    )
    .groupBy(personId, moduleId)
    .as('counted');
  const nowComplete = and(
    isNull(moduleProgress.completedAt),
    isNotNull(moduleProgress.passedAt),
    eq(counted.open, 0),
  );
  await tx
    .update(moduleProgress)
    .set({
      lessonsDone: sql`${counted.done}`,
      completedAt: sql`case when ${nowComplete} then ${now.toISOString()}::timestamptz else ${moduleProgress.completedAt} end`,
    })
    .from(counted)
    .where(
      and(
        eq(personId, counted.personId),
        eq(moduleId, counted.moduleId),
        or(nowComplete, ne(moduleProgress.lessonsDone, counted.done)),
      ),
    );
}
