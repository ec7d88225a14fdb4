import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { Database } from './client.ts';
import { publications } from './schema/index.ts';

const database = testDatabase();

/** No other file that uses this connection asks so. */
const MARK = 'asked by this test';
const find = (db: Database, id = crypto.randomUUID()) =>
  db
    .select({ mark: sql`${sql.raw(`'${MARK}'`)}` })
    .from(publications)
    .where(eq(publications.id, id));
const publish = (db: Database) =>
  db.insert(publications).values({ at: new Date(), source: 'files', lessons: 0, questions: 0 });

test('PostgreSQL parses a statement once, however often it comes, also within a savepoint', async () => {
  const prepared = await database.db.transaction(async (tx) => {
    await find(tx);
    await tx.transaction((inner) => find(inner));
    const { rows } = listOf(
      await tx.execute(sql`select 1 from pg_prepared_statements where statement like ${`%${MARK}%`}`),
    );
    return rows.length;
  });
  expect(prepared).toBe(database.open.engine === 'postgresql' ? 1 : 0);
});

test('what fails within a savepoint is taken back alone, what fails in a transaction wholly', async () => {
  const half = database.db.transaction(async (tx) => {
    await publish(tx);
    const inner = tx.transaction(async (nested) => {
      await publish(nested);
      throw new Error('inner');
    });
    await expect(inner).rejects.toThrow('inner');
  });
  await half;
  expect(await database.db.$count(publications)).toBe(1);
  const whole = database.db.transaction(async (tx) => {
    await publish(tx);
    throw new Error('outer');
  });
  await expect(whole).rejects.toThrow('outer');
  expect(await database.db.$count(publications)).toBe(1);
});

/** One driver gives the rows themselves, the other an object that holds them. */
function listOf(result: unknown): { rows: unknown[] } {
  return Array.isArray(result) ? { rows: result } : (result as { rows: unknown[] });
}
