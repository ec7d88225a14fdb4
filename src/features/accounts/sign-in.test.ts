import * as argon2 from '@node-rs/argon2';
import { beforeEach, expect, test, vi } from 'vitest';
import { accounts, oneTimeLinks, sessions } from '#db/schema/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person, role, smallProvince } from '#tests/support/roster.ts';
import { changePassword, chooseLanguage, passwordConfirmed } from './commands/account.ts';
import { createLink } from './commands/links.ts';
import { grantRole, revokeRole } from './commands/roles.ts';
import { signIn, signOutEverywhere } from './commands/sign-in.ts';
import { NOBODYS_HASH } from './password.ts';
import { grantsOf, viewersOf } from './queries.ts';
import { readSession } from './session.ts';

// Counts the calls and leaves what they do as it is.
vi.mock('@node-rs/argon2', { spy: true });

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const actorId = null;

let ada: string;

beforeEach(async () => {
  ada = await person(database.db, { staffCode: 'AG0001', email: 'anh@angiang.gov.vn' });
  await invited(database.db, ada, now);
});

const enter = (name: string, password = PASSWORD) =>
  signIn(database.db, { name, password, sharedDevice: false }, now);
const signedIn = async (id: string) => (await readSession(database.db, id, now))!;

test('a person signs in with the staff code, in any case, or with the e-mail', async () => {
  for (const name of ['AG0001', ' ag0001 ', 'ag 0001', 'Anh@AnGiang.gov.vn']) {
    const { session } = must(await enter(name));
    expect(await readSession(database.db, session.id, now)).toMatchObject({ personId: ada });
  }
});

test('a password typed in pieces is the same password', async () => {
  expect(await enter('AG0001', PASSWORD.normalize('NFD'))).toMatchObject({ ok: true });
});

test('an unknown name and a wrong password get the same answer after one hash each', async () => {
  await person(database.db, { staffCode: 'AG0002' });
  const tries = {
    wrong: ['AG0001', 'không phải mật khẩu'],
    unknown: ['AG9999', PASSWORD],
    uninvited: ['AG0002', ''],
  };
  for (const [name, password] of Object.values(tries)) {
    vi.mocked(argon2.verify).mockClear();
    expect(await enter(name!, password)).toEqual({ ok: false, reason: 'wrong' });
    expect(argon2.verify).toHaveBeenCalledTimes(1);
  }
});

test('the hash of nobody costs what a hash of somebody costs', async () => {
  const [row] = await database.db.select({ hash: accounts.passwordHash }).from(accounts);
  const cost = (hash: string) => hash.split('$').slice(1, 4).join('$');
  expect(cost(NOBODYS_HASH)).toBe('argon2id$v=19$m=19456,t=2,p=1');
  expect(cost(row!.hash!)).toBe(cost(NOBODYS_HASH));
});

test('a megabyte of password is refused without a hash', async () => {
  vi.mocked(argon2.verify).mockClear();
  expect(await enter('AG0001', 'a'.repeat(1_000_000))).toEqual({ ok: false, reason: 'wrong' });
  expect(argon2.verify).not.toHaveBeenCalled();
});

test('the first sign-in is remembered', async () => {
  const later = new Date('2026-12-01T02:00:00Z');
  await signIn(database.db, { name: 'AG0001', password: PASSWORD, sharedDevice: true }, later);
  const [row] = await database.db.select().from(accounts);
  expect(row?.firstSignedInAt).toEqual(now);
});

test('after signing out everywhere no session is left', async () => {
  const [here, there] = [must(await enter('AG0001')).session, must(await enter('AG0001')).session];
  await signOutEverywhere(database.db, await signedIn(here.id), now);
  expect(await readSession(database.db, here.id, now)).toBeUndefined();
  expect(await readSession(database.db, there.id, now)).toBeUndefined();
  expect(await database.db.$count(sessions)).toBe(0);
});

test('a new password needs the old one and ends every other session', async () => {
  const [here, there] = [must(await enter('AG0001')).session, must(await enter('AG0001')).session];
  const account = await signedIn(here.id);
  const change = (current: string, password = 'mưa rào tháng bảy') =>
    changePassword(database.db, account, { current, password }, now);
  expect(await change('khác')).toEqual({ ok: false, reason: 'wrong_password' });
  expect(await change(PASSWORD, 'ngắn')).toEqual({ ok: false, reason: 'too_short' });
  expect(await enter('AG0001')).toMatchObject({ ok: true });

  expect(await change(PASSWORD)).toEqual({ ok: true });
  expect(await enter('AG0001')).toEqual({ ok: false, reason: 'wrong' });
  expect(await enter('AG0001', 'mưa rào tháng bảy')).toMatchObject({ ok: true });
  expect(await readSession(database.db, here.id, now)).toBeDefined();
  expect(await readSession(database.db, there.id, now)).toBeUndefined();
});

test('a chosen language is found at the next sign-in', async () => {
  await chooseLanguage(database.db, ada, 'en');
  expect(must(await enter('AG0001')).language).toBe('en');
});

test('the password of one person does not confirm a deed of another', async () => {
  const other = await person(database.db, { staffCode: 'AG0002' });
  expect(await passwordConfirmed(database.db, ada, PASSWORD)).toBe(true);
  expect(await passwordConfirmed(database.db, ada, 'khác')).toBe(false);
  expect(await passwordConfirmed(database.db, other, PASSWORD)).toBe(false);
});

test('a role that shows other people needs an agency, and is granted once', async () => {
  const { longXuyen } = await smallProvince(database.db);
  const grant = (scopeId: string | null) =>
    grantRole(database.db, { actorId, personId: ada, role: 'lead', scopeId }, now);
  expect(await grant(null)).toEqual({ ok: false, reason: 'needs_scope' });
  expect(await grant(crypto.randomUUID())).toEqual({ ok: false, reason: 'no_such_agency' });
  expect(await grant(longXuyen)).toMatchObject({ ok: true });
  expect(await grant(longXuyen)).toEqual({ ok: false, reason: 'already_granted' });
});

test('whoever gets or loses a role signs in again', async () => {
  const before = must(await enter('AG0001')).session;
  const grantId = await role(database.db, ada, 'trainer');
  expect(await readSession(database.db, before.id, now)).toBeUndefined();
  const between = must(await enter('AG0001')).session;
  expect(await revokeRole(database.db, { actorId, personId: ada, grantId }, now)).toEqual({ ok: true });
  expect(await readSession(database.db, between.id, now)).toBeUndefined();
  expect(await grantsOf(database.db, ada)).toEqual([]);
  expect(await revokeRole(database.db, { actorId, personId: ada, grantId }, now)).toEqual({
    ok: false,
    reason: 'not_granted',
  });
});

test('the last administrator stays, also when two revoke each other at once', async () => {
  const { province } = await smallProvince(database.db);
  const other = await person(database.db, { staffCode: 'AG0002' });
  const mine = await role(database.db, ada, 'admin', province);
  const theirs = await role(database.db, other, 'admin', province);
  await invited(database.db, other, now);
  const results = await Promise.all([
    revokeRole(database.db, { actorId: ada, personId: other, grantId: theirs }, now),
    revokeRole(database.db, { actorId: other, personId: ada, grantId: mine }, now),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: 'last_administrator' });
});

test('who cannot sign in, or administers a part only, is no second administrator', async () => {
  const { province, longXuyen } = await smallProvince(database.db);
  const mine = await role(database.db, ada, 'admin', province);
  const never = await person(database.db, { staffCode: 'AG0002' });
  const part = await person(database.db, { staffCode: 'AG0003' });
  await invited(database.db, part, now);
  await role(database.db, never, 'admin', province);
  const ofPart = await role(database.db, part, 'admin', longXuyen);
  const revoke = (personId: string, grantId: string) =>
    revokeRole(database.db, { actorId, personId, grantId }, now);
  expect(await revoke(ada, mine)).toEqual({ ok: false, reason: 'last_administrator' });
  expect(await revoke(part, ofPart)).toEqual({ ok: true });
});

test('a person is told which leads and offices can see the results', async () => {
  const { province, longXuyen, chauDoc } = await smallProvince(database.db);
  const learner = await person(database.db, { staffCode: 'AG0003', agencyId: longXuyen });
  const lead = await person(database.db, { staffCode: 'AG0004', agencyId: longXuyen });
  await role(database.db, lead, 'lead', longXuyen);
  await role(database.db, ada, 'office', province);
  await role(database.db, lead, 'lead', chauDoc);
  const viewers = await viewersOf(database.db, learner, '2026-11-23');
  expect(viewers.map(({ role, nameVi, people }) => [role, nameVi, people])).toEqual([
    ['lead', 'Phường Long Xuyên', 1],
    ['office', 'Tỉnh An Giang', 1],
  ]);
});

test('no token of a link stands in the database', async () => {
  const { token } = await createLink(database.db, { personId: ada, purpose: 'reset', createdBy: null }, now);
  const rows = await database.db.select().from(oneTimeLinks);
  expect(JSON.stringify(rows)).not.toContain(token);
});
