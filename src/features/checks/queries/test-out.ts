import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { moduleProgress } from '#db/schema/index.ts';
import { withoutAnnulled } from '../attempt.ts';
import { pastAttempts, testOutOf } from '../queries.ts';
import type { TestOutStanding } from '../test-out.ts';

/** How far a person is in a module, as far as testing out of it asks. */
export async function testOutStanding(
  db: Database,
  personId: string,
  moduleId: string,
): Promise<TestOutStanding> {
  const own = and(eq(moduleProgress.personId, personId), eq(moduleProgress.moduleId, moduleId));
  const [testOut, past, [progress]] = await Promise.all([
    testOutOf(db, personId, moduleId),
    pastAttempts(db, personId, moduleId),
    db.select({ lessonsDone: moduleProgress.lessonsDone }).from(moduleProgress).where(own),
  ]);
  return { testOut, attempts: withoutAnnulled(past).length, lessonsDone: progress?.lessonsDone ?? 0 };
}
