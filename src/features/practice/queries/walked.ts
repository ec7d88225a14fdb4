import { and, count, countDistinct, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import type { WalkedPath } from '../tally.ts';

/** As the index of scenarios asks for them. */
const inVersions = (versionIds: string[]) =>
  and(
    inArray(responses.questionVersionId, versionIds),
    sql`${responses.given} ->> 'kind' = 'scenario'`,
    eq(responses.place, 'practice'),
  );

/** The paths that were walked to an end in these versions, by scenario; a person's earliest there is the first. */
export async function walkedPaths(db: Database, versionIds: string[]): Promise<Map<string, WalkedPath[]>> {
  if (versionIds.length === 0) return new Map();
  const runs = db
    .select({
      questionId: responses.questionId,
      path: sql<number[]>`${responses.given} -> 'path'`.as('path'),
      turn: sql<number>`row_number() over (
        partition by ${responses.questionId}, ${responses.personId}
        order by ${responses.receivedAt}, ${responses.id})`.as('turn'),
    })
    .from(responses)
    .where(and(inVersions(versionIds), isNotNull(responses.score)))
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
export async function begunIn(db: Database, versionIds: string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ questionId: responses.questionId, people: countDistinct(responses.personId) })
    .from(responses)
    .where(inVersions(versionIds))
    .groupBy(responses.questionId);
  return new Map(rows.map(({ questionId, people }) => [questionId, people]));
}

/** How many runs were finished in each of these versions. */
export async function runsIn(db: Database, versionIds: string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ versionId: responses.questionVersionId, runs: count() })
    .from(responses)
    .where(and(inVersions(versionIds), isNotNull(responses.score)))
    .groupBy(responses.questionVersionId);
  return new Map(rows.map(({ versionId, runs }) => [versionId, runs]));
}
