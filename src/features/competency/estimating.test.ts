import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { abilities, difficulties, evidence, questionVersions } from '#db/schema/index.ts';
import { personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { abilityFrom, chanceOfRight, difficultyFrom } from './ability.ts';
import { estimateAll } from './commands/estimating.ts';
import { difficultiesOf, nextByChance } from './queries/difficulties.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const night = new Date('2026-11-23T19:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const GUESS = 0.25;

let versions: Map<string, string>;

beforeEach(async () => {
  await publishedBank(at.db);
  const rows = await at.db.select().from(questionVersions);
  versions = new Map(rows.map(({ id, questionId }) => [questionId, id]));
});

const versionOf = (questionId: string) => versions.get(questionId)!;

/** First answers of somebody new, `1`, `0` or a share, to bank-0, bank-1 … */
async function answering(staffCode: string, scores: (number | undefined)[], when = monday): Promise<string> {
  const personId = await personOnRoster(at.db, staffCode);
  const marked = { competency: 'B2', level: 2, guess: GUESS, place: 'practice' as const, at: when };
  const rows = scores.flatMap((score, n) => {
    const questionId = `bank-${n}`;
    return score === undefined
      ? []
      : [{ personId, questionId, questionVersionId: versionOf(questionId), score, ...marked }];
  });
  await at.db.insert(evidence).values(rows);
  return personId;
}

const stored = async () => ({
  difficulties: await at.db.select().from(difficulties).orderBy(asc(difficulties.questionVersionId)),
  abilities: await at.db.select().from(abilities).orderBy(asc(abilities.personId)),
});

const difficultyOf = async (questionId: string) =>
  (await stored()).difficulties.find((row) => row.questionVersionId === versionOf(questionId))!;

test('difficulties and abilities are those of the formula, from first answers as evidence counts them', async () => {
  // bank-0: 1, 1, .8 and .4, which counts as 0: 2.8 of 4. bank-1: 0, 0 and 1. Of all seven 3.8 right.
  const ada = await answering('AG-1', [1, 0]);
  await answering('AG-2', [1, 0]);
  await answering('AG-3', [0.8, 1]);
  await answering('AG-4', [0.4]);
  expect(await estimateAll(at.db, night)).toBe(4);
  const mean = 3.8 / 7;
  const [easy, hard] = [await difficultyOf('bank-0'), await difficultyOf('bank-1')];
  expect(easy).toMatchObject({ count: 4, right: expect.closeTo(2.8, 5) as number });
  expect(easy.difficulty).toBeCloseTo(difficultyFrom({ count: 4, right: 2.8 }, mean, GUESS), 5);
  expect(hard.difficulty).toBeCloseTo(difficultyFrom({ count: 3, right: 1 }, mean, GUESS), 5);
  const expected = abilityFrom([
    { difficulty: easy.difficulty, guess: GUESS, counts: 1 },
    { difficulty: hard.difficulty, guess: GUESS, counts: 0 },
  ]);
  const [row] = await at.db.select().from(abilities).where(eq(abilities.personId, ada));
  expect(row).toMatchObject({ competency: 'B2', pieces: 2 });
  expect(row!.ability).toBeCloseTo(expected.ability, 9);
  expect(row!.se).toBeCloseTo(expected.se, 9);
});

test('versions that ask the same are counted together, others apart', async () => {
  const [old] = await at.db.select().from(questionVersions).where(eq(questionVersions.questionId, 'bank-0'));
  const { id: _, ...more } = old!;
  const version = async (number: number, series: number) => {
    const [made] = await at.db
      .insert(questionVersions)
      .values({ ...more, number, series, sourceHash: String(number) })
      .returning();
    return made!.id;
  };
  const [slip, other] = [await version(2, 1), await version(3, 2)];
  await answering('AG-1', [1]);
  versions.set('bank-0', slip);
  await answering('AG-2', [0]);
  await estimateAll(at.db, night);
  const countOf = async (id: string) =>
    (await at.db.select().from(difficulties).where(eq(difficulties.questionVersionId, id)))[0]?.count;
  expect([await countOf(old!.id), await countOf(slip), await countOf(other)]).toEqual([2, 2, 0]);
});

test('a run again, or after one that was cut off anywhere, ends in the same', async () => {
  for (const n of [...Array(8).keys()]) await answering(`AG-${n}`, [n % 2, (n % 3) / 2, 1, 0, n % 2]);
  await estimateAll(at.db, night);
  const whole = await stored();
  await estimateAll(at.db, night);
  expect(await stored()).toEqual(whole);

  // What a run of another night has left that did not get to its end.
  await at.db.delete(abilities).where(eq(abilities.personId, whole.abilities[3]!.personId));
  await at.db
    .update(abilities)
    .set({ ability: 9 })
    .where(eq(abilities.personId, whole.abilities[5]!.personId));
  await at.db.update(difficulties).set({ difficulty: 3, count: 1 });
  await Promise.all([estimateAll(at.db, night), estimateAll(at.db, night)]);
  expect(await stored()).toEqual(whole);
});

test('more people than are gone through at a time are all estimated', async () => {
  const ids: string[] = [];
  for (const n of [...Array(53).keys()]) ids.push(await answering(`AG-${n}`, [n % 2]));
  expect(await estimateAll(at.db, night)).toBe(53);
  expect((await stored()).abilities.map(({ personId }) => personId).toSorted()).toEqual(ids.toSorted());
  expect((await difficultyOf('bank-0')).count).toBe(53);
});

test('beside its author’s a difficulty is told from thirty answers up', async () => {
  for (const n of [...Array(30).keys()]) await answering(`AG-${n}`, [1, n < 29 ? 1 : undefined]);
  await estimateAll(at.db, night);
  const known = await difficultiesOf(at.db, [versionOf('bank-0'), versionOf('bank-1')]);
  expect(known.get(versionOf('bank-0'))).toMatchObject({
    count: 30,
    difficulty: expect.any(Number) as number,
  });
  expect(known.get(versionOf('bank-1'))).toEqual({ count: 29, difficulty: undefined });
  expect(await difficultiesOf(at.db, [])).toEqual(new Map());
});

test('practice is ordered by the chance of a right answer: last night’s, moved on by each answer since', async () => {
  const difficultyAt = [-2, -1, 0, 1, 2];
  await at.db.insert(difficulties).values(
    difficultyAt.map((difficulty, n) => ({
      ...{ questionVersionId: versionOf(`bank-${n}`), count: 40, right: 20, difficulty, computedAt: night },
    })),
  );
  const ids = [0, 1, 2, 3, 4, 11].map((n) => versionOf(`bank-${n}`));
  const order = async (personId: string) =>
    (await nextByChance(at.db, personId, ids)).map(({ versionId }) => ids.indexOf(versionId));
  const ada = await personOnRoster(at.db, 'AG-A');
  // From the middle: .911, .798, .625, .452, .339, and nothing is known of bank-11.
  expect(await order(ada)).toEqual([1, 0, 2, 3, 4, 5]);
  const strong = { personId: ada, competency: 'B2', pieces: 20, se: 0.4, computedAt: night };
  await at.db.insert(abilities).values({ ...strong, ability: 1.4 });
  const before = await nextByChance(at.db, ada, ids);
  expect(before[0]).toMatchObject({ versionId: versionOf('bank-3') });
  expect(before[0]!.chance).toBeCloseTo(chanceOfRight(1.4, { difficulty: 1, guess: GUESS }), 9);
  const marked = {
    competency: 'B2',
    level: 2,
    guess: GUESS,
    place: 'practice' as const,
    score: 0,
    at: tuesday,
  };
  await at.db.insert(evidence).values({
    ...{ personId: ada, questionId: 'bank-0', questionVersionId: versionOf('bank-0'), ...marked },
  });
  const now = await nextByChance(at.db, ada, ids);
  const moved = 1.4 - (0.6 / 1.4) * chanceOfRight(1.4, { difficulty: -2, guess: GUESS });
  expect(now.find(({ versionId }) => versionId === versionOf('bank-3'))!.chance).toBeCloseTo(
    chanceOfRight(moved, { difficulty: 1, guess: GUESS }),
    9,
  );
  expect(await nextByChance(at.db, ada, [])).toEqual([]);
});
