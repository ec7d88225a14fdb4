import { and, eq, gte, notExists, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, isNotAnnulled, lessonProgress, moduleProgress } from '#db/schema/index.ts';
import { refreshModule } from '../commands.ts';

/** An attempt at a module that counts no more; `passed`: whether it ever did. */
export type TakenBack = { personId: string; moduleId: string; submittedAt: Date; passed: boolean };

/**
 * Measures a module anew without an attempt. What was complete before it stays complete; where another attempt passes,
 * the module is complete since that one. A module of which nothing else was begun is not begun.
 */
export async function takeBackPass(
  tx: Database,
  { personId, moduleId, submittedAt, passed }: TakenBack,
  now: Date,
): Promise<void> {
  await refreshModule(tx, personId, moduleId, now);
  const own = and(eq(moduleProgress.personId, personId), eq(moduleProgress.moduleId, moduleId));
  const { passedAt, completedAt } = moduleProgress;
  // Without a pass there is no greater of the two.
  const since = sql`case when ${passedAt} is not null then greatest(${completedAt}, ${passedAt}) end`;
  const restedOnIt = and(own, gte(completedAt, submittedAt));
  if (passed) await tx.update(moduleProgress).set({ completedAt: since }).where(restedOnIt);
  const nothing = and(own, notExists(openedLessons(tx)), notExists(begunAttempts(tx)));
  await tx.delete(moduleProgress).where(nothing);
}

const one = { one: sql`1` };

function openedLessons(tx: Database) {
  const { personId, moduleId } = moduleProgress;
  const own = and(eq(lessonProgress.personId, personId), eq(lessonProgress.moduleId, moduleId));
  return tx.select(one).from(lessonProgress).where(own);
}

function begunAttempts(tx: Database) {
  const { personId, moduleId } = moduleProgress;
  const own = and(eq(attempts.personId, personId), eq(attempts.moduleId, moduleId));
  const counts = isNotAnnulled({ personId: attempts.personId, attemptId: attempts.id });
  return tx.select(one).from(attempts).where(and(own, counts));
}
