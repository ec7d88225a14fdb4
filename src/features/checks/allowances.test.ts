import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEvents, extraAttempts, extraTimes, modules } from '#db/schema/index.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster, PLAN } from '#tests/support/bank.ts';
import { extraTimeOn, minutesWith } from './allowance.ts';
import { grantExtraAttempt, recordExtraTime } from './commands/allowances.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { startTestOut } from './commands/test-out.ts';
import { attemptOf } from './queries.ts';
import { attemptRules } from './queries/attempt-rules.ts';
import { usedUpOf } from './queries/allowances.ts';

const at = atACheck();
const REASON = 'Khám mắt ngày 20/11/2026, cần đọc chậm';
const minutes = (count: number) => at.db.update(modules).set({ check: { ...PLAN, minutes: count } });
const office = () => personOnRoster(at.db, 'AG-9');

const extra = async (over: Partial<Parameters<typeof recordExtraTime>[1]> = {}, now = monday) =>
  recordExtraTime(
    at.db,
    {
      ...{ actorId: await someone(), personId: at.personId, percent: 50 },
      ...{ from: '2026-11-20', until: null, reason: REASON, ...over },
    },
    now,
  );

let actor: string | undefined;
const someone = async () => (actor ??= await office());

const deadlineOf = async (attemptId: string) => (await attemptOf(at.db, at.personId, attemptId))!.deadline;

test('a time limit is longer by the extra time of the day on which the attempt starts', async () => {
  actor = undefined;
  await minutes(30);
  expect(await extra()).toEqual({ ok: true });
  expect(await deadlineOf(await at.start())).toEqual(later(45));
});

test('an attempt that has begun keeps its deadline, whatever is recorded later', async () => {
  actor = undefined;
  await minutes(30);
  const attemptId = await at.start();
  await extra({}, later(5));
  expect(await deadlineOf(attemptId)).toEqual(later(30));
});

test('of several extra times that cover a day the one recorded last counts, also where it is none', () => {
  const row = (percent: number, from: string, until: string | null, minute: number) => ({
    ...{ percent, from, until },
    recordedAt: later(minute),
  });
  const rows = [row(50, '2026-01-01', null, 1), row(25, '2026-11-01', '2026-11-23', 2)];
  expect(extraTimeOn(rows, '2026-11-23')?.percent).toBe(25);
  expect(extraTimeOn(rows, '2026-11-24')?.percent).toBe(50);
  expect(extraTimeOn([...rows, row(0, '2026-11-24', null, 3)], '2026-11-24')?.percent).toBe(0);
  expect(extraTimeOn(rows, '2025-12-31')).toBeUndefined();
});

test('a check without a time limit has none with extra time either, and half a minute is a whole one', () => {
  expect(minutesWith(50, null)).toBeNull();
  expect(minutesWith(25, 30)).toBe(38);
});

test('an extra time without a reason, out of the list, or over already is refused and not recorded', async () => {
  actor = undefined;
  expect(await extra({ reason: '   ốm    ' })).toEqual({ ok: false, reason: 'too_short' });
  expect(await extra({ reason: 'x'.repeat(501) })).toEqual({ ok: false, reason: 'too_long' });
  expect(await extra({ percent: 33 })).toEqual({ ok: false, reason: 'unknown_percent' });
  expect(await extra({ until: '2026-11-19' })).toEqual({ ok: false, reason: 'ends_before_it_begins' });
  expect(await extra({ from: '2026-11-01', until: '2026-11-22' })).toEqual({ ok: false, reason: 'is_over' });
  expect(await at.db.$count(extraTimes)).toBe(0);
});

test('who gave extra time, how much and why stands in the audit, and the record is never changed', async () => {
  actor = undefined;
  await extra();
  const [event] = await at.db.select().from(auditEvents).where(eq(auditEvents.deed, 'extra-time-recorded'));
  expect(event).toMatchObject({
    actorId: actor,
    subjectId: at.personId,
    detail: { percent: 50, reason: REASON },
  });
  await expect(at.db.update(extraTimes).set({ percent: 100 })).rejects.toThrow();
});

async function takeTurns(starts: number[]) {
  for (const start of starts) {
    const attemptId = await at.start(later(start), start.toString(16).padStart(16, '0'));
    await submitAttempt(at.db, { personId: at.personId, attemptId }, later(start + 20));
  }
}
const useUp = () => takeTurns([0, 60, 120 + 24 * 60]);
const dayAfter = later(10 * 24 * 60);
const grant = async (over: { reason?: string; moduleId?: string } = {}, now = dayAfter) =>
  grantExtraAttempt(
    at.db,
    { actorId: await someone(), personId: at.personId, moduleId: MODULE, reason: REASON, ...over },
    now,
  );
const startAgain = (now = dayAfter) =>
  startAttempt(at.db, { personId: at.personId, moduleId: MODULE, seed: 'fedcba9876543210' }, now);

test('who has no attempt left is granted one more, which is one and no more', async () => {
  actor = undefined;
  await useUp();
  expect(await startAgain()).toEqual({ ok: false, reason: 'no_attempts_left' });
  expect(await usedUpOf(at.db, at.personId, 'vi', dayAfter)).toMatchObject([
    { moduleId: MODULE, attempts: 3 },
  ]);
  expect(await grant()).toEqual({ ok: true });
  expect(await attemptRules(at.db, at.personId, MODULE)).toEqual({ attempts: 4, coolDownHours: 24 });
  expect(await grant()).toEqual({ ok: false, reason: 'attempts_left' });
  const fourth = await startAgain();
  expect(fourth).toMatchObject({ ok: true, resumed: false });
  await submitAttempt(
    at.db,
    { personId: at.personId, attemptId: fourth.ok ? fourth.attemptId : '' },
    dayAfter,
  );
  expect(await startAgain(later(20 * 24 * 60))).toEqual({ ok: false, reason: 'no_attempts_left' });
});

test('one more attempt is granted to nobody who has some left, for no reason, or to somebody else', async () => {
  actor = undefined;
  expect(await grant()).toEqual({ ok: false, reason: 'attempts_left' });
  await useUp();
  expect(await grant({ reason: 'xin' })).toEqual({ ok: false, reason: 'too_short' });
  expect(await grant({ moduleId: 'nothing' })).toEqual({ ok: false, reason: 'unknown_module' });
  expect(await at.db.$count(extraAttempts)).toBe(0);
  await grant();
  const other = await personOnRoster(at.db, 'AG-2');
  expect(await attemptRules(at.db, other, MODULE)).toMatchObject({ attempts: 3 });
});

test('an attempt to test out is none of the attempts that are used up', async () => {
  actor = undefined;
  const known = { personId: at.personId, moduleId: MODULE, seed: 'aaaaaaaaaaaaaaaa' };
  const testOut = await startTestOut(at.db, known, later(-60));
  await submitAttempt(
    at.db,
    { personId: at.personId, attemptId: testOut.ok ? testOut.attemptId : '' },
    later(-30),
  );
  await takeTurns([0, 60]);
  expect(await usedUpOf(at.db, at.personId, 'vi', dayAfter)).toEqual([]);
  expect(await grant()).toEqual({ ok: false, reason: 'attempts_left' });
  await takeTurns([120 + 24 * 60]);
  expect(await usedUpOf(at.db, at.personId, 'vi', dayAfter)).toMatchObject([{ attempts: 3 }]);
  expect(await grant()).toEqual({ ok: true });
});
