import { and, asc, count, eq, isNotNull, isNull, min, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  lessonProgress,
  lessons,
  markings,
  moduleProgress,
  programmeModules,
  programmes,
  questions,
  readings,
  requirementModules,
  requirements,
  responses,
} from '#db/schema/index.ts';
import { addDays, type Day } from '#features/agencies/day.ts';

export type RequireResult =
  { ok: true; requirementId: string } | { ok: false; reason: 'unknown_programme' | 'already_required' };

/** Requires a programme of a person: due so many days after `assignedOn`, with the modules it has now. */
export async function requireProgramme(
  db: Database,
  { personId, programmeId, assignedOn }: { personId: string; programmeId: string; assignedOn: Day },
  now: Date,
): Promise<RequireResult> {
  return db.transaction(async (tx) => {
    const [programme] = await tx.select().from(programmes).where(eq(programmes.id, programmeId));
    if (!programme) return { ok: false, reason: 'unknown_programme' };
    const same = and(eq(requirements.personId, personId), eq(requirements.programmeId, programmeId));
    if ((await tx.$count(requirements, same)) > 0) return { ok: false, reason: 'already_required' };

    const [requirement] = await tx
      .insert(requirements)
      .values({
        personId,
        programmeId,
        cycle: 1,
        assignedOn,
        dueOn: addDays(assignedOn, programme.dueDays),
        recordedAt: now,
      })
      .returning({ id: requirements.id });
    if (!requirement) throw new Error(`Requirement of ${programmeId} was not stored`);
    await freezeModules(tx, personId, requirement.id, programmeId);
    return { ok: true, requirementId: requirement.id };
  });
}

/** A requirement is judged by the modules that its programme had when it was made. */
async function freezeModules(
  db: Database,
  personId: string,
  requirementId: string,
  programmeId: string,
): Promise<void> {
  const modules = await db
    .select({ moduleId: programmeModules.moduleId })
    .from(programmeModules)
    .where(eq(programmeModules.programmeId, programmeId))
    .orderBy(asc(programmeModules.sort));
  if (modules.length === 0) return;
  await db
    .insert(requirementModules)
    .values(modules.map(({ moduleId }) => ({ personId, requirementId, moduleId })));
}

/** Marks a lesson, and with it its module, as begun. Beginning twice changes nothing. */
export async function beginLesson(
  db: Database,
  personId: string,
  lesson: { id: string; moduleId: string },
  now: Date,
): Promise<void> {
  const { id: lessonId, moduleId } = lesson;
  await db
    .insert(lessonProgress)
    .values({ personId, lessonId, moduleId, startedAt: now })
    .onConflictDoNothing();
  await beginModule(db, personId, moduleId, now);
}

export async function beginModule(
  db: Database,
  personId: string,
  moduleId: string,
  now: Date,
): Promise<void> {
  await db
    .insert(moduleProgress)
    .values({ personId, moduleId, startedAt: now, lessonsDone: 0 })
    .onConflictDoNothing();
}

/**
 * A lesson is complete when each of its questions has a response, right or wrong, and the person said that it was read
 * to the end. What was complete stays so, whatever is added to the lesson later.
 */
export async function refreshLesson(
  db: Database,
  personId: string,
  lesson: { id: string; moduleId: string },
  now: Date,
): Promise<void> {
  await beginLesson(db, personId, lesson, now);
  const read = await db.$count(
    readings,
    and(eq(readings.personId, personId), eq(readings.lessonId, lesson.id)),
  );
  if (read === 0 || (await unansweredIn(db, personId, lesson.id)) > 0) return;
  const completed = await db
    .update(lessonProgress)
    .set({ completedAt: now })
    .where(
      and(
        eq(lessonProgress.personId, personId),
        eq(lessonProgress.lessonId, lesson.id),
        isNull(lessonProgress.completedAt),
      ),
    )
    .returning({ id: lessonProgress.lessonId });
  if (completed.length > 0) await refreshModule(db, personId, lesson.moduleId, now);
}

async function unansweredIn(db: Database, personId: string, lessonId: string): Promise<number> {
  const answered = sql`exists (select 1 from ${responses} where ${responses.personId} = ${personId}
    and ${responses.questionId} = ${questions.id} and ${responses.place} = 'practice')`;
  return db.$count(
    questions,
    and(eq(questions.lessonId, lessonId), isNull(questions.retiredAt), sql`not ${answered}`),
  );
}

/** A module is complete when all its lessons are and one submitted attempt reached its pass mark. */
export async function refreshModule(
  db: Database,
  personId: string,
  moduleId: string,
  now: Date,
): Promise<void> {
  await beginModule(db, personId, moduleId, now);
  const lessonsDone = await db.$count(
    lessonProgress,
    and(
      eq(lessonProgress.personId, personId),
      eq(lessonProgress.moduleId, moduleId),
      isNotNull(lessonProgress.completedAt),
    ),
  );
  const open = await openLessons(db, personId, moduleId);
  const passedAt = await firstPassAt(db, personId, moduleId);
  const completedAt =
    open === 0 && passedAt
      ? sql`coalesce(${moduleProgress.completedAt}, ${now.toISOString()}::timestamptz)`
      : undefined;
  await db
    .update(moduleProgress)
    .set({ lessonsDone, passedAt, ...(completedAt && { completedAt }) })
    .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.moduleId, moduleId)));
}

async function openLessons(db: Database, personId: string, moduleId: string): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(lessons)
    .leftJoin(
      lessonProgress,
      and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId)),
    )
    .where(
      and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt), isNull(lessonProgress.completedAt)),
    );
  return row?.open ?? 0;
}

async function firstPassAt(db: Database, personId: string, moduleId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(markings.markedAt) })
    .from(markings)
    .where(and(eq(markings.personId, personId), eq(markings.moduleId, moduleId), eq(markings.passed, true)));
  return row?.at ?? null;
}
