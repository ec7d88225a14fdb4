import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { attempts, evidence, moduleProgress } from '#db/schema/index.ts';
import { moduleStanding } from '#features/requirements/queries.ts';
import { stepIn } from '#features/requirements/progress.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MODULE } from '#tests/support/bank.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { startTestOut } from './commands/test-out.ts';
import { attemptOf, pastAttempts } from './queries.ts';
import { attemptsOf } from './queries/list.ts';
import { testOutStanding } from './queries/test-out.ts';
import { testOutPermit } from './test-out.ts';

const at = atACheck();
const seed = '0123456789abcdef';

const begin = (now = monday) => startTestOut(at.db, { personId: at.personId, moduleId: MODULE, seed }, now);

async function testOut(right: number, now = monday): Promise<string> {
  const result = await begin(now);
  if (!result.ok) throw new Error(result.reason);
  await at.answerAll(result.attemptId, right, now);
  await submitAttempt(at.db, { personId: at.personId, attemptId: result.attemptId }, now);
  return result.attemptId;
}

const progress = async () =>
  (await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, at.personId)))[0];
const standing = () => moduleStanding(at.db, at.personId, 'vi', MODULE);

test('who passes before reading has completed the module, and nothing is left to do in it', async () => {
  await testOut(8);
  expect(await progress()).toMatchObject({
    ...{ lessonsDone: 0, passedAt: monday, testedOutAt: monday, completedAt: monday },
  });
  expect(stepIn((await standing())!)).toBeUndefined();
});

test('who does not pass learns as usual, and has all attempts at the check left', async () => {
  await testOut(7);
  expect(await progress()).toMatchObject({ passedAt: null, testedOutAt: null, completedAt: null });
  expect(await pastAttempts(at.db, at.personId, MODULE)).toEqual([]);
  const started = await startAttempt(at.db, { personId: at.personId, moduleId: MODULE, seed }, later(1));
  expect(started).toMatchObject({ ok: true, resumed: false });
  expect(await pastAttempts(at.db, at.personId, MODULE)).toMatchObject([{ number: 1 }]);
});

test('it is taken once, whatever came of it', async () => {
  await testOut(0);
  expect(await begin(later(60))).toEqual({ ok: false, reason: 'test_out_taken' });
});

test('it comes before the work: not after a lesson is done, nor after the check was begun', async () => {
  await at.start();
  expect(await begin(later(1))).toEqual({ ok: false, reason: 'test_out_begun' });
  const nothing = { testOut: undefined, attempts: 0, lessonsDone: 0 };
  expect(testOutPermit(nothing, monday)).toEqual({ may: 'start' });
  expect(testOutPermit({ ...nothing, lessonsDone: 1 }, monday)).toEqual({ may: 'no', why: 'begun' });
});

test('while it is open it is gone on with, also by who starts the check', async () => {
  const first = await begin();
  const again = await begin(later(5));
  expect(again).toEqual({ ...first, resumed: true });
  const check = await startAttempt(at.db, { personId: at.personId, moduleId: MODULE, seed }, later(5));
  expect(check).toEqual(again);
  expect(await at.db.$count(attempts)).toBe(1);
  expect(testOutPermit(await testOutStanding(at.db, at.personId, MODULE), later(5))).toMatchObject({
    may: 'resume',
  });
});

test('two starts at once are one', async () => {
  const both = await Promise.all([begin(), begin()]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await at.db.$count(attempts)).toBe(1);
});

test('it is evidence as every check is, and its keys are shown only to who passes', async () => {
  const attemptId = await testOut(3);
  expect(await at.db.$count(evidence, eq(evidence.personId, at.personId))).toBe(10);
  expect(await attemptOf(at.db, at.personId, attemptId)).toMatchObject({ testOut: true, show: 'after-pass' });
  expect(await attemptsOf(at.db, at.personId, 'vi')).toMatchObject([{ testOut: true, passed: false }]);
});

test('only an attempt at a module can be one to test out', async () => {
  const row = {
    ...{ personId: at.personId, testOut: true, number: 1, seed: '0', drawn: [], passMark: 75 },
    ...{ show: 'at-once' as const, startedAt: monday, deadline: monday },
  };
  await expect(at.db.insert(attempts).values(row)).rejects.toThrow();
  await expect(
    at.db.insert(attempts).values({ ...row, moduleId: MODULE, requirementId: crypto.randomUUID() }),
  ).rejects.toThrow();
});
