import { beforeEach, expect, test } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { endSessionsOf } from '#features/agencies/commands/access.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, person, role, smallProvince } from '#tests/support/roster.ts';
import {
  clearSessions,
  endOtherSessions,
  endSession,
  liveSessions,
  readSession,
  startSession,
} from './session.ts';

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(now.getTime() + ms);

let personId: string;

beforeEach(async () => {
  personId = await person(database.db, { staffCode: 'AG1' });
  await invited(database.db, personId, now);
  await database.db.delete(sessions);
});

const start = (sharedDevice = false, at = now) => startSession(database.db, { personId, sharedDevice }, at);
const holder = async (id: string, at: Date) => (await readSession(database.db, id, at))?.personId;

test('a session says who holds it', async () => {
  const { id } = await start();
  expect(await readSession(database.db, id, now)).toEqual({
    personId,
    staffCode: 'AG1',
    fullName: 'Nguyễn Thị Ánh',
    language: 'vi',
    grants: [],
    sessionId: id,
    sharedDevice: false,
    waitingKey: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
  });
});

test('what the database keeps opens nothing', async () => {
  const { id } = await start();
  const [row] = await database.db.select().from(sessions);
  expect(row?.id).not.toBe(id);
  expect(await holder(row!.id, now)).toBeUndefined();
});

test('every session has an id of its own that nobody can guess', async () => {
  const ids = new Set([(await start()).id, (await start()).id, (await start()).id]);
  expect(ids.size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{40}$/);
});

test('an unknown id opens nothing', async () => {
  await start();
  expect(await holder('', now)).toBeUndefined();
  expect(await holder("' or true --", now)).toBeUndefined();
});

test('on a shared machine half an hour without use ends it, and use keeps it for a day at most', async () => {
  const unused = await start(true);
  expect(await holder(unused.id, after(29 * MINUTE))).toBe(personId);
  const used = await start(true);
  expect(await holder(used.id, after(31 * MINUTE))).toBeUndefined();

  const busy = await start(true);
  for (let at = 0; at < DAY; at += 20 * MINUTE) expect(await holder(busy.id, after(at))).toBe(personId);
  expect(await holder(busy.id, after(DAY))).toBeUndefined();
});

test('on an own machine it lasts 30 days without use and 90 days in all', async () => {
  const unused = await start();
  expect(await holder(unused.id, after(30 * DAY))).toBeUndefined();
  const busy = await start();
  for (let day = 0; day < 90; day += 29) expect(await holder(busy.id, after(day * DAY))).toBe(personId);
  expect(busy.endsAt).toEqual(after(90 * DAY));
  expect(await holder(busy.id, after(90 * DAY))).toBeUndefined();
});

test('who has a role besides learner signs in again after 8 hours without use and every day', async () => {
  const { longXuyen } = await smallProvince(database.db);
  await role(database.db, personId, 'lead', longXuyen);
  const unused = await start();
  expect(await holder(unused.id, after(8 * HOUR))).toBeUndefined();
  const busy = await start();
  for (let hour = 0; hour < 24; hour += 7) expect(await holder(busy.id, after(hour * HOUR))).toBe(personId);
  expect(await holder(busy.id, after(DAY))).toBeUndefined();
  const session = await readSession(database.db, (await start()).id, now);
  expect(session?.grants).toEqual([{ role: 'lead', scopeId: longXuyen }]);
});

test('the use of a session is written down at most once a minute', async () => {
  const { id } = await start(true);
  const expiry = async () => (await database.db.select().from(sessions))[0]?.expiresAt;
  const first = await expiry();
  await readSession(database.db, id, after(MINUTE - 1));
  expect(await expiry()).toEqual(first);
  await readSession(database.db, id, after(MINUTE));
  expect(await expiry()).toEqual(after(31 * MINUTE));
});

test('signing out ends this session and no other', async () => {
  const [here, there] = [await start(), await start()];
  await endSession(database.db, here.id, now);
  expect(await holder(here.id, now)).toBeUndefined();
  expect(await holder(there.id, now)).toBe(personId);
});

test('signing out everywhere ends every session of the person and nobody else', async () => {
  const other = await person(database.db, { staffCode: 'AG2' });
  const others = await invited(database.db, other, now);
  const mine = [await start(), await start(true)];
  expect(await liveSessions(database.db, personId, now)).toBe(2);
  await endSessionsOf(database.db, personId);
  for (const { id } of mine) expect(await holder(id, now)).toBeUndefined();
  expect(await holder(others, now)).toBe(other);
});

test('ending the other sessions keeps the one that asks', async () => {
  const [here, there] = [await start(), await start()];
  const account = await readSession(database.db, here.id, now);
  await endOtherSessions(database.db, account!);
  expect(await holder(here.id, now)).toBe(personId);
  expect(await holder(there.id, now)).toBeUndefined();
});

test('sessions that are over are cleared away, live ones stay', async () => {
  await start(true);
  const { id } = await start();
  await clearSessions(database.db, after(HOUR));
  expect(await database.db.$count(sessions)).toBe(1);
  expect(await holder(id, after(HOUR))).toBe(personId);
});
