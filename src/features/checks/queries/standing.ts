import type { Database } from '#db/client.ts';
import { permitBeside, type StartPermit } from '../attempt.ts';
import { pastAttempts, testOutOf } from '../queries.ts';
import { attemptRules } from './attempt-rules.ts';

/** What a person may do at a module's check now: the one answer on screen, on paper, and to who would grant more. */
export async function standingAt(
  db: Database,
  personId: string,
  moduleId: string,
  now: Date,
): Promise<StartPermit> {
  const testOut = await testOutOf(db, personId, moduleId);
  const past = await pastAttempts(db, personId, moduleId);
  return permitBeside(testOut, past, await attemptRules(db, personId, moduleId), now);
}
