import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { person } from '#tests/support/roster.ts';
import { whoIsNamed } from './commands/sign-in.ts';
import { signInLimits, type SignInLimits } from './limits.ts';

const database = testDatabase();
let limits: SignInLimits;

beforeEach(async () => {
  limits = signInLimits(database.open);
  await person(database.db, { staffCode: 'AGSI0001', email: 'anh@angiang.gov.vn' });
});

/** As a page of sign-in counts: by what was typed as the name. */
async function tried(name: string, address = '10.0.0.1') {
  return limits.count({ who: await whoIsNamed(database.db, name), address });
}

async function allowed(tries: { name: string; address?: string }[]): Promise<number> {
  const results = await Promise.all(tries.map(({ name, address }) => tried(name, address)));
  return results.filter(({ ok }) => ok).length;
}

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

test('of a hundred tries at one account from one address, at the same time, ten are judged', async () => {
  expect(await allowed(times(100, () => ({ name: 'AGSI0001' })))).toBe(10);
});

test.each([
  ['in small letters', ['agsi0001', 'AgSi0001']],
  ['with spaces of every kind', [' AGSI 0001', 'A G S I 0 0 0 1', 'AGSI\u00a00001', 'AGSI\u2003 0001 ']],
  ['with letters whose capitals are the same', ['AG\u017fI0001', 'AGS\u01310001']],
  ['as the e-mail', ['anh@angiang.gov.vn', ' ANH@AnGiang.gov.vn ']],
])('a name written %s is the same account', async (_, names) => {
  expect(await allowed(times(10, () => ({ name: 'AGSI0001' })))).toBe(10);
  for (const name of names) expect(await tried(name), name).toMatchObject({ ok: false });
  expect(await tried('AGSI0002')).toEqual({ ok: true });
});

test('a name of nobody is counted however it is written, like one of somebody', async () => {
  const names = ['AG9999', 'ag 9999', 'a g9999'];
  expect(await allowed(times(30, (i) => ({ name: names[i % 3]! })))).toBe(10);
});

test('all addresses of one network of the new kind are one client', async () => {
  const own = times(30, (i) => ({ name: 'AGSI0001', address: `2001:db8:1:2::${i.toString(16)}` }));
  expect(await allowed(own)).toBe(10);
});

test('an account is tried fifty times from many addresses, not more', async () => {
  expect(await allowed(times(80, (i) => ({ name: 'AGSI0001', address: `10.0.0.${i}` })))).toBe(50);
});

test('an address tries a hundred times at many accounts, not more', async () => {
  expect(await allowed(times(130, (i) => ({ name: `AG${i}` })))).toBe(100);
});

test('wrong passwords at one place do not lock the person out at another', async () => {
  await allowed(times(40, () => ({ name: 'AGSI0001' })));
  expect(await tried('AGSI0001', '10.0.0.2')).toEqual({ ok: true });
});

test('a desk that goes on typing at one account leaves the others of its office alone', async () => {
  await allowed(times(300, () => ({ name: 'AGSI0001' })));
  expect(await tried('AGSI0002')).toEqual({ ok: true });
});

test('a refusal says until when, within a quarter of an hour', async () => {
  await allowed(times(10, () => ({ name: 'AGSI0001' })));
  const refused = await tried('AGSI0001');
  const minutes = refused.ok ? 0 : (refused.until.getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14);
  expect(minutes).toBeLessThanOrEqual(15);
});

test('right passwords are not counted, so a whole office can sign in behind one address', async () => {
  for (let i = 0; i < 120; i++) {
    const attempt = { who: `AG${i}`, address: '10.0.0.1' };
    expect(await limits.count(attempt)).toEqual({ ok: true });
    await limits.forget(attempt);
  }
});

test('two processes count together', async () => {
  const other = signInLimits(database.open);
  const attempt = { who: 'AGSI0001', address: '10.0.0.1' };
  await Promise.all(times(6, () => limits.count(attempt)));
  const results = await Promise.all(times(6, () => other.count(attempt)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(4);
});

test('what was typed as a name is not kept', async () => {
  await tried('mật khẩu gõ nhầm ô');
  const { rows } = await database.open.query('select * from sign_in_limits');
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toMatch(/nhầm|NHẦM/);
});
