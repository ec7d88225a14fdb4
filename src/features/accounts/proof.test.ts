import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person, smallProvince } from '#tests/support/roster.ts';
import { sessionOf } from '#tests/support/visitor.ts';
import type { SignedIn } from './account.ts';
import { changePassword } from './commands/account.ts';
import { passwordTypedLately, proofFor } from './commands/proof.ts';
import { PROOF_MINUTES } from './proof.ts';
import { readSession } from './session.ts';

const database = testDatabase();
const now = new Date('2026-11-23T03:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let account: SignedIn;

beforeEach(async () => {
  const { longXuyen } = await smallProvince(database.db);
  const personId = await person(database.db, { staffCode: 'AG1', agencyId: longXuyen });
  account = await signedIn(await invited(database.db, personId, now));
});

async function signedIn(session: string): Promise<SignedIn> {
  const found = await readSession(database.db, session, now);
  if (!found) throw new Error('There is no such session');
  return found;
}

const proof = async () => (await proofFor(database.db, account, now)) ?? '';
const holds = (given: string, who = account, at = now) => passwordTypedLately(database.db, who, given, at);

test('a password that was typed is not asked for again for ten minutes, and then it is', async () => {
  const given = await proof();
  expect(await holds(given, account, after(PROOF_MINUTES - 1))).toBe(true);
  expect(await holds(given, account, after(PROOF_MINUTES))).toBe(false);
});

test('what was typed in one session is worth nothing in another, nor for somebody else', async () => {
  const given = await proof();
  expect(await holds(given, await signedIn(await sessionOf(database.db, account.personId, now)))).toBe(false);
  const other = await person(database.db, { staffCode: 'AG2' });
  expect(await holds(given, await signedIn(await invited(database.db, other, now)))).toBe(false);
});

test('nobody can make one, or make one last longer', async () => {
  const [until = '', signed = ''] = (await proof()).split('.');
  for (const made of [
    '',
    '.',
    until,
    `${Number(until) + 1}.${signed}`,
    `${until}.`,
    `${until}.AAAA`,
    'NaN.x',
  ])
    expect(await holds(made), made).toBe(false);
  expect(await holds(`${until}.${signed}`)).toBe(true);
});

test('a new password ends it', async () => {
  const given = await proof();
  const change = { current: PASSWORD, password: 'một câu khác hẳn cho chắc' };
  must(await changePassword(database.db, account, change, now));
  expect(await holds(given)).toBe(false);
});

test('who came by a slip and has no password proves nothing', async () => {
  const personId = await person(database.db, { staffCode: 'AG3' });
  const bySlip = await signedIn(await sessionOf(database.db, personId, now));
  expect(await proofFor(database.db, bySlip, now)).toBeUndefined();
  expect(await holds(await proof(), bySlip)).toBe(false);
});
