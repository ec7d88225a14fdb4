import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  attempts,
  estimates,
  evidence,
  markings,
  moduleProgress,
  questions,
  responses,
  submissions,
} from '#db/schema/index.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { startAttempt } from './commands/start.ts';
import { submitAllOverdue, submitAttempt } from './commands/submit.ts';
import { attemptOf, resultOf } from './queries.ts';

const at = atACheck();
const { start, drawnIn, answer, answerAll } = at;

test('a start draws the form and fixes the versions; starting again returns the same open attempt', async () => {
  const attemptId = await start();
  expect(await drawnIn(attemptId)).toHaveLength(10);
  expect(await start(later(5), 'fedcba9876543210')).toBe(attemptId);
  expect(await at.db.$count(attempts)).toBe(1);
});

test('two starts at the same moment make one attempt', async () => {
  const [a, b] = await Promise.all([start(), start(monday, 'fedcba9876543210')]);
  expect(a).toBe(b);
});

test('nothing is marked before the submission', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 10);
  expect(await at.db.$count(evidence)).toBe(0);
  expect(await at.db.$count(markings)).toBe(0);
  const scores = await at.db.select({ score: responses.score }).from(responses);
  expect(scores.every(({ score }) => score === null)).toBe(true);
});

test('submitting marks the answers that count, once, however often it is sent', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 8);
  const sent = () => submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  expect(await sent()).toEqual({ ok: true, alreadySubmitted: false });
  expect(await sent()).toEqual({ ok: true, alreadySubmitted: true });
  expect(await resultOf(at.db, at.personId, attemptId)).toMatchObject({
    passed: true,
    results: { length: 10 },
  });
  expect((await resultOf(at.db, at.personId, attemptId))?.score).toBeCloseTo(0.8);
  expect(await at.db.$count(submissions)).toBe(1);
  expect(await at.db.$count(markings)).toBe(1);
});

test('two submissions at the same moment are one', async () => {
  const attemptId = await start();
  await Promise.all(
    [1, 2, 3].map(() => submitAttempt(at.db, { personId: at.personId, attemptId }, later(20))),
  );
  expect(await at.db.$count(submissions)).toBe(1);
  expect(await at.db.$count(markings)).toBe(1);
});

test('drawn questions give evidence, also those left empty; together they reach a verdict', async () => {
  const attemptId = await start();
  const drawn = await drawnIn(attemptId);
  for (const { questionId } of drawn.slice(0, 9)) await answer(attemptId, questionId, 1);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  const rows = await at.db.select().from(evidence);
  expect(rows).toHaveLength(10);
  expect(rows.filter(({ score }) => score === 0)).toMatchObject([{ responseId: null }]);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 9, verdict: 'unsure' }]);
});

test.each([
  [10, 'met'],
  [0, 'not-met'],
])('%i right of ten is a verdict: %s', async (right, verdict) => {
  const attemptId = await start();
  await answerAll(attemptId, right);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right, verdict }]);
});

test('a second attempt gives evidence only for what the first did not show', async () => {
  const first = await start();
  await submitAttempt(at.db, { personId: at.personId, attemptId: first }, later(20));
  const second = await start(later(30), 'fedcba9876543210');
  expect((await drawnIn(second)).filter(({ seenBefore }) => !seenBefore)).toHaveLength(2);
  await answerAll(second, 10, later(31));
  await submitAttempt(at.db, { personId: at.personId, attemptId: second }, later(40));
  expect(await at.db.$count(evidence)).toBe(12);
  const [progress] = await at.db.select().from(moduleProgress);
  expect(progress?.passedAt).toEqual(later(40));
});

test('what was left open past its deadline is submitted as it stands at the next start', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 9);
  const week = later(8 * 24 * 60);
  await startAttempt(at.db, { personId: at.personId, moduleId: MODULE, seed: 'fedcba9876543210' }, week);
  expect((await attemptOf(at.db, at.personId, attemptId))?.submittedAt).toEqual(week);
  expect((await resultOf(at.db, at.personId, attemptId))?.passed).toBe(true);
});

test('what nobody comes back to is submitted all the same, once', async () => {
  const attemptId = await start();
  expect(await submitAllOverdue(at.db, later(7 * 24 * 60 + 1))).toBe(0);
  expect(await submitAllOverdue(at.db, later(8 * 24 * 60))).toBe(1);
  expect(await submitAllOverdue(at.db, later(9 * 24 * 60))).toBe(0);
  expect((await attemptOf(at.db, at.personId, attemptId))?.submittedAt).toEqual(later(8 * 24 * 60));
});

test('attempts whose time was over long before the last good run are not looked for again', async () => {
  await start();
  const lastRun = later(20 * 24 * 60);
  expect(await submitAllOverdue(at.db, later(20 * 24 * 60 + 5), lastRun)).toBe(0);
  expect(await submitAllOverdue(at.db, later(20 * 24 * 60 + 5))).toBe(1);
});

test('a run that took hours misses nothing whose time was over meanwhile', async () => {
  await start();
  const runEnded = later(7 * 24 * 60 + 12 * 60);
  expect(await submitAllOverdue(at.db, later(7 * 24 * 60 + 13 * 60), runEnded)).toBe(1);
});

test('an attempt that cannot be submitted keeps nobody else from being submitted, and is told', async () => {
  const broken = await start();
  const unknown = [{ ...(await drawnIn(broken))[0]!, versionId: crypto.randomUUID() }];
  await at.db.execute(sql`alter table attempts disable trigger user`);
  await at.db.update(attempts).set({ drawn: unknown }).where(eq(attempts.id, broken));
  await at.db.execute(sql`alter table attempts enable trigger user`);
  const [first, second] = [at.personId, await personOnRoster(at.db, 'AG-2')];
  const other = { personId: second, moduleId: MODULE, seed: '0123456789abcdef' };
  const sound = await startAttempt(at.db, other, monday);
  if (!sound.ok) throw new Error(sound.reason);
  await expect(submitAllOverdue(at.db, later(8 * 24 * 60))).rejects.toThrow("1 people's attempts");
  expect((await attemptOf(at.db, first, broken))?.submittedAt).toBeNull();
  expect((await attemptOf(at.db, second, sound.attemptId))?.submittedAt).not.toBeNull();
});

test('nobody reaches into the attempt of somebody else', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const stranger = await personOnRoster(at.db, 'AG-2');
  expect(await answer(attemptId, first!.questionId, 1, { personId: stranger })).toEqual({
    ok: false,
    reason: 'unknown_attempt',
  });
  expect(await submitAttempt(at.db, { personId: stranger, attemptId }, monday)).toEqual({
    ok: false,
    reason: 'unknown_attempt',
  });
});

test('a question that is retired after the draw is still marked as it was asked', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 10);
  const [first] = await drawnIn(attemptId);
  await at.db
    .update(questions)
    .set({ retiredAt: later(1) })
    .where(eq(questions.id, first!.questionId));
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  expect((await resultOf(at.db, at.personId, attemptId))?.score).toBe(1);
});
