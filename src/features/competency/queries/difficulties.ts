import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { abilities, difficulties, evidence, questionVersions } from '#db/schema/index.ts';
import { guessFloor } from '#features/curriculum/marking.ts';
import { chanceOfRight, updated } from '../ability.ts';
import { rightShare } from '../posterior.ts';
import { countingScore, stillCounts } from './counting.ts';
import { byAim } from '../practice-order.ts';
import { DIFFICULTY_SHOWN_FROM } from '../thresholds.ts';

/** `difficulty` in logits, 0 where half of an average group knows the answer; undefined under so few answers. */
export type KnownDifficulty = { count: number; difficulty: number | undefined };

/** For the item bank: what everybody's first answers say, beside what the author thinks. As of last night. */
export async function difficultiesOf(
  db: Database,
  versionIds: string[],
): Promise<Map<string, KnownDifficulty>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      versionId: difficulties.questionVersionId,
      count: difficulties.count,
      difficulty: difficulties.difficulty,
    })
    .from(difficulties)
    .where(inArray(difficulties.questionVersionId, versionIds));
  return new Map(
    rows.map(({ versionId, count, difficulty }) => [
      versionId,
      { count, difficulty: count < DIFFICULTY_SHOWN_FROM ? undefined : difficulty },
    ]),
  );
}

export type QuestionByChance = { versionId: string; chance: number | undefined };

/**
 * These questions in the order in which they are worth practising: first those that the person answers rightly three to
 * four times in five, by last night's estimate and what was answered since. What nothing is known of comes last.
 */
export async function nextByChance(
  db: Database,
  personId: string,
  versionIds: string[],
): Promise<QuestionByChance[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .select({
      versionId: questionVersions.id,
      competency: questionVersions.competency,
      key: questionVersions.key,
      difficulty: difficulties.difficulty,
    })
    .from(questionVersions)
    .leftJoin(difficulties, eq(difficulties.questionVersionId, questionVersions.id))
    .where(inArray(questionVersions.id, versionIds));
  const asked = new Map(rows.map((row) => [row.versionId, row]));
  const able = await abilitiesNow(db, personId, [...new Set(rows.map(({ competency }) => competency))]);
  return byAim(
    versionIds.map((versionId) => {
      const row = asked.get(versionId);
      if (!row || row.difficulty === null) return { versionId, chance: undefined };
      const question = { difficulty: row.difficulty, guess: guessFloor(row.key) };
      return { versionId, chance: chanceOfRight(able.get(row.competency) ?? 0, question) };
    }),
  );
}

/** Last night's estimates, moved on by each answer since. Who has none begins in the middle. */
async function abilitiesNow(db: Database, personId: string, codes: string[]): Promise<Map<string, number>> {
  const estimated = await db
    .select()
    .from(abilities)
    .where(and(eq(abilities.personId, personId), inArray(abilities.competency, codes)));
  const now = new Map(codes.map((code) => [code, { ability: 0, pieces: 0 }]));
  for (const { competency, ability, pieces } of estimated) now.set(competency, { ability, pieces });
  for (const { competency, ...answer } of await answeredSince(db, personId, codes, estimated)) {
    const { ability, pieces } = now.get(competency)!;
    now.set(competency, { ability: updated(ability, answer, pieces), pieces: pieces + 1 });
  }
  return new Map([...now].map(([code, { ability }]) => [code, ability]));
}

type Estimated = { competency: string; computedAt: Date };

async function answeredSince(db: Database, personId: string, codes: string[], estimated: Estimated[]) {
  const isSince = codes.map((code) => {
    const at = estimated.find(({ competency }) => competency === code)?.computedAt;
    return and(eq(evidence.competency, code), at && gt(evidence.at, at));
  });
  const rows = await db
    .select({
      competency: evidence.competency,
      score: countingScore,
      guess: evidence.guess,
      difficulty: difficulties.difficulty,
    })
    .from(evidence)
    .innerJoin(difficulties, eq(difficulties.questionVersionId, evidence.questionVersionId))
    .where(and(eq(evidence.personId, personId), or(...isSince), stillCounts))
    .orderBy(asc(evidence.at), asc(evidence.questionId));
  return rows.map(({ score, ...row }) => ({ ...row, counts: rightShare(score) }));
}
