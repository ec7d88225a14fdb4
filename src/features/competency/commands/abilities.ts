import { and, asc, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { peopleInPortions, type Portion } from '#db/people-in-portions.ts';
import { abilities, difficulties, evidence } from '#db/schema/index.ts';
import { replaceAll } from '#db/upsert.ts';
import { abilityFrom, type Answered } from '../ability.ts';
import { rightShare } from '../posterior.ts';
import { countingScore, stillCounts } from '../queries/counting.ts';

/** Few enough that the requests in between do not wait for the arithmetic. */
const PEOPLE_AT_A_TIME = 25;

/** Estimates anew how able everybody is in each competency. Gives how many people have an estimate. */
export async function estimateAbilities(db: Database, now: Date): Promise<number> {
  const known = new Map(
    (
      await db
        .select({ versionId: difficulties.questionVersionId, difficulty: difficulties.difficulty })
        .from(difficulties)
    ).map(({ versionId, difficulty }) => [versionId, difficulty]),
  );
  let done = 0;
  for await (const portion of peopleInPortions(db, PEOPLE_AT_A_TIME)) {
    const rows = await estimatesOf(db, portion, known, now);
    await db.transaction((tx) => replaceAll(tx, abilities, rows, portion(abilities.personId)));
    done += new Set(rows.map(({ personId }) => personId)).size;
  }
  return done;
}

type Row = typeof abilities.$inferSelect;

async function estimatesOf(
  db: Database,
  portion: Portion,
  known: ReadonlyMap<string, number>,
  now: Date,
): Promise<Row[]> {
  const pieces = await db
    .select({
      personId: evidence.personId,
      competency: evidence.competency,
      versionId: evidence.questionVersionId,
      score: countingScore,
      guess: evidence.guess,
    })
    .from(evidence)
    .where(and(portion(evidence.personId), lte(evidence.at, now), stillCounts))
    // In one order, so that the same answers always add up to the same digits.
    .orderBy(asc(evidence.personId), asc(evidence.questionId), asc(evidence.variant));
  const groups = Map.groupBy(pieces, ({ personId, competency }) => `${personId} ${competency}`);
  return [...groups.values()].flatMap((group): Row[] => {
    const { personId, competency } = group[0]!;
    const answers = group.flatMap(({ versionId, score, guess }): Answered[] => {
      const difficulty = known.get(versionId);
      return difficulty === undefined ? [] : [{ difficulty, guess, counts: rightShare(score) }];
    });
    if (answers.length === 0) return [];
    return [{ personId, competency, pieces: answers.length, ...abilityFrom(answers), computedAt: now }];
  });
}
