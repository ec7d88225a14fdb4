import { and, eq, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { peopleInPortions } from '#db/people-in-portions.ts';
import { evidence, responses, wrongChoices } from '#db/schema/index.ts';
import { replaceAll } from '#db/upsert.ts';
import { countingScore, stillCounts } from '#features/competency/queries/counting.ts';
import { RIGHT_AT } from '#features/curriculum/marking.ts';

const PEOPLE_AT_A_TIME = 1000;

type Row = typeof wrongChoices.$inferSelect;

/** Counts anew how often each wrong option of a single choice was somebody's first answer. */
export async function countWrongChoices(db: Database, now: Date): Promise<void> {
  const rows = new Map<string, Row>();
  for await (const portion of peopleInPortions(db, PEOPLE_AT_A_TIME)) {
    const option = sql<number>`(${responses.given} ->> 'chosen')::int`;
    const counted = await db
      .select({
        questionVersionId: evidence.questionVersionId,
        option,
        count: sql<number>`count(*)::int`,
      })
      .from(evidence)
      .innerJoin(
        responses,
        and(eq(responses.personId, evidence.personId), eq(responses.id, evidence.responseId)),
      )
      .where(
        and(
          portion(evidence.personId),
          lte(evidence.at, now),
          lt(countingScore, RIGHT_AT),
          stillCounts,
          sql`${responses.given} ->> 'kind' = 'single' and ${responses.given} ->> 'chosen' is not null`,
        ),
      )
      .groupBy(evidence.questionVersionId, option);
    for (const row of counted) {
      const key = `${row.questionVersionId} ${row.option}`;
      rows.set(key, { ...row, count: row.count + (rows.get(key)?.count ?? 0) });
    }
  }
  await db.transaction((tx) => replaceAll(tx, wrongChoices, [...rows.values()]));
}
