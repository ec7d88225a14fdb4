import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { learner } from '#tests/support/content.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH, withScenario } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { allPaths, scenarioKeys } from '#tests/support/scenarios.ts';
import { takeStep } from './commands/scenario.ts';
import { scenarioReport, scenarioRows } from './queries/tally.ts';
import { tallyOf } from './tally.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-24T02:00:00Z');

const GOOD = [1, 0];
const POOR = [0, 1];
const BAD = [0, 0];

beforeEach(async () => {
  must(await publishContent(at.db, filesOf(withScenario()), monday));
});

/** Takes the choices one by one, run after run; the last run may be left before its end. */
async function walk(name: string, ...runs: number[][]): Promise<void> {
  const personId = await learner(at.db, name, monday);
  const [asked] = await currentQuestions(at.db, [CASE]);
  for (const [finished, run] of runs.entries())
    for (const length of run.keys()) {
      const path = run.slice(0, length + 1);
      const step = { personId, versionId: asked!.versionId, clientId: crypto.randomUUID(), path, finished };
      must(await takeStep(at.db, { ...step, language: 'vi', answeredAt: monday }, monday));
    }
}

const report = async () => (await scenarioReport(at.db, CASE, 'vi'))!;

test('each choice is counted once for each person in the first finished run, and in all runs', async () => {
  await walk('Ada', BAD, GOOD);
  await walk('Ban', GOOD);
  await walk('Cam', POOR);
  const { tally } = await report();

  expect(tally.runs).toEqual({ first: 3, all: 4 });
  const [start, accepted, guided] = tally.scenes;
  expect(start).toMatchObject({
    reached: { first: 3, all: 4 },
    choices: [
      { first: 2, all: 2, points: -1, best: false },
      { first: 1, all: 2, points: 2, best: true },
    ],
  });
  expect(accepted?.choices.map(({ first }) => first)).toEqual([1, 1]);
  expect(guided?.choices.map(({ first, all }) => [first, all])).toEqual([
    [1, 2],
    [0, 0],
  ]);
  expect(tally.ends).toEqual({ pass: { first: 2, all: 3 }, fail: { first: 1, all: 1 } });
});

test('the most common paths come first, with their points and how they end', async () => {
  await walk('Ada', POOR, GOOD);
  await walk('Ban', GOOD);
  const { tally } = await report();

  expect(tally.mostPoints).toBe(3);
  expect(tally.paths.map(({ path, first, all, points, end }) => ({ path, first, all, points, end }))).toEqual(
    [
      { path: GOOD, first: 1, all: 2, points: 3, end: 'pass' },
      { path: POOR, first: 1, all: 1, points: 0, end: 'pass' },
    ],
  );
});

test('a run that has not ended is counted as begun and nowhere else', async () => {
  await walk('Ada', GOOD, [0]);
  await walk('Ban', [1]);
  const { begun, tally } = await report();

  expect(begun).toBe(2);
  expect(tally.runs).toEqual({ first: 1, all: 1 });
  expect(tally.scenes[0]!.reached).toEqual({ first: 1, all: 1 });
});

test('nobody is named', async () => {
  await walk('Ada', GOOD);
  expect(JSON.stringify([await report(), await scenarioRows(at.db, 'vi')])).not.toMatch(/Ada|CC-/);
});

test('the list names every scenario with its lesson, in the language that is read', async () => {
  await walk('Ada', GOOD);
  const [vi] = await scenarioRows(at.db, 'vi');
  const [en] = await scenarioRows(at.db, 'en');

  expect(vi).toMatchObject({
    ...{ id: CASE, title: 'Người dân cần gấp', lesson: 'Kiểm tra hồ sơ', competency: 'B2', begun: 1 },
    tally: { runs: { first: 1, all: 1 } },
  });
  expect(en).toMatchObject({ title: 'In a hurry', lesson: 'Checking a dossier' });
  expect(await scenarioReport(at.db, 'oss-1', 'vi')).toBeUndefined();
  expect(await scenarioReport(at.db, 'none', 'vi')).toBeUndefined();
});

test('a version with another key is counted anew, and the one before is named', async () => {
  await walk('Ada', GOOD);
  const points = (text: string) => text.replace('{+2}', '{+3}');
  const changed = withScenario(points(SCENARIO), points(SCENARIO_IN_ENGLISH));
  must(await publishContent(at.db, filesOf(changed), later));
  await walk('Ban', BAD);

  expect(await report()).toMatchObject({
    ...{ number: 2, publishedAt: later, begun: 1 },
    tally: { runs: { first: 1, all: 1 }, mostPoints: 4 },
    older: [{ number: 1, publishedAt: monday, runs: 1 }],
  });
});

test('a mended slip goes on with the counts, and the first run of a person stays the first', async () => {
  await walk('Ada', BAD);
  const mended = withScenario(SCENARIO.replace('Ông A nói phải', 'Ông A bảo phải'));
  must(await publishContent(at.db, filesOf(mended), later, { all: 'typo' }));
  await walk('Ban', GOOD);

  expect(await report()).toMatchObject({
    ...{ number: 2, begun: 2, older: [] },
    tally: { runs: { first: 2, all: 2 } },
  });
});

test('who came to a scene took one of its choices: no run is lost or counted twice', () => {
  fc.assert(
    fc.property(scenarioKeys, fc.array(fc.nat(9)), ({ scenes }, times) => {
      const walked = allPaths(scenes).map(({ path }, i) => {
        const all = times[i] ?? 1;
        return { path, all, first: Math.floor(all / 2) };
      });
      const { runs, ends, scenes: told, paths } = tallyOf(scenes, walked);
      expect(runs.all).toBe(walked.reduce((sum, { all }) => sum + all, 0));
      expect(ends.pass.all + ends.fail.all).toBe(runs.all);
      expect(paths).toHaveLength(walked.length);
      for (const { reached, choices } of told.filter((scene) => scene.choices.length > 0)) {
        expect(choices.reduce((sum, { all }) => sum + all, 0)).toBe(reached.all);
        expect(choices.reduce((sum, { first }) => sum + first, 0)).toBe(reached.first);
        expect(choices.filter(({ best }) => best)).toHaveLength(1);
      }
    }),
    { seed: 2021, numRuns: 50 },
  );
});
