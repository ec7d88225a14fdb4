import { and, count, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import type { WalkedPath } from '../tally.ts';

/** Versions of scenarios, and the scenarios that they are of. */
export type Counted = { questionIds: string[]; versionIds: string[] };

/** As the indexes of scenarios hold them (db/schema/answers.ts): for any other column the table itself would be read. */
const stepsIn = ({ questionIds, versionIds }: Counted) =>
  and(
    inArray(responses.questionId, questionIds),
    inArray(responses.questionVersionId, versionIds),
    sql`${responses.given} ->> 'kind' = 'scenario'`,
  );

/**
 * The paths that were walked to an end in these versions, by scenario; a person's earliest there is the first. No two steps
 * of one person in a scenario bear the same moment.
 */
export async function walkedPaths(db: Database, counted: Counted): Promise<Map<string, WalkedPath[]>> {
  const runs = db
    .select({
      questionId: responses.questionId,
      path: sql<number[]>`${responses.given} -> 'path'`.as('path'),
      turn: sql<number>`row_number() over (
        partition by ${responses.questionId}, ${responses.personId}
        order by ${responses.receivedAt})`.as('turn'),
    })
    .from(responses)
    .where(and(stepsIn(counted), isNotNull(responses.score)))
    .as('runs');
  const rows = await db
    .select({
      questionId: runs.questionId,
      path: runs.path,
      all: count(),
      first: sql<number>`(count(*) filter (where ${runs.turn} = 1))::int`,
    })
    .from(runs)
    .groupBy(runs.questionId, runs.path);
  return Map.groupBy(rows, ({ questionId }) => questionId);
}

/** How many people have chosen anything in these versions, by scenario. */
export async function begunIn(db: Database, counted: Counted): Promise<Map<string, number>> {
  const people = db
    .selectDistinct({ questionId: responses.questionId, personId: responses.personId })
    .from(responses)
    .where(stepsIn(counted))
    .as('people');
  const rows = await db
    .select({ questionId: people.questionId, people: count() })
    .from(people)
    .groupBy(people.questionId);
  return new Map(rows.map(({ questionId, people }) => [questionId, people]));
}

/** How many runs were finished in each of these versions. */
export async function runsIn(db: Database, counted: Counted): Promise<Map<string, number>> {
  const rows = await db
    .select({ versionId: responses.questionVersionId, runs: count() })
    .from(responses)
    .where(and(stepsIn(counted), isNotNull(responses.score)))
    .groupBy(responses.questionVersionId);
  return new Map(rows.map(({ versionId, runs }) => [versionId, runs]));
}
