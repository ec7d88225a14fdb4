import pino from 'pino';
import { expect, test } from 'vitest';
import { jobs } from '#db/schema/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { runIfDue } from './run.ts';
import { claimRun, endRun, lastRuns, LEASE_MINUTES, renewLease } from './runs.ts';
import { SCHEDULE, type Job } from './schedule.ts';
import { standingsOf } from './standing.ts';

const at = testDatabase();
const log = pino({ level: 'silent' });
const rhythm = { everyMinutes: 5 };
const later = (minutes: number, from = new Date()) => new Date(from.getTime() + minutes * 60_000);
const job = (run: Job['run'] = () => Promise.resolve(3)): Job => ({ name: 'clear-sessions', rhythm, run });
const last = async () => (await lastRuns(at.db))[0]!;

test('of many processes that look at the same moment one runs the job', async () => {
  let runs = 0;
  const counted = job(() => Promise.resolve((runs += 1)));
  const ran = await Promise.all(Array.from({ length: 8 }, () => runIfDue(counted, at.db, log)));
  expect(ran.filter(Boolean)).toHaveLength(1);
  expect(runs).toBe(1);
});

test('the same when it is due again', async () => {
  await runIfDue(job(), at.db, log);
  const ran = await Promise.all(Array.from({ length: 8 }, () => runIfDue(job(), at.db, log, later(6))));
  expect(ran.filter(Boolean)).toHaveLength(1);
});

test('what came of a run is kept: when, how much, and when it was last well', async () => {
  expect(await runIfDue(job(), at.db, log)).toBe(true);
  expect(await last()).toMatchObject({ outcome: 'done', done: 3 });
  const { succeededAt } = await last();
  const broken = job(() => Promise.reject(new Error('the disk is full')));
  await expect(runIfDue(broken, at.db, log, later(6))).rejects.toThrow('the disk is full');
  expect(await last()).toMatchObject({ outcome: 'failed', done: null, succeededAt });
  expect((await last()).endedAt).not.toBeNull();
});

test('while a run goes on nobody begins another, and one that was cut off is begun again after its lease', async () => {
  const now = new Date();
  const held = await claimRun(at.db, job(), now);
  expect(held).toBeDefined();
  expect(await claimRun(at.db, job(), later(LEASE_MINUTES - 0.1, now))).toBeUndefined();
  await renewLease(at.db, held!, later(4, now));
  expect(await claimRun(at.db, job(), later(LEASE_MINUTES + 0.1, now))).toBeUndefined();
  const again = await claimRun(at.db, job(), later(4 + LEASE_MINUTES, now));
  expect(again).toBeDefined();
  expect(again!.owner).not.toBe(held!.owner);
});

test('who was taken for dead and comes back does not write over the run of the next', async () => {
  const now = new Date();
  const dead = await claimRun(at.db, job(), now);
  const next = await claimRun(at.db, job(), later(LEASE_MINUTES, now));
  await endRun(at.db, dead!, { outcome: 'failed', done: null }, later(6, now));
  await renewLease(at.db, dead!, later(60, now));
  expect(await last()).toMatchObject({ owner: next!.owner, endedAt: null, outcome: null });
  expect((await last()).leaseUntil).toEqual(later(2 * LEASE_MINUTES, now));
});

test('the administrator is told how each job stands, also one that never ran or was cut off', async () => {
  const now = new Date();
  await claimRun(at.db, { name: 'estimate', rhythm }, now);
  await runIfDue(job(), at.db, log);
  const names = ['clear-sessions', 'estimate', 'examine-attempts'] as const;
  const schedule = names.map((name) => ({ name, rhythm }));
  const states = async (moment: Date) =>
    standingsOf(schedule, await lastRuns(at.db), moment).map(({ state }) => state);
  expect(await states(now)).toEqual(['done', 'running', 'never']);
  expect(await states(later(LEASE_MINUTES))).toEqual(['done', 'cut-off', 'never']);
  await at.db.delete(jobs);
  expect(await states(now)).toEqual(['never', 'never', 'never']);
});

test('a job is told when it last ended well: what failed since is done by the next run', async () => {
  const now = new Date();
  const told: (Date | undefined)[] = [];
  let fails = false;
  const telling = job((_, __, lastWell) => {
    told.push(lastWell);
    return fails ? Promise.reject(new Error('the disk is full')) : Promise.resolve(1);
  });
  await runIfDue(telling, at.db, log, now);
  const { succeededAt } = await last();
  fails = true;
  await expect(runIfDue(telling, at.db, log, later(6, now))).rejects.toThrow();
  fails = false;
  await runIfDue(telling, at.db, log, later(12, now));
  expect(told).toEqual([undefined, succeededAt, succeededAt]);
});

test('examining never begins before measuring and estimating have ended well, on whatever machine and at whatever hour', async () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const named = (name: Job['name']) => SCHEDULE.find((each) => each.name === name)!;
  const examining = named('examine-attempts');
  expect(await claimRun(at.db, examining, now)).toBeUndefined();
  const measured = (await claimRun(at.db, named('measure-answer-times'), now))!;
  const estimated = (await claimRun(at.db, named('estimate'), now))!;
  await endRun(at.db, measured, { outcome: 'done', done: 1 }, now);
  expect(await claimRun(at.db, examining, now)).toBeUndefined();
  await endRun(at.db, estimated, { outcome: 'failed', done: null }, now);
  expect(await claimRun(at.db, examining, now)).toBeUndefined();
  const again = (await claimRun(at.db, named('estimate'), later(61, now)))!;
  await endRun(at.db, again, { outcome: 'done', done: 1 }, later(61, now));
  expect(await claimRun(at.db, examining, later(61, now))).toBeDefined();
});
