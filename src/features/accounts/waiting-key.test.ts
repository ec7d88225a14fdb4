import { createPrivateKey, createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { invited, person, smallProvince } from '#tests/support/roster.ts';
import { waitingKeyOf } from './commands/waiting-key.ts';
import { readSession, startSession } from './session.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');

async function someone(staffCode: string) {
  const { longXuyen } = await smallProvince(at.db);
  const personId = await person(at.db, { staffCode, agencyId: longXuyen });
  return { personId, session: await invited(at.db, personId, monday) };
}

test('a person gets one pair of keys for ever: another would not open what waits somewhere', async () => {
  const { personId, session } = await someone('TS-1');
  const first = await readSession(at.db, session, monday);
  const opens = await waitingKeyOf(at.db, personId);
  const next = await startSession(at.db, { personId, sharedDevice: true }, monday);
  const second = await readSession(at.db, next.id, monday);
  expect(first?.waitingKey).toMatch(/^[\w-]{87}\.[\w-]{22}$/);
  expect(second?.waitingKey).toBe(first?.waitingKey);
  expect(await waitingKeyOf(at.db, personId)).toBe(opens);
  expect(second?.sharedDevice).toBe(true);
});

test('what a page may hold belongs to what only the server gives, and does not tell it', async () => {
  const { personId, session } = await someone('TS-2');
  const account = await readSession(at.db, session, monday);
  const [opens = '', mark] = (await waitingKeyOf(at.db, personId))?.split('.') ?? [];
  const der = Buffer.from(opens, 'base64url');
  const pair = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  const point = pair.export({ type: 'spki', format: 'der' }).subarray(-65).toString('base64url');
  expect(account?.waitingKey).toBe(`${point}.${mark}`);
  expect(JSON.stringify(account)).not.toContain(opens);
});
