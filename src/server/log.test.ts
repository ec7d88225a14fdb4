import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { logTo, takeLogOfAstro } from './log.ts';

const database = testDatabase();

/** A query that fails, asked with a name that nobody may find in a log. */
async function failure(): Promise<unknown> {
  const secret = 'Nguyễn Thị Bí Mật';
  try {
    await database.db.select().from(people).where(eq(people.id, secret));
  } catch (error) {
    return error;
  }
  return expect.unreachable('the query did not fail');
}

test('a failed query is logged with its statement and code, without the values it was asked with', async () => {
  const lines: string[] = [];
  const log = logTo({ write: (line: string) => void lines.push(line) });
  log.error({ err: await failure() }, 'request failed');
  expect(lines.join('')).not.toContain('Bí Mật');
  const { err } = JSON.parse(lines[0] ?? '') as { err: Record<string, string> };
  expect(err['message']).toMatch(/^Failed query: select .* from "people"/s);
  expect(err['code']).toBe('22P02');
  expect(err['stack']?.length).toBeGreaterThan(0);
});

test('what Astro says about a failed page goes the same way', async () => {
  const lines: string[] = [];
  takeLogOfAstro(logTo({ write: (line: string) => void lines.push(line) }));
  const write = Reflect.get(globalThis, Symbol.for('nam-vung.astro-log')) as (message: object) => void;
  const error = (await failure()) as Error;
  write({ level: 'error', message: error.stack });
  expect(lines.join('')).toContain('Failed query');
  expect(lines.join('')).toContain(' at ');
  expect(lines.join('')).not.toContain('Bí Mật');
});
