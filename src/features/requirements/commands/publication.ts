import { and, eq, exists, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessonProgress, lessons, moduleProgress, questions, readings, responses } from '#db/schema/index.ts';
import { refreshLesson, refreshModule } from '../commands.ts';

/**
 * Completes what a publication has completed: a question or lesson that was retired may have been the last thing that
 * was open. What a publication adds takes no completion away.
 */
export async function completeAfterPublication(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { personId, ...lesson } of await lessonsWithNothingOpen(tx))
      await refreshLesson(tx, personId, lesson, now);
    for (const { personId, moduleId } of await modulesWithNothingOpen(tx))
      await refreshModule(tx, personId, moduleId, now);
  });
}

async function lessonsWithNothingOpen(db: Database) {
  const one = { one: sql`1` };
  const own = and(
    eq(readings.personId, lessonProgress.personId),
    eq(readings.lessonId, lessonProgress.lessonId),
  );
  const answers = db
    .select(one)
    .from(responses)
    .where(
      and(
        eq(responses.personId, lessonProgress.personId),
        eq(responses.questionId, questions.id),
        eq(responses.place, 'practice'),
      ),
    );
  const open = db
    .select(one)
    .from(questions)
    .where(
      and(eq(questions.lessonId, lessonProgress.lessonId), isNull(questions.retiredAt), notExists(answers)),
    );
  return db
    .select({
      personId: lessonProgress.personId,
      id: lessonProgress.lessonId,
      moduleId: lessonProgress.moduleId,
    })
    .from(lessonProgress)
    .where(
      and(
        isNull(lessonProgress.completedAt),
        exists(db.select(one).from(readings).where(own)),
        notExists(open),
      ),
    );
}

async function modulesWithNothingOpen(db: Database) {
  const done = db
    .select({ one: sql`1` })
    .from(lessonProgress)
    .where(
      and(
        eq(lessonProgress.personId, moduleProgress.personId),
        eq(lessonProgress.lessonId, lessons.id),
        isNotNull(lessonProgress.completedAt),
      ),
    );
  const open = db
    .select({ one: sql`1` })
    .from(lessons)
    .where(and(eq(lessons.moduleId, moduleProgress.moduleId), isNull(lessons.retiredAt), notExists(done)));
  return db
    .select({ personId: moduleProgress.personId, moduleId: moduleProgress.moduleId })
    .from(moduleProgress)
    .where(and(isNull(moduleProgress.completedAt), isNotNull(moduleProgress.passedAt), notExists(open)));
}
