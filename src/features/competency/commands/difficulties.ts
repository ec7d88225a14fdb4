import { and, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { peopleInPortions } from '#db/people-in-portions.ts';
import { difficulties, evidence, questionVersions } from '#db/schema/index.ts';
import { replaceAll } from '#db/upsert.ts';
import { guessFloor, RIGHT_AT } from '#features/curriculum/marking.ts';
import { difficultyFrom, type Tally } from '../ability.ts';
import { countingScore, stillCounts } from '../queries/counting.ts';
import { PARTLY_RIGHT_FROM } from '../thresholds.ts';

const PEOPLE_AT_A_TIME = 1000;

/**
 * Estimates anew how hard every question version is. Versions that ask the same are counted together. Gives how many
 * versions have an estimate.
 */
export async function estimateDifficulties(db: Database, now: Date): Promise<number> {
  const versions = await versionsAsked(db);
  const tallies = await talliesUntil(db, now);
  const together = summedBy(versions, ({ questionId, series }) => `${questionId} ${series}`, tallies);
  const common = summedBy(versions, ({ competency }) => competency, tallies);
  const rows = versions.flatMap((version) => {
    const of = common.get(version.competency)!;
    if (of.count === 0) return [];
    const tally = together.get(`${version.questionId} ${version.series}`)!;
    const difficulty = rounded(difficultyFrom(tally, of.right / of.count, version.guess));
    const { count, right } = tally;
    return [{ questionVersionId: version.id, count, right: rounded(right), difficulty, computedAt: now }];
  });
  await db.transaction((tx) => replaceAll(tx, difficulties, rows));
  return rows.length;
}

type Version = { id: string; questionId: string; series: number; competency: string; guess: number };

async function versionsAsked(db: Database): Promise<Version[]> {
  const rows = await db
    .select({
      id: questionVersions.id,
      questionId: questionVersions.questionId,
      series: questionVersions.series,
      competency: questionVersions.competency,
      key: questionVersions.key,
    })
    .from(questionVersions)
    .where(ne(sql`${questionVersions.key} ->> 'kind'`, 'scenario'));
  return rows.map(({ key, ...version }) => ({ ...version, guess: guessFloor(key) }));
}

/** What a piece counts as evidence today: `rightShare` says the same of one. */
const COUNTS = sql`(case when ${countingScore} >= ${RIGHT_AT}::real then 1
  when ${countingScore} < ${PARTLY_RIGHT_FROM}::real then 0 else ${countingScore} end)::double precision`;

async function talliesUntil(db: Database, now: Date): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for await (const portion of peopleInPortions(db, PEOPLE_AT_A_TIME)) {
    const rows = await db
      .select({
        versionId: evidence.questionVersionId,
        count: sql<number>`count(*)::int`,
        right: sql<number>`sum(${COUNTS})`.mapWith(Number),
      })
      .from(evidence)
      .where(and(portion(evidence.personId), lte(evidence.at, now), stillCounts))
      .groupBy(evidence.questionVersionId);
    for (const { versionId, ...more } of rows) add(tallies, versionId, more);
  }
  return tallies;
}

function summedBy(
  versions: Version[],
  keyOf: (version: Version) => string,
  tallies: ReadonlyMap<string, Tally>,
): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const version of versions)
    add(sums, keyOf(version), tallies.get(version.id) ?? { count: 0, right: 0 });
  return sums;
}

function add(sums: Map<string, Tally>, key: string, { count, right }: Tally): void {
  const sum = sums.get(key) ?? { count: 0, right: 0 };
  sums.set(key, { count: sum.count + count, right: sum.right + right });
}

/** The order in which a database sums must not show. */
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
