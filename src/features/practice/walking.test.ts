import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { evidence, responses, sightings } from '#db/schema/index.ts';
import { recordReading } from '#features/answers/commands.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { currentQuestions } from '#features/curriculum/queries.ts';
import { lessonToRead } from '#features/curriculum/queries/lessons.ts';
import { completeAfterPublication } from '#features/requirements/commands/publication.ts';
import { openInLesson } from '#features/requirements/queries/open-in-lesson.ts';
import { learner } from '#tests/support/content.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { CASE, SCENARIO, SCENARIO_IN_ENGLISH, withScenario } from '#tests/support/content-scenario.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { answerInPractice } from './commands/answer.ts';
import { takeStep, type ScenarioStep } from './commands/scenario.ts';
import { scenarioStandings } from './queries/scenarios.ts';
import { MOST_RUNS } from './scenario.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-23T02:05:00Z');
const LESSON = 'kiem-tra';

let ada: string;
let versionId: string;

beforeEach(async () => {
  must(await publishContent(at.db, filesOf(withScenario()), monday));
  ada = await learner(at.db, 'Ada', monday);
  versionId = await versionOf(CASE);
});

async function versionOf(questionId: string): Promise<string> {
  const [asked] = await currentQuestions(at.db, [questionId]);
  return asked!.versionId;
}

const fresh = () => crypto.randomUUID();

function step(path: number[], more: Partial<ScenarioStep> = {}) {
  const sent = { personId: ada, clientId: fresh(), versionId, language: 'vi' as const, path, finished: 0 };
  return takeStep(at.db, { ...sent, answeredAt: monday, ...more }, monday);
}

/** Takes the choices of a whole path, one by one. */
async function walk(path: number[], finished = 0) {
  const taken = [];
  for (let length = 1; length <= path.length; length += 1)
    taken.push(must(await step(path.slice(0, length), { finished })));
  return taken.at(-1)!.standing;
}

async function standing() {
  const all = await scenarioStandings(at.db, ada, [versionId], 'vi');
  return all.get(versionId)!;
}

const kept = () =>
  at.db
    .select({ given: responses.given, score: responses.score })
    .from(responses)
    .where(and(eq(responses.personId, ada), eq(responses.questionId, CASE)))
    .orderBy(asc(responses.receivedAt));

test('each choice is kept when it is made, and only the one that ends the path is scored', async () => {
  await walk([1, 0]);

  expect(await kept()).toEqual([
    { given: { kind: 'scenario', path: [1] }, score: null },
    { given: { kind: 'scenario', path: [1, 0] }, score: 1 },
  ]);
});

test('who comes back, on whatever device, goes on where the last choice led', async () => {
  expect((await standing()).scene?.title).toBe('Người dân cần gấp');
  const { standing: told } = must(await step([1]));

  expect(await standing()).toEqual(told);
  expect(told).toMatchObject({
    path: [1],
    finished: 0,
    steps: [{ chosen: 'Tra cứu dữ liệu trước', consequence: expect.stringContaining('ngồi xuống') }],
    scene: { title: 'Tra cứu', choices: [{ index: 0 }, { index: 1 }] },
  });
});

test('a choice that is sent twice is one row, and both get the same reply, whatever came between', async () => {
  const clientId = fresh();
  const first = await step([1], { clientId });
  must(await step([1, 0]));

  expect(await step([1], { clientId })).toEqual(first);
  expect(await step([0], { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await kept()).toHaveLength(2);
});

test('an id that belongs to an answer to another question is refused', async () => {
  const clientId = fresh();
  const given = { kind: 'single' as const, chosen: 0 };
  const answer = { personId: ada, clientId, versionId: await versionOf('oss-1'), language: 'vi' as const };
  must(await answerInPractice(at.db, { ...answer, given, answeredAt: monday }, monday));

  expect(await step([1], { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await kept()).toEqual([]);
});

test('a path that does not go on where the person stands is refused and not kept', async () => {
  must(await step([1]));

  expect(await step([0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await step([0, 1])).toEqual({ ok: false, reason: 'not_here' });
  expect(await step([1, 0, 0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await step([])).toEqual({ ok: false, reason: 'not_here' });
  expect(await step([1, 0], { finished: 1 })).toEqual({ ok: false, reason: 'not_here' });
  expect(await kept()).toHaveLength(1);
});

test('of two choices at once one is taken, and the other is told that the person has gone on', async () => {
  const results = await Promise.all([step([0]), step([1])]);
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(results).toContainEqual({ ok: false, reason: 'not_here' });
  expect(await kept()).toHaveLength(1);
});

test('nobody jumps to an end to be told everything', async () => {
  expect(await step([1, 0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await kept()).toEqual([]);
});

test('no choice, and one that is not there, are refused', async () => {
  expect(await step([])).toEqual({ ok: false, reason: 'empty' });
  expect(await step([2])).toEqual({ ok: false, reason: 'malformed' });
  must(await step([1]));
  expect(await step([1])).toEqual({ ok: false, reason: 'empty' });
});

test('at the end points, path, and what would have been better are told', async () => {
  const { ended } = await walk([0, 1]);

  expect(ended).toMatchObject({
    end: 'pass',
    points: 0,
    mostPoints: 3,
    words: expect.stringContaining('đúng quy định'),
    steps: [
      { points: -1, better: 'Tra cứu dữ liệu trước' },
      { points: 1, better: undefined },
    ],
    best: { steps: [{ title: 'Người dân cần gấp' }, { title: 'Tra cứu' }] },
    explanation: expect.stringContaining('một lần'),
  });
});

test('a scenario may be walked again: a new run that leaves the first as it was', async () => {
  await walk([0, 0]);
  const again = must(await step([1], { finished: 1 }));

  expect(again.standing).toMatchObject({ path: [1], finished: 1, scene: { title: 'Tra cứu' } });
  expect(await standing()).toEqual(again.standing);
  expect(await step([1, 0], { finished: 0 })).toEqual({ ok: false, reason: 'not_here' });
  must(await step([1, 0], { finished: 1 }));
  expect((await kept()).map(({ score }) => score)).toEqual([null, 0, null, 1]);
});

test('a page that was left open before the end does not begin a new run', async () => {
  await walk([0, 0]);
  expect(await step([1], { finished: 0 })).toEqual({ ok: false, reason: 'not_here' });
});

test('nobody walks one scenario for ever', async () => {
  for (let run = 0; run < MOST_RUNS; run += 1) await walk([0, 0], run);
  expect(await step([1], { finished: MOST_RUNS })).toEqual({ ok: false, reason: 'too_many_answers' });
});

test('a scenario is never evidence, and cannot be answered as a question', async () => {
  await walk([1, 0]);
  expect(await at.db.select().from(evidence)).toEqual([]);

  const given = { kind: 'scenario' as const, path: [1, 0] };
  const answer = { personId: ada, clientId: fresh(), versionId, language: 'vi' as const, given };
  expect(await answerInPractice(at.db, { ...answer, answeredAt: monday }, monday)).toEqual({
    ok: false,
    reason: 'unknown_question',
  });
  expect(
    await takeStep(
      at.db,
      { ...answer, versionId: await versionOf('oss-1'), path: [0], finished: 0, answeredAt: monday },
      monday,
    ),
  ).toEqual({ ok: false, reason: 'unknown_question' });
});

test('a path that has not ended leaves the lesson open, one that has completes it', async () => {
  const lesson = (await lessonToRead(at.db, LESSON, 'vi', '2026-11-23'))!;
  const open = () => openInLesson(at.db, ada, LESSON);
  const given = { kind: 'single' as const, chosen: 1 };
  const answer = {
    personId: ada,
    clientId: fresh(),
    versionId: await versionOf('oss-1'),
    language: 'vi' as const,
  };
  must(await answerInPractice(at.db, { ...answer, given, answeredAt: monday }, monday));
  must(await recordReading(at.db, { personId: ada, lessonVersionId: lesson.versionId }, monday));

  must(await step([1]));
  await completeAfterPublication(at.db, later);
  expect(await open()).toMatchObject({ completed: false, unanswered: [CASE] });
  must(await step([1, 0]));
  expect(await open()).toMatchObject({ completed: true, unanswered: [] });
});

test('who begins a scenario has seen it', async () => {
  must(await step([1]));
  expect(await at.db.select().from(sightings).where(eq(sightings.questionId, CASE))).toHaveLength(1);
});

test('a new version begins anew, and the old path stays as it was walked', async () => {
  must(await step([1]));
  const changed = SCENARIO.replace('{+2}', '{+3}');
  const translated = SCENARIO_IN_ENGLISH.replace('{+2}', '{+3}');
  must(await publishContent(at.db, filesOf(withScenario(changed, translated)), later));
  const old = versionId;
  versionId = await versionOf(CASE);

  expect(versionId).not.toBe(old);
  expect(await standing()).toMatchObject({ path: [], finished: 0 });
  expect(must(await step([1, 0], { versionId: old })).standing.ended).toMatchObject({ mostPoints: 3 });
});

test('the lesson is read with no word of the scenario but the name of its first scene', async () => {
  const lesson = (await lessonToRead(at.db, LESSON, 'vi', '2026-11-23'))!;
  const asked = lesson.questions.find(({ id }) => id === CASE);

  expect(asked).toEqual({
    ...{ id: CASE, versionId, kind: 'scenario', competency: 'B2', options: [], places: 1 },
    stem: expect.stringContaining('Người dân cần gấp'),
  });
});
