import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { asJson, inPortions, ROWS_AT_ONCE } from './portions.ts';

const database = testDatabase();

async function counted(upTo: number): Promise<number[][]> {
  const portions: number[][] = [];
  const row = asJson({ n: sql`n` });
  const query = () => sql`(select ${row} as row from generate_series(1, ${upTo}::int) n order by n)`;
  await inPortions<{ n: number }>(database.db, query, (rows) => portions.push(rows.map(({ n }) => n)));
  return portions;
}

test('a long list comes in portions: each row once, in order', async () => {
  const portions = await counted(2 * ROWS_AT_ONCE + 1);
  expect(portions.map(({ length }) => length)).toEqual([ROWS_AT_ONCE, ROWS_AT_ONCE, 1]);
  expect(portions.flat()).toEqual(Array.from({ length: 2 * ROWS_AT_ONCE + 1 }, (_, n) => n + 1));
});

test('a list that fills its portions, or has nothing in it, is not broken by that', async () => {
  expect((await counted(ROWS_AT_ONCE)).flat()).toHaveLength(ROWS_AT_ONCE);
  expect((await counted(0)).flat()).toEqual([]);
});

test('two lists at once do not disturb each other', async () => {
  const [one, two] = await Promise.all([counted(3), counted(2)]);
  expect([one, two]).toEqual([[[1, 2, 3]], [[1, 2]]]);
});
