import pino from 'pino';
import { beforeEach, expect, test, vi } from 'vitest';
import { endPosting } from '#features/agencies/commands/postings.ts';
import { peopleNowhere, personInScope } from '#features/agencies/queries.ts';
import { dayOf } from '#features/agencies/day.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person, role, smallProvince, type Places } from '#tests/support/roster.ts';
import { requireGranter, requireIssuer, requireRevoker, scopeOf } from './guards.ts';
import { signInLimits } from './limits.ts';
import { readSession } from './session.ts';

/** Who may open whose account, and change whose roles. */

vi.mock('astro:actions', () => ({
  ActionError: class extends Error {
    code: string;
    constructor({ code, message }: { code: string; message: string }) {
      super(message);
      this.code = code;
    }
  },
}));

const database = testDatabase();
const now = new Date();
const NOBODY = '5d2b1f0e-8c7a-4b6d-9e3f-000000000001';

let places: Places;
let ada: string;
let next = 1;

beforeEach(async () => {
  places = await smallProvince(database.db);
  ada = await posted(places.longXuyen);
});

const posted = (agencyId?: string) =>
  person(database.db, { staffCode: `AG${next++}`, ...(agencyId && { agencyId }) });

type Held = [role: 'trainer' | 'lead' | 'office' | 'admin', scopeId: string | null];

/** Signed in with a password, holding these roles; posted at the top. */
async function holding(...held: Held[]): Promise<App.Locals> {
  return as(await posted(places.province), ...held);
}

async function as(personId: string, ...held: Held[]): Promise<App.Locals> {
  for (const [name, scopeId] of held) await role(database.db, personId, name, scopeId);
  const session = await invited(database.db, personId, now);
  return {
    db: database.db,
    engine: database.open.engine,
    language: 'en',
    origin: 'http://localhost',
    clientAddress: '10.0.0.1',
    requestId: '',
    log: pino({ level: 'silent' }),
    limits: signInLimits(database.open),
    account: await readSession(database.db, session, now),
  };
}

const answer = (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => 'done',
    (error: Error) => error.message,
  );
const slip = (locals: App.Locals, personId: string, password = '') =>
  answer(requireIssuer(locals, { purpose: 'slip', personId, password }, 'lead', 'office', 'admin'));
const link = (locals: App.Locals, personId: string, password = '') =>
  answer(requireIssuer(locals, { purpose: 'password', personId, password }, 'office', 'admin'));
const grant = (locals: App.Locals, personId: string, scopeId: string | null, password = PASSWORD) =>
  answer(requireGranter(locals, { personId, scopeId, password }));
const revoke = (locals: App.Locals, personId: string, grantId: string, password = PASSWORD) =>
  answer(requireRevoker(locals, { personId, grantId, password }));

const UNKNOWN = 'This person was not found.';
const NOT_FOR_STAFF = expect.stringContaining('only a higher one');
const WRONG_PASSWORD = expect.stringContaining('not right');

test('a lead makes slips for the people of the agency, and of no other', async () => {
  const lead = await holding(['lead', places.longXuyen]);
  const elsewhere = await posted(places.chauDoc);
  expect(await slip(lead, ada)).toBe('done');
  expect(await slip(lead, elsewhere)).toBe(UNKNOWN);
  expect(await slip(lead, NOBODY)).toBe(UNKNOWN);
  expect(await slip(lead, await posted())).toBe(UNKNOWN);
});

test('nobody makes a slip or a link for themself', async () => {
  const lead = await as(ada, ['lead', places.longXuyen]);
  expect(await slip(lead, ada, PASSWORD)).toContain('not made for oneself');
  const admin = await holding(['admin', places.province]);
  const { personId } = admin.account!;
  expect(await slip(admin, personId, PASSWORD)).toContain('not made for oneself');
  expect(await link(admin, personId, PASSWORD)).toContain('not made for oneself');
});

test('the office of a department does not open the account of whoever leads the province from there', async () => {
  const office = await holding(['office', places.longXuyen]);
  await role(database.db, ada, 'lead', places.province);
  expect(await link(office, ada, PASSWORD)).toEqual(NOT_FOR_STAFF);
  expect(await slip(office, ada, PASSWORD)).toEqual(NOT_FOR_STAFF);
  expect(await link(await holding(['office', places.province]), ada, PASSWORD)).toBe('done');
});

test('a trainer writes for everybody, so only the office of the whole opens that account', async () => {
  await role(database.db, ada, 'trainer');
  expect(await link(await holding(['office', places.longXuyen]), ada, PASSWORD)).toEqual(NOT_FOR_STAFF);
  expect(await link(await holding(['office', places.province]), ada, PASSWORD)).toBe('done');
});

test('a role somewhere and another one over the person do not add up to a link', async () => {
  const both = await holding(['lead', places.longXuyen], ['office', places.chauDoc]);
  expect(await slip(both, ada)).toBe('done');
  expect(await link(both, ada)).toBe(UNKNOWN);
});

test('an open session alone resets no password and opens no account that holds a role', async () => {
  const office = await holding(['office', places.province]);
  expect(await link(office, ada)).toBe('done');
  await invited(database.db, ada, now);
  expect(await slip(office, ada)).toBe('done');
  expect(await link(office, ada)).toEqual(WRONG_PASSWORD);
  expect(await link(office, ada, PASSWORD)).toBe('done');
  await role(database.db, ada, 'lead', places.longXuyen);
  expect(await slip(office, ada)).toEqual(WRONG_PASSWORD);
  expect(await slip(office, ada, PASSWORD)).toBe('done');
});

test('the password of an open session is guessed ten times, not more', async () => {
  const admin = await holding(['admin', places.province]);
  for (let guess = 0; guess < 10; guess++)
    expect(await grant(admin, ada, places.longXuyen, 'đoán')).toEqual(WRONG_PASSWORD);
  expect(await grant(admin, ada, places.longXuyen)).toContain('many tries');
});

test('an administrator of a commune finds nobody elsewhere, whether there is somebody or not', async () => {
  const admin = await holding(['admin', places.longXuyen]);
  const elsewhere = await posted(places.chauDoc);
  const grantId = await role(database.db, elsewhere, 'lead', places.chauDoc);
  for (const somebody of [elsewhere, NOBODY]) {
    expect(await grant(admin, somebody, places.longXuyen)).toBe(UNKNOWN);
    expect(await revoke(admin, somebody, grantId)).toBe(UNKNOWN);
  }
});

test('an administrator of a commune gives and takes no role beyond it', async () => {
  const admin = await holding(['admin', places.longXuyen]);
  for (const scopeId of [places.chauDoc, places.province, NOBODY])
    expect(await grant(admin, ada, scopeId)).toContain('agency was not found');
  expect(await grant(admin, ada, null)).toContain('needs an agency');
  expect(await grant(admin, ada, places.longXuyen)).toBe('done');

  const [here, above] = [
    await role(database.db, ada, 'lead', places.longXuyen),
    await role(database.db, ada, 'office', places.province),
  ];
  const everywhere = await role(database.db, ada, 'trainer');
  expect(await revoke(admin, ada, here)).toBe('done');
  for (const grantId of [above, everywhere, NOBODY])
    expect(await revoke(admin, ada, grantId)).toContain('revoked already');
});

test('the administrator of the whole gives and takes every role, also those without an agency', async () => {
  const admin = await holding(['admin', places.province]);
  expect(await grant(admin, ada, null)).toBe('done');
  expect(await grant(admin, ada, places.chauDoc)).toBe('done');
  expect(await revoke(admin, ada, await role(database.db, ada, 'trainer'))).toBe('done');
  expect(await grant(admin, ada, null, 'đoán')).toEqual(WRONG_PASSWORD);
});

test('who is posted nowhere is found by the administrator of the whole, and by nobody else', async () => {
  const left = await posted(places.longXuyen);
  must(await endPosting(database.db, { actorId: null, personId: left, until: '2026-01-31' }, now));
  const never = await posted();
  const whole = await holding(['admin', places.province]);
  const others = [
    await holding(['office', places.province], ['lead', places.province]),
    await holding(['admin', places.longXuyen]),
  ];
  const seen = (locals: App.Locals, personId: string) =>
    personInScope(database.db, scopeOf(locals, ['lead', 'office', 'admin']), personId, dayOf(now));
  for (const somebody of [left, never]) {
    expect(await slip(whole, somebody)).toBe('done');
    expect(await grant(whole, somebody, places.longXuyen)).toBe('done');
    expect(await seen(whole, somebody)).toMatchObject({ id: somebody });
    for (const locals of others) {
      expect(await slip(locals, somebody)).toBe(UNKNOWN);
      expect(await seen(locals, somebody)).toBeUndefined();
    }
  }
  const listed = (locals: App.Locals, text: string) =>
    peopleNowhere(database.db, scopeOf(locals, ['lead', 'office', 'admin']), {
      ...{ day: dayOf(now), limit: 10 },
      text,
    });
  expect((await listed(whole, '')).map(({ id }) => id)).toEqual([left, never]);
  expect(await listed(whole, 'nguyen thi khac')).toEqual([]);
  for (const locals of others) expect(await listed(locals, '')).toEqual([]);
  const asOffice = scopeOf(whole, ['lead', 'office']);
  expect(await personInScope(database.db, asOffice, never, dayOf(now))).toBeUndefined();
});
