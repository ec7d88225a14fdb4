import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { attempts, submissions } from '#db/schema/index.ts';
import { hasDrawn, ofAttempt } from '../queries.ts';

/**
 * A person's submitted attempts of which an open one asks some question again: what is said of the whole of such an
 * attempt would tell how that question was answered.
 */
export async function attemptsAskedAgain(db: Database, personId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: attempts.id, drawn: attempts.drawn, submittedAt: submissions.submittedAt })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(eq(attempts.personId, personId));
  const [open, submitted] = [true, false].map((isOpen) => rows.filter((row) => !row.submittedAt === isOpen));
  const secret = new Set(open!.flatMap(({ drawn }) => drawn.map(({ questionId }) => questionId)));
  const again = submitted!.filter(({ drawn }) => drawn.some(({ questionId }) => secret.has(questionId)));
  return new Set(again.map(({ id }) => id));
}

/** Whether a result of a person rests on a question, or will: whether any of their checks has drawn it, in any version. */
export async function isOfOwnResult(db: Database, personId: string, questionId: string): Promise<boolean> {
  return (await db.$count(attempts, and(eq(attempts.personId, personId), hasDrawn(questionId)))) > 0;
}
