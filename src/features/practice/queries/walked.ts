import { and, count, countDistinct, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import type { WalkedPath } from '../tally.ts';

/** As the index of scenarios asks for them. */
const inScenarios = (versionIds: string[]) =>
  and(
    inArray(responses.questionVersionId, versionIds),
    sql`${responses.given} ->> 'kind' = 'scenario'`,
    eq(responses.place, 'practice'),
  );

/** The paths that were walked to an end, by version; a person's earliest in a version is the first. */
export async function walkedPaths(db: Database, versionIds: string[]): Promise<Map<string, WalkedPath[]>> {
  if (versionIds.length === 0) return new Map();
  const runs = db
    .select({
      versionId: responses.questionVersionId,
      path: sql<number[]>`${responses.given} -> 'path'`.as('path'),
      turn: sql<number>`row_number() over (
        partition by ${responses.questionVersionId}, ${responses.personId}
        order by ${responses.receivedAt}, ${responses.id})`.as('turn'),
    })
    .from(responses)
    .where(and(inScenarios(versionIds), isNotNull(responses.score)))
    .as('runs');
  const rows = await db
    .select({
      versionId: runs.versionId,
      path: runs.path,
      all: count(),
      first: sql<number>`(count(*) filter (where ${runs.turn} = 1))::int`,
    })
    .from(runs)
    .groupBy(runs.versionId, runs.path);
  return Map.groupBy(rows, ({ versionId }) => versionId);
}

/** How many people have chosen anything in a version. */
export async function begunIn(db: Database, versionIds: string[]): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ versionId: responses.questionVersionId, people: countDistinct(responses.personId) })
    .from(responses)
    .where(inScenarios(versionIds))
    .groupBy(responses.questionVersionId);
  return new Map(rows.map(({ versionId, people }) => [versionId, people]));
}
