import { beforeEach, expect, test } from 'vitest';
import { oneTimeLinks, roleGrants, sessions, type LinkPurpose } from '#db/schema/index.ts';
import { closeEndedPostings } from '#features/agencies/commands/leaving.ts';
import { endPosting, startPosting, transferPerson } from '#features/agencies/commands/postings.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person, role, smallProvince, type Places } from '#tests/support/roster.ts';
import { changePassword } from './commands/account.ts';
import { createLink, useLink } from './commands/links.ts';
import { grantRole, revokeRole } from './commands/roles.ts';
import { signIn, signOutEverywhere } from './commands/sign-in.ts';
import { grantsOf, openLink } from './queries.ts';
import { readSession } from './session.ts';

/** Every key to an account: its password, its sessions, its open links, its roles. What turns one, and what takes it away. */

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const today = '2026-11-23';
const DAY = 24 * 60 * 60_000;
const later = (days: number) => new Date(now.getTime() + days * DAY);
const actorId = null;
const OTHER = 'mưa rào tháng bảy';

let places: Places;
let ada: string;

beforeEach(async () => {
  places = await smallProvince(database.db);
  ada = await person(database.db, { staffCode: 'AG0001', agencyId: places.longXuyen });
});

const link = async (purpose: LinkPurpose, at = now) =>
  (await createLink(database.db, { personId: ada, purpose, createdBy: null }, at)).token;
const stateOf = async (token: string, at = now) => {
  const opened = await openLink(database.db, token, at);
  return opened.ok ? 'open' : opened.reason;
};
const holder = async (session: string, at = now) => (await readSession(database.db, session, at))?.personId;
const rolesOf = async () => (await grantsOf(database.db, ada)).map(({ role }) => role);

test.each(['slip', 'invitation', 'reset'] as const)(
  'a %s made for a learner does not open the account of the administrator that the learner became',
  async (purpose) => {
    const token = await link(purpose);
    await role(database.db, ada, 'admin', places.province);
    expect(await stateOf(token)).toBe('expired');
    const used = await useLink(database.db, { token, password: PASSWORD, sharedDevice: true }, now);
    expect(used).toEqual({ ok: false, reason: 'expired' });
  },
);

test('a link ends also for whoever loses a role', async () => {
  const grantId = await role(database.db, ada, 'lead', places.longXuyen);
  const token = await link('slip');
  must(await revokeRole(database.db, { actorId, personId: ada, grantId }, now));
  expect(await stateOf(token)).toBe('expired');
});

test('a link that is used while the role is granted gives no session with that role', async () => {
  for (let round = 0; round < 5; round++) {
    const token = await link('slip');
    const grant = { actorId, personId: ada, role: 'admin', scopeId: places.province } as const;
    const [granted] = await Promise.all([
      grantRole(database.db, grant, new Date(now.getTime() + 1000)),
      useLink(database.db, { token, sharedDevice: true }, now),
    ]);
    expect(await database.db.$count(sessions)).toBe(0);
    await revokeRole(database.db, { actorId, personId: ada, grantId: must(granted).grantId }, now);
  }
});

test('roles are granted and people sign in at the same moment without waiting for each other for ever', async () => {
  await invited(database.db, ada, now);
  const credentials = { name: 'AG0001', password: PASSWORD, sharedDevice: false };
  const grant = { actorId, personId: ada, role: 'lead', scopeId: places.longXuyen } as const;
  for (let round = 0; round < 5; round++) {
    const [granted, ...entered] = await Promise.all([
      grantRole(database.db, grant, now),
      ...Array.from({ length: 4 }, () => signIn(database.db, credentials, now)),
    ]);
    expect(entered.every(({ ok }) => ok)).toBe(true);
    // Whoever came in after the grant signs in every day, as who sees other people must.
    for (const { endsAt } of await database.db.select().from(sessions)) expect(endsAt).toEqual(later(1));
    must(await revokeRole(database.db, { actorId, personId: ada, grantId: must(granted).grantId }, now));
  }
});

test('a new password ends every open link, and so does signing out everywhere', async () => {
  const session = await invited(database.db, ada, now);
  const account = (await readSession(database.db, session, now))!;
  const slip = await link('slip');
  must(await changePassword(database.db, account, { current: PASSWORD, password: OTHER }, now));
  expect(await stateOf(slip)).toBe('expired');
  const another = await link('slip');
  await signOutEverywhere(database.db, account, now);
  expect(await stateOf(another)).toBe('expired');
});

test('a reset is not overwritten by a change that began with the old password', async () => {
  const session = await invited(database.db, ada, now);
  const account = (await readSession(database.db, session, now))!;
  const token = await link('reset');
  const [reset, changed] = await Promise.all([
    useLink(database.db, { token, password: OTHER, sharedDevice: true }, now),
    changePassword(database.db, account, { current: PASSWORD, password: 'trời xanh mây trắng' }, now),
  ]);
  expect(reset.ok !== changed.ok).toBe(true);
  const enter = (password: string) =>
    signIn(database.db, { name: 'AG0001', password, sharedDevice: true }, now);
  expect((await enter(OTHER)).ok).toBe(reset.ok);
  expect((await enter('trời xanh mây trắng')).ok).toBe(changed.ok);
});

test('of links that two people make at once, one works', async () => {
  await Promise.all(Array.from({ length: 6 }, () => link('slip')));
  const open = (await database.db.select().from(oneTimeLinks)).filter(({ expiresAt }) => expiresAt > now);
  expect(open).toHaveLength(1);
});

const leave = (until: string) => endPosting(database.db, { actorId, personId: ada, until }, now);
const move = (agencyId: string, from = today) => {
  const posting = { actorId, personId: ada, agencyId, position: 'leader', from } as const;
  return transferPerson(database.db, posting, now);
};

test('who has left holds no role, no session and no link', async () => {
  await role(database.db, ada, 'lead', places.longXuyen);
  await role(database.db, ada, 'trainer');
  await role(database.db, ada, 'office', places.province);
  const session = await invited(database.db, ada, now);
  const slip = await link('slip');
  must(await leave('2026-11-22'));
  expect([await rolesOf(), await holder(session), await stateOf(slip)]).toEqual([[], undefined, 'expired']);
  expect(await verifyChain(database.db)).toMatchObject({ ok: true });
});

test('who moves leaves behind the roles over the old agency, and keeps those over others', async () => {
  await role(database.db, ada, 'lead', places.longXuyen);
  await role(database.db, ada, 'office', places.province);
  const session = await invited(database.db, ada, now);
  must(await move(places.chauDoc));
  expect(await rolesOf()).toEqual(['office']);
  expect(await holder(session)).toBeUndefined();
});

test('who changes position in the same agency keeps the roles over it', async () => {
  await role(database.db, ada, 'lead', places.longXuyen);
  must(await move(places.longXuyen));
  expect(await rolesOf()).toEqual(['lead']);
});

test('until the last day has passed everything works, and on the next nothing does', async () => {
  await role(database.db, ada, 'lead', places.longXuyen);
  const session = await invited(database.db, ada, now);
  must(await leave(today));
  expect(await closeEndedPostings(database.db, now)).toBe(0);
  expect([await rolesOf(), await holder(session)]).toEqual([['lead'], ada]);
  const midnight = new Date('2026-11-23T17:00:00Z');
  expect(await closeEndedPostings(database.db, new Date(midnight.getTime() - 1))).toBe(0);
  expect(await closeEndedPostings(database.db, midnight)).toBe(1);
  expect([await rolesOf(), await holder(session, midnight)]).toEqual([[], undefined]);
  expect(await closeEndedPostings(database.db, midnight)).toBe(0);
});

test('what was given after somebody left stays', async () => {
  must(await leave(today));
  const posting = { actorId, personId: ada, agencyId: places.chauDoc, position: 'leader' } as const;
  must(await startPosting(database.db, { ...posting, from: '2026-12-01' }, now));
  await grantRole(database.db, { actorId, personId: ada, role: 'lead', scopeId: places.chauDoc }, later(9));
  const token = await link('slip', later(9));
  expect(await closeEndedPostings(database.db, later(10))).toBe(0);
  expect(await rolesOf()).toEqual(['lead']);
  expect(await stateOf(token, later(10))).toBe('open');
  expect(await database.db.$count(roleGrants)).toBe(1);
});
