import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { Database } from './client.ts';
import { publications } from './schema/index.ts';
import { written } from './written.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');

let texts = 0;
const publicationsOf = written((db, name) => {
  texts += 1;
  return db
    .select({ publication: publications, twice: sql<number>`2 * ${publications.lessons}` })
    .from(publications)
    .where(eq(publications.at, sql.param(sql.placeholder('at'), publications.at)))
    .prepare(name);
});

const publish = (db: Database, lessons: number) =>
  db.insert(publications).values({ at: monday, source: 'files', lessons, questions: 0 });

test('a statement is written once, and each time read with its own values', async () => {
  await publish(at.db, 3);
  const [found] = await publicationsOf(at.db, { at: monday });
  expect(found).toMatchObject({ publication: { at: monday, lessons: 3 }, twice: 6 });
  expect(await publicationsOf(at.db, { at: new Date('2026-11-24') })).toEqual([]);
  expect(texts).toBe(1);
});

test('it is asked in the transaction that it is given, and goes with it', async () => {
  const half = at.db.transaction(async (tx) => {
    await publish(tx, 5);
    expect(await publicationsOf(tx, { at: monday })).toHaveLength(1);
    throw new Error('no');
  });
  await expect(half).rejects.toThrow('no');
  expect(await publicationsOf(at.db, { at: monday })).toEqual([]);
});

test('a value that was forgotten is an error, not an answer', async () => {
  await expect(publicationsOf(at.db, {} as { at: Date })).rejects.toThrow('No value for placeholder "at"');
});
