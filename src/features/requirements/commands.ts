import { and, asc, count, eq, isNull, min, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  attempts,
  isNotAnnulled,
  lessonProgress,
  lessons,
  markings,
  moduleProgress,
  programmeModules,
  programmes,
  requirementModules,
  requirements,
  submissions,
} from '#db/schema/index.ts';
import { lockPerson } from '#features/agencies/commands/people.ts';
import { addDays, type Day } from '#features/agencies/day.ts';
import { becomesComplete, completedAt } from './queries/completion.ts';
import { newestMarkings } from './queries/newest-marking.ts';
import { openInLesson } from './queries/open-in-lesson.ts';

export type RequireResult =
  | { ok: true; requirementId: string }
  | { ok: false; reason: 'unknown_person' | 'unknown_programme' | 'already_required' };

/** Requires a programme of a person: due so many days after `assignedOn`, with the modules it has now. */
export async function requireProgramme(
  db: Database,
  { personId, programmeId, assignedOn }: { personId: string; programmeId: string; assignedOn: Day },
  now: Date,
): Promise<RequireResult> {
  return db.transaction(async (tx) => {
    const [programme] = await tx.select().from(programmes).where(eq(programmes.id, programmeId));
    if (!programme) return { ok: false, reason: 'unknown_programme' };
    // Two at once must not both find that nothing is required yet.
    if (!(await lockPerson(tx, personId))) return { ok: false, reason: 'unknown_person' };
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
  const { begun, completed: before, read, unanswered } = await openInLesson(db, personId, lesson.id);
  if (!begun) await beginLesson(db, personId, lesson, now);
  if (before || !read || unanswered.length > 0) return;
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

/**
 * A module is complete when all its lessons are and one submitted attempt reached its pass mark; or when one did that was
 * taken before the lessons.
 */
export async function refreshModule(
  db: Database,
  personId: string,
  moduleId: string,
  now: Date,
): Promise<void> {
  if (await updateModule(db, personId, moduleId, now)) return;
  await beginModule(db, personId, moduleId, now);
  await updateModule(db, personId, moduleId, now);
}

/** Whether the module was begun. */
async function updateModule(db: Database, personId: string, moduleId: string, now: Date): Promise<boolean> {
  const own = and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId));
  // Only live lessons count: one that was done and has been retired since is neither open nor done.
  const reached = db
    .select({
      done: sql<number>`count(${lessonProgress.completedAt})::int`.as('done'),
      all: count().as('all_lessons'),
      passedAt: sql<Date | null>`(${firstPass(db, personId, moduleId)})`.as('first_pass'),
      testedOutAt: sql<Date | null>`(${firstPass(db, personId, moduleId, { testOut: true })})`.as(
        'tested_out',
      ),
    })
    .from(lessons)
    .leftJoin(lessonProgress, own)
    .where(and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .as('reached');
  const updated = await db
    .update(moduleProgress)
    .set({
      lessonsDone: sql`${reached.done}`,
      passedAt: sql`${reached.passedAt}`,
      testedOutAt: sql`${reached.testedOutAt}`,
      completedAt: completedAt(becomesComplete(reached), now),
    })
    .from(reached)
    .where(and(eq(moduleProgress.personId, personId), eq(moduleProgress.moduleId, moduleId)))
    .returning({ id: moduleProgress.moduleId });
  return updated.length > 0;
}

/**
 * When the first attempt that counts was submitted whose newest marking passes; with `testOut` only of those before the
 * lessons.
 */
function firstPass(db: Database, personId: string, moduleId: string, { testOut = false } = {}) {
  const own = eq(markings.personId, personId);
  const newest = newestMarkings(own, eq(markings.moduleId, moduleId), isNotAnnulled(markings));
  return db
    .select({ at: min(submissions.submittedAt) })
    .from(newest)
    .innerJoin(
      submissions,
      and(eq(submissions.personId, personId), eq(submissions.attemptId, newest.attemptId)),
    )
    .innerJoin(attempts, and(eq(attempts.personId, personId), eq(attempts.id, newest.attemptId)))
    .where(and(eq(newest.passed, true), testOut ? eq(attempts.testOut, true) : undefined));
}
