import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { recordEvent } from './commands.ts';
import { verifyChain } from './queries.ts';

const database = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');

function record(deed: string, detail: Record<string, unknown> = {}) {
  const event = { actorId: null, deed, subject: 'person', subjectId: '1', detail };
  return database.db.transaction((tx) => recordEvent(tx, event, monday));
}

/** What somebody with the keys of the database could do; the product itself cannot. */
function tamper(statement: ReturnType<typeof sql>) {
  return database.db.transaction(async (tx) => {
    await tx.execute(sql`alter table audit_events disable trigger append_only`);
    await tx.execute(statement);
    await tx.execute(sql`alter table audit_events enable trigger append_only`);
  });
}

test('an untouched chain verifies, whatever order the keys of a detail had', async () => {
  await record('one', { b: 1, a: { d: [1, { z: 1, y: 2 }], c: 'Đặng' }, none: undefined });
  await record('two');
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, events: 2 });
});

test('events recorded at the same time still form one chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => record(`deed ${i}`)));
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, events: 20 });
});

test('a changed event shows', async () => {
  for (const deed of ['one', 'two', 'three']) await record(deed, { score: 1 });
  await tamper(sql`update audit_events set detail = '{"score": 2}' where id = 2`);
  expect(await verifyChain(database.db)).toEqual({ ok: false, brokenAt: 2 });
});

test('a missing event shows, and a missing end shows in the head', async () => {
  for (const deed of ['one', 'two', 'three']) await record(deed);
  const whole = await verifyChain(database.db);
  await tamper(sql`delete from audit_events where id = 3`);
  expect(await verifyChain(database.db)).not.toEqual(whole);
  await record('four');
  await tamper(sql`delete from audit_events where id = 2`);
  expect(await verifyChain(database.db)).toEqual({ ok: false, brokenAt: 4 });
});

test('an event is gone with the deed that did not happen', async () => {
  const refused = database.db.transaction(async (tx) => {
    await recordEvent(tx, { actorId: null, deed: 'x', subject: 's', subjectId: '1' }, monday);
    throw new Error('the deed failed');
  });
  await expect(refused).rejects.toThrow();
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, events: 0 });
});
