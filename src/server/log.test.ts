import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { logTo, takeLogOfAstro, withoutSecrets } from './log.ts';

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

test('an address that Astro names is written like every other: no one-time link, no search', () => {
  const lines: string[] = [];
  takeLogOfAstro(logTo({ write: (line: string) => void lines.push(line) }));
  const write = Reflect.get(globalThis, Symbol.for('nam-vung.astro-log')) as (message: object) => void;
  const messages = [
    'Could not render http://hoc.example.vn/en/links/s3cret\nError: broken',
    'Could not render /links/s3cret?q=s3cret',
    'Unhandled rejection while rendering https://hoc.example.vn/office/people?q=s3cret\nError: broken',
    'Invalid URL "https://hoc.example.vn/links/s3cret"',
  ];
  for (const message of messages) write({ level: 'error', message });
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'Could not render http://hoc.example.vn/en/links/…\nError: broken',
    'Could not render /links/…',
    'Unhandled rejection while rendering https://hoc.example.vn/office/people\nError: broken',
    'Invalid URL "https://hoc.example.vn/links/…"',
  ]);
});

test('where a failure stands in the code stays readable', () => {
  const place =
    'Error: broken\n    at page (file:///srv/nam-vung/dist/server/entry.mjs:3:5)\n    at /srv/a.mjs:1:1';
  expect(withoutSecrets(place)).toBe(place);
});
