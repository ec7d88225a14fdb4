import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, markings, submissions } from '#db/schema/index.ts';
import { newestMarking } from '#features/requirements/queries/newest-marking.ts';
import { ofAttempt } from '../queries.ts';
import { keyLater, type Later } from '../told.ts';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * By question when a person may see its key; those that may be seen now are absent. `practised`: questions of which
 * practice has shown the key. A person has few attempts.
 */
export async function keysKept(
  db: Database,
  { personId, questionIds, now }: { personId: string; questionIds: string[]; now: Date },
  practised = NOBODY,
): Promise<Map<string, Later>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .select({
      drawn: attempts.drawn,
      show: attempts.show,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      passed: newestMarking<boolean>(markings.passed),
    })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(eq(attempts.personId, personId));
  const checks = rows.map(({ drawn, submittedAt, ...row }) => ({
    ids: new Set(drawn.map(({ questionId }) => questionId)),
    drawnBy: { ...row, passed: submittedAt && row.passed },
  }));
  const kept = [...new Set(questionIds)].flatMap((id): [string, Later][] => {
    const drawnBy = checks.filter(({ ids }) => ids.has(id)).map((each) => each.drawnBy);
    const later = keyLater(drawnBy, practised.has(id), now);
    return later ? [[id, later]] : [];
  });
  return new Map(kept);
}
