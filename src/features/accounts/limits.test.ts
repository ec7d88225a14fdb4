import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { signInLimits, type SignInLimits } from './limits.ts';

const database = testDatabase();
let limits: SignInLimits;

beforeEach(() => {
  limits = signInLimits(database.open);
});

async function allowed(tries: { name: string; address: string }[]): Promise<number> {
  const results = await Promise.all(tries.map((attempt) => limits.count(attempt)));
  return results.filter(({ ok }) => ok).length;
}

const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

test('of a hundred tries at one account from one address, at the same time, ten are judged', async () => {
  expect(await allowed(times(100, () => ({ name: 'AG0001', address: '10.0.0.1' })))).toBe(10);
});

test('however the name is written, it is the same account', async () => {
  const names = ['AG0001', 'ag0001', ' Ag0001 '];
  expect(await allowed(times(30, (i) => ({ name: names[i % 3]!, address: '10.0.0.1' })))).toBe(10);
});

test('an account is tried fifty times from many addresses, not more', async () => {
  expect(await allowed(times(80, (i) => ({ name: 'AG0001', address: `10.0.0.${i}` })))).toBe(50);
});

test('an address tries a hundred times at many accounts, not more', async () => {
  expect(await allowed(times(130, (i) => ({ name: `AG${i}`, address: '10.0.0.1' })))).toBe(100);
});

test('wrong passwords at one place do not lock the person out at another', async () => {
  await allowed(times(40, () => ({ name: 'AG0001', address: '10.0.0.1' })));
  expect(await limits.count({ name: 'AG0001', address: '10.0.0.2' })).toEqual({ ok: true });
});

test('a refusal says until when, within a quarter of an hour', async () => {
  const attempt = { name: 'AG0001', address: '10.0.0.1' };
  await allowed(times(10, () => attempt));
  const refused = await limits.count(attempt);
  const minutes = refused.ok ? 0 : (refused.until.getTime() - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14);
  expect(minutes).toBeLessThanOrEqual(15);
});

test('right passwords are not counted, so a whole office can sign in behind one address', async () => {
  for (let i = 0; i < 120; i++) {
    const attempt = { name: `AG${i}`, address: '10.0.0.1' };
    expect(await limits.count(attempt)).toEqual({ ok: true });
    await limits.forget(attempt);
  }
});

test('two processes count together', async () => {
  const other = signInLimits(database.open);
  const attempt = { name: 'AG0001', address: '10.0.0.1' };
  await allowed(times(6, () => attempt));
  const results = await Promise.all(times(6, () => other.count(attempt)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(4);
});

test('what was typed as a name is not kept', async () => {
  await limits.count({ name: 'mật khẩu gõ nhầm ô', address: '10.0.0.1' });
  const { rows } = await database.open.query('select * from sign_in_limits');
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain('gõ nhầm');
});
