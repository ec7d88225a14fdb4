import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { claimInstallation } from './installation.ts';
import { readiness } from './health.ts';

const database = testDatabase();
const monday = new Date('2026-03-02T01:00:00Z');

test('ready is who serves, on a database with the schema of this code', async () => {
  expect(await readiness(database.db, 'serving')).toEqual({ status: 200, body: { ready: true } });
  expect(await readiness(database.db, 'starting')).toMatchObject({
    status: 503,
    body: { reason: 'starting' },
  });
  expect(await readiness(database.db, 'draining')).toMatchObject({
    status: 503,
    body: { reason: 'draining' },
  });
});

test('a database with an older schema, or none, is not ready', async () => {
  const undo = Symbol('undo');
  await database.db
    .transaction(async (tx) => {
      await tx.execute(sql`delete from drizzle.__drizzle_migrations where created_at > 0`);
      expect(await readiness(tx, 'serving')).toMatchObject({ status: 503, body: { reason: 'schema' } });
      await tx.execute(sql`drop schema drizzle cascade`);
      expect(await readiness(tx, 'serving')).toMatchObject({ status: 503, body: { reason: 'database' } });
      throw undo;
    })
    .catch((error: unknown) => expect(error).toBe(undo));
});

test('the first start decides what a database is for', async () => {
  expect(await claimInstallation(database.db, 'office', monday)).toBe(true);
  expect(await claimInstallation(database.db, 'office', monday)).toBe(true);
  expect(await claimInstallation(database.db, 'demo', monday)).toBe(false);
});
