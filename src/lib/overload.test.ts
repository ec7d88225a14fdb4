import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { logTo } from '#server/log.ts';
import { testDatabase } from '#tests/support/database.ts';
import { isOverload, overloadedResponse } from './overload.ts';

const database = testDatabase();
const url = process.env['DATABASE_URL'];

async function failureOf(db: Database, statement: string): Promise<unknown> {
  try {
    await db.execute(sql.raw(statement));
  } catch (error) {
    return error;
  }
  return expect.unreachable('the statement did not fail');
}

const raised = (code: string) => `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;

test('a database that cannot keep up is told apart from one that was asked something wrong', async () => {
  for (const code of ['57014', '55P03', '53300'])
    expect(isOverload(await failureOf(database.db, raised(code)))).toBe(true);
  expect(isOverload(await failureOf(database.db, 'select nothing from nowhere'))).toBe(false);
  expect(isOverload(new Error('57014'))).toBe(false);
});

test('overload is said in words, with when to come back, and the log says what took too long', async () => {
  const lines: string[] = [];
  const log = logTo({ write: (line: string) => void lines.push(line) });
  const response = overloadedResponse(await failureOf(database.db, raised('57014')), 'en', log);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await response.text()).toContain('Try again');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'overloaded', err: { code: '57014' } });
});

// The embedded engine runs in our own process and cannot interrupt itself.
test.skipIf(!url)('what a page asks of PostgreSQL is ended after its time', async () => {
  const open = await openDatabase({ url: url!, statementTimeout: 100 });
  try {
    expect(isOverload(await failureOf(open.db, 'select pg_sleep(10)'))).toBe(true);
  } finally {
    await open.close();
  }
});
