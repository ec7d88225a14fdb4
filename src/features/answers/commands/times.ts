import { and, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { peopleInPortions } from '#db/people-in-portions.ts';
import { answerTimes, responses } from '#db/schema/index.ts';
import { upsert } from '#db/upsert.ts';
import { timesTaken } from '../queries/times.ts';
import { LONGEST_SECONDS } from '../rapid-guess.ts';

const PEOPLE_AT_A_TIME = 1000;

/** Measures anew how long answers to each question version take in checks. Gives how many versions have a mean. */
export async function measureAnswerTimes(db: Database, now: Date): Promise<number> {
  const sums = new Map<string, { count: number; seconds: number }>();
  for await (const portion of peopleInPortions(db, PEOPLE_AT_A_TIME)) {
    const taken = timesTaken(db, and(portion(responses.personId), lte(responses.receivedAt, now)));
    const rows = await db
      .select({
        versionId: taken.versionId,
        count: sql<number>`count(*)::int`,
        seconds: sql<number>`sum(${taken.seconds})`.mapWith(Number),
      })
      .from(taken)
      // Who went for a coffee tells nothing of the question.
      .where(lte(taken.seconds, LONGEST_SECONDS))
      .groupBy(taken.versionId);
    for (const { versionId, count, seconds } of rows) {
      const sum = sums.get(versionId) ?? { count: 0, seconds: 0 };
      sums.set(versionId, { count: sum.count + count, seconds: sum.seconds + seconds });
    }
  }
  const rows = [...sums].map(([questionVersionId, { count, seconds }]) => {
    const meanSeconds = Math.round((seconds / count) * 1000) / 1000;
    return { questionVersionId, count, meanSeconds, computedAt: now };
  });
  await db.transaction((tx) => upsert(tx, answerTimes, rows));
  return rows.length;
}
