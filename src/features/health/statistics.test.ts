import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { itemStatistics, markings, people } from '#db/schema/index.ts';
import { chanceFrom, shuffled } from '#features/curriculum/chance.ts';
import { MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { itemAnalysis, type Sitting } from '#tests/support/item-analysis.ts';
import { storeSittings } from '#tests/support/marked-attempts.ts';
import { recomputeStatistics, refreshStatistics } from './commands/statistics.ts';

const at = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

beforeEach(() => publishedBank(at.db));

async function roster(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ staffCode: `S-${i}`, fullName: `S ${i}`, nameKey: `s${i}`, searchKey: `s${i}`, createdAt: now },
  }));
  await personOnRoster(at.db, 'ONE');
  const [one] = await at.db.select().from(people);
  const made = rows.map((row) => ({ ...one!, ...row, id: crypto.randomUUID() }));
  await at.db.insert(people).values(made);
  return made.map(({ id }) => id);
}

const stored = async () => {
  const rows = await at.db.select().from(itemStatistics).orderBy(asc(itemStatistics.questionId));
  return new Map(rows.map((row) => [row.questionId, row]));
};

/** By person the scores of questions a, b, c …, all of which everybody was asked. */
const fixedForm = (scores: number[][]): Sitting[] =>
  scores.map((own) => ({
    answers: own.map((score, i) => ({
      ...{ question: `bank-${i}`, score, points: 1, chosen: score === 1 ? 1 : 0 },
    })),
  }));

test('six people and four questions that lie like steps give the figures of the textbook', async () => {
  const guttman = [
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [1, 1, 1, 1],
    [1, 1, 1, 1],
  ];
  await storeSittings(at.db, await roster(6), fixedForm(guttman), () => daysAgo(1));
  expect(await recomputeStatistics(at.db, now)).toBe(4);
  const rows = [...(await stored()).values()];
  const means = [0.8333, 0.6667, 0.5, 0.3333];
  const discriminations = [53.311, 74.62, 78.087, 61.237];
  for (const [i, { mean, figures }] of rows.entries()) {
    expect(mean).toBeCloseTo(means[i]!, 4);
    expect(figures.discrimination).toBeCloseTo(discriminations[i]!, 3);
    expect(figures.efficiency).toBeCloseTo(100, 9);
  }
});

/** Two hundred people who know more or less, each asked eight of twelve questions, with other points for some. */
function simulated(count: number): Sitting[] {
  const chance = chanceFrom('feedfacecafebeef');
  return Array.from({ length: count }, () => {
    const knows = chance();
    const asked = shuffled([...Array(12).keys()], chance).slice(0, 8);
    return {
      answers: asked.map((i) => {
        const isRight = chance() < 0.25 + 0.75 * knows * (1 - i / 24);
        const isPartly = i % 5 === 0 && chance() < 0.3;
        const wrong = [0, 2, 3][Math.floor(chance() * 3)]!;
        const score = isRight ? 1 : isPartly ? 1 / 3 : 0;
        const chosen = isRight ? 1 : chance() < 0.1 ? null : wrong;
        return { question: `bank-${i}`, score, points: i % 3 === 0 ? 2 : 1, chosen };
      }),
    };
  });
}

test('a second computation over two hundred learners agrees to a thousand-millionth', async () => {
  const sittings = simulated(200);
  await storeSittings(at.db, await roster(200), sittings, (i) => daysAgo(i));
  await recomputeStatistics(at.db, now);
  const rows = await stored();
  expect(rows.size).toBe(12);
  const close = (a: number | null | undefined, b: number | null) => {
    if (b === null) expect(a).toBeNull();
    else expect(Math.abs(a! - b)).toBeLessThan(1e-9 * Math.max(1, Math.abs(b)));
  };
  for (const [questionId, { answers, mean, variance, figures }] of rows) {
    const second = itemAnalysis(sittings, questionId, 4);
    expect(answers).toBe(second.answers);
    close(mean, second.mean);
    close(variance, second.variance);
    close(figures.discrimination, second.discrimination);
    close(figures.efficiency, second.efficiency);
    expect(figures.options.map(({ chosen }) => chosen)).toEqual(second.chosen);
    for (const [option, { correlation }] of figures.options.entries())
      close(correlation, second.correlations[option]!);
    expect(figures.before.answers + figures.lately.answers).toBe(answers);
    expect(figures.thirds.reduce((sum, each) => sum + each, 0)).toBe(answers);
    expect(figures.medianSeconds).toBeCloseTo(20, 6);
  }
});

test('each person counts once, with the first attempt and its newest marking', async () => {
  const [person] = await roster(1);
  await storeSittings(at.db, [person!], fixedForm([[1, 0]]), () => daysAgo(9));
  const [first] = await at.db.select().from(markings);
  const results = first!.results.map((result) => ({ ...result, score: 1 }));
  await at.db.insert(markings).values({ ...first!, number: 2, cause: 'correction', results, markedAt: now });
  await recomputeStatistics(at.db, now);
  expect((await stored()).get('bank-1')).toMatchObject({ answers: 1, mean: 1, variance: 0 });
});

test('what counts for nobody counts for no statistics', async () => {
  const [person] = await roster(1);
  await storeSittings(at.db, [person!], fixedForm([[1, 0]]), () => daysAgo(9));
  const [first] = await at.db.select().from(markings);
  const results = first!.results.map((result, i) =>
    i === 1 ? { ...result, points: 0, voided: true as const } : result,
  );
  await at.db.insert(markings).values({ ...first!, number: 2, cause: 'correction', results, markedAt: now });
  await recomputeStatistics(at.db, now);
  expect((await stored()).get('bank-1')).toMatchObject({ answers: 0 });
  expect((await stored()).get('bank-0')).toMatchObject({ answers: 1, figures: { discrimination: null } });
});

test('only questions that were answered since are computed again', async () => {
  const [first, second] = await roster(2);
  await storeSittings(at.db, [first!], fixedForm([[1, 0, 1]]), () => daysAgo(2));
  expect(await refreshStatistics(at.db, daysAgo(1))).toBe(3);
  expect(await refreshStatistics(at.db, daysAgo(1))).toBe(0);
  await storeSittings(at.db, [second!], fixedForm([[0, 1]]), () => now);
  expect(await refreshStatistics(at.db, now)).toBe(2);
  expect((await stored()).get('bank-0')).toMatchObject({ answers: 2, mean: 0.5 });
  expect((await stored()).get('bank-2')).toMatchObject({ answers: 1, computedAt: daysAgo(1) });
});

test('an index finds the markings of a question', async () => {
  await storeSittings(at.db, await roster(3), fixedForm([[1], [0], [1]]), () => now);
  await at.db.execute(sql`set enable_seqscan = off`);
  const [{ results }] = (await at.db.select().from(markings).where(eq(markings.moduleId, MODULE))) as [
    typeof markings.$inferSelect,
  ];
  const list = [results[0]!.versionId];
  const found = await at.db.$count(
    markings,
    sql`jsonb_path_query_array(${markings.results}, '$[*].versionId'::jsonpath)
    ?| string_to_array(${list.join(',')}, ',')`,
  );
  expect(found).toBe(3);
});
