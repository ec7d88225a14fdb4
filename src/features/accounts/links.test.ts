import { beforeEach, expect, test } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person } from '#tests/support/roster.ts';
import type { LinkPurpose } from '#db/schema/index.ts';
import { createLink, useLink } from './commands/links.ts';
import { signIn } from './commands/sign-in.ts';
import { issuersFor } from './standing.ts';
import { codeOf, tidyToken } from './link.ts';
import { linksOf, openLink } from './queries.ts';
import { readSession } from './session.ts';

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const HOUR = 60 * 60_000;
const after = (hours: number) => new Date(now.getTime() + hours * HOUR);

let ada: string;

beforeEach(async () => {
  ada = await person(database.db, { staffCode: 'AG0001' });
});

const create = async (purpose: LinkPurpose, personId = ada) =>
  (await createLink(database.db, { personId, purpose, createdBy: null }, now)).token;
const use = (token: string, password?: string, at = now) =>
  useLink(database.db, { token, password, sharedDevice: true }, at);

test('looking at a link does not use it', async () => {
  const token = await create('slip');
  for (let look = 0; look < 3; look++) {
    expect(await openLink(database.db, token, now)).toMatchObject({
      ok: true,
      link: { fullName: 'Nguyễn Thị Ánh', staffCode: 'AG0001', purpose: 'slip' },
    });
  }
  expect(await use(token)).toMatchObject({ ok: true });
});

test('a link works once', async () => {
  const token = await create('slip');
  const { session } = must(await use(token));
  expect(await readSession(database.db, session.id, now)).toMatchObject({ personId: ada });
  expect(await use(token)).toEqual({ ok: false, reason: 'used' });
  expect(await openLink(database.db, token, now)).toEqual({ ok: false, reason: 'used' });
});

test('a link works once even when it is used many times at the same moment', async () => {
  const token = await create('slip');
  const results = await Promise.all(Array.from({ length: 8 }, () => use(token)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.db.$count(sessions)).toBe(1);
});

test.each([
  ['invitation', 14 * 24],
  ['reset', 24],
  ['slip', 72],
  ['first-administrator', 24],
] as const)('a link for %s works for %i hours', async (purpose, hours) => {
  const token = await create(purpose);
  expect(await openLink(database.db, token, after(hours - 0.01))).toMatchObject({ ok: true });
  expect(await openLink(database.db, token, after(hours))).toEqual({ ok: false, reason: 'expired' });
  expect(await use(token, PASSWORD, after(hours))).toEqual({ ok: false, reason: 'expired' });
});

test('only the newest link of a purpose works', async () => {
  const [older, newer] = [await create('slip'), await create('slip')];
  expect(await use(older)).toEqual({ ok: false, reason: 'expired' });
  expect(await use(newer)).toMatchObject({ ok: true });
});

test('an invitation sets the password; a refused password leaves the link as it was', async () => {
  const token = await create('invitation');
  expect(await use(token)).toEqual({ ok: false, reason: 'too_short' });
  expect(await use(token, 'nguyenthianh')).toEqual({ ok: false, reason: 'too_close' });
  expect(await use(token, PASSWORD)).toMatchObject({ ok: true });
  const again = { name: 'AG0001', password: PASSWORD, sharedDevice: true };
  expect(await signIn(database.db, again, now)).toMatchObject({ ok: true });
});

test('a reset ends every session and every other open link', async () => {
  const session = await invited(database.db, ada, now);
  const slip = await create('slip');
  await use(await create('reset'), 'mưa rào tháng bảy');
  expect(await readSession(database.db, session, now)).toBeUndefined();
  expect(await use(slip)).toEqual({ ok: false, reason: 'expired' });
});

test('a slip signs in and leaves the password alone', async () => {
  await invited(database.db, ada, now);
  await use(await create('slip'), 'một mật khẩu khác hẳn');
  const before = { name: 'AG0001', password: PASSWORD, sharedDevice: true };
  expect(await signIn(database.db, before, now)).toMatchObject({ ok: true });
});

test('the code of a slip can be typed in small letters, with spaces, with O for 0 and l for 1', async () => {
  const token = await create('slip');
  expect(token).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ` ${token.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  expect(await use(typed)).toMatchObject({ ok: true });
});

test('other tokens are taken as they are, and codes use every bit', async () => {
  const token = await create('invitation');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(tidyToken(token)).toBe(token);
  expect(await openLink(database.db, token.toLowerCase(), now)).toEqual({ ok: false, reason: 'unknown' });
  expect(codeOf(new Uint8Array(15).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(codeOf(new Uint8Array(15))).toBe('0000-0000-0000-0000-0000-0000');
});

test('only a higher role opens the account of who holds a role', () => {
  expect(issuersFor([])).toEqual(['lead', 'office', 'admin']);
  expect(issuersFor(['lead'])).toEqual(['office', 'admin']);
  expect(issuersFor(['trainer', 'office'])).toEqual(['admin']);
  expect(issuersFor(['admin'])).toEqual(['admin']);
});

test('a person is told who made which link for the account, and whether it was used', async () => {
  const lead = await person(database.db, { staffCode: 'AG0002', fullName: 'Lê Văn Bình' });
  const made = await createLink(database.db, { personId: ada, purpose: 'slip', createdBy: lead }, now);
  await use(made.token, undefined, after(1));
  await createLink(database.db, { personId: ada, purpose: 'reset', createdBy: null }, after(2));
  expect(await linksOf(database.db, ada)).toEqual([
    { purpose: 'reset', madeBy: null, createdAt: after(2), usedAt: null },
    { purpose: 'slip', madeBy: 'Lê Văn Bình', createdAt: now, usedAt: after(1) },
  ]);
  expect(await linksOf(database.db, lead)).toEqual([]);
});

test('making and using a link is in the chain', async () => {
  await use(await create('slip'));
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, events: 3 });
});
