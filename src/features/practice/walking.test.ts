import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { scenarioWalker } from '#tests/support/scenario-walker.ts';
import { answerInPractice } from './commands/answer.ts';
import { MOST_RUNS } from './scenario.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const ada = scenarioWalker(at, monday);

test('each choice is kept when it is made, and only the one that ends the path is scored', async () => {
  await ada.walk([1, 0]);

  expect(await ada.kept()).toEqual([
    { given: { kind: 'scenario', path: [1] }, score: null },
    { given: { kind: 'scenario', path: [1, 0] }, score: 1 },
  ]);
});

test('who comes back, on whatever device, goes on where the last choice led', async () => {
  expect((await ada.standing()).scene?.title).toBe('Người dân cần gấp');
  const { standing: told } = must(await ada.step([1]));

  expect(await ada.standing()).toEqual(told);
  expect(told).toMatchObject({
    path: [1],
    finished: 0,
    steps: [{ chosen: 'Tra cứu dữ liệu trước', consequence: expect.stringContaining('ngồi xuống') }],
    scene: { title: 'Tra cứu', choices: [{ index: 0 }, { index: 1 }] },
  });
});

test('a choice that is sent twice is one row, and both get the same reply, whatever came between', async () => {
  const clientId = crypto.randomUUID();
  const first = await ada.step([1], { clientId });
  must(await ada.step([1, 0]));

  expect(await ada.step([1], { clientId })).toEqual(first);
  expect(await ada.step([0], { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await ada.kept()).toHaveLength(2);
});

test('an id that belongs to an answer to another question is refused', async () => {
  const clientId = crypto.randomUUID();
  const given = { kind: 'single' as const, chosen: 0 };
  const answer = {
    personId: ada.personId,
    clientId,
    versionId: await ada.versionOf('oss-1'),
    language: 'vi' as const,
  };
  must(await answerInPractice(at.db, { ...answer, given, answeredAt: monday }, monday));

  expect(await ada.step([1], { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await ada.kept()).toEqual([]);
});

test('a path that does not go on where the person stands is refused and not kept', async () => {
  must(await ada.step([1]));

  expect(await ada.step([0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.step([0, 1])).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.step([1, 0, 0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.step([])).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.step([1, 0], { finished: 1 })).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.kept()).toHaveLength(1);
});

test('of two choices at once one is taken, and the other is told that the person has gone on', async () => {
  const results = await Promise.all([ada.step([0]), ada.step([1])]);
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(results).toContainEqual({ ok: false, reason: 'not_here' });
  expect(await ada.kept()).toHaveLength(1);
});

test('nobody jumps to an end to be told everything', async () => {
  expect(await ada.step([1, 0])).toEqual({ ok: false, reason: 'not_here' });
  expect(await ada.kept()).toEqual([]);
});

test('no choice, and one that is not there, are refused', async () => {
  expect(await ada.step([])).toEqual({ ok: false, reason: 'empty' });
  expect(await ada.step([2])).toEqual({ ok: false, reason: 'malformed' });
  must(await ada.step([1]));
  expect(await ada.step([1])).toEqual({ ok: false, reason: 'empty' });
});

test('at the end points, path, and what would have been better are told', async () => {
  const { ended } = await ada.walk([0, 1]);

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
  await ada.walk([0, 0]);
  const again = must(await ada.step([1], { finished: 1 }));

  expect(again.standing).toMatchObject({ path: [1], finished: 1, scene: { title: 'Tra cứu' } });
  expect(await ada.standing()).toEqual(again.standing);
  expect(await ada.step([1, 0], { finished: 0 })).toEqual({ ok: false, reason: 'not_here' });
  must(await ada.step([1, 0], { finished: 1 }));
  expect((await ada.kept()).map(({ score }) => score)).toEqual([null, 0, null, 1]);
});

test('a page that was left open before the end does not begin a new run', async () => {
  await ada.walk([0, 0]);
  expect(await ada.step([1], { finished: 0 })).toEqual({ ok: false, reason: 'not_here' });
});

test('nobody walks one scenario for ever', async () => {
  for (let run = 0; run < MOST_RUNS; run += 1) await ada.walk([0, 0], run);
  expect(await ada.step([1], { finished: MOST_RUNS })).toEqual({ ok: false, reason: 'too_many_answers' });
});
