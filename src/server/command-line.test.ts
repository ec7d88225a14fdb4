import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublishResult } from '#features/curriculum/commands/publish.ts';
import { openControl } from './control.ts';

let home: string;
let servers: Server[];
/** What the servers were asked to do. */
let asked: unknown[];
beforeEach(() => {
  asked = [];
  home = mkdtempSync(join(tmpdir(), 'nam-vung-home-'));
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.close();
  rmSync(home, { recursive: true });
});

const SYNCED: PublishResult = {
  ...{ ok: true, publicationId: null, lessons: 1, questions: 2 },
  ...{ changes: [], overruled: [], corrected: [], warnings: [] },
};

/** A program that has its data there, as a command line meets it. */
async function serving(folder: string, synced: object = SYNCED): Promise<void> {
  const dataDir = join(home, folder);
  mkdirSync(dataDir, { recursive: true });
  const verified = { ok: true, events: 3, head: 'abc' };
  const sync = async (about: unknown) => (asked.push(about), synced);
  servers.push(await openControl(dataDir, { 'content-sync': sync, 'audit-verify': async () => verified }));
}

async function ask(
  file: string,
  own: Record<string, string> = {},
  flags: string[] = [],
): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, DATA_DIR: __, ...env } = process.env;
  const child = spawn(process.execPath, [resolve('src/server', file), ...flags], {
    cwd: home,
    env: { ...env, ...own },
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('the last line of a long report is read like the first, also by another program', async () => {
  const part = { language: 'vi', part: 'stem', before: 'trước '.repeat(40), after: 'sau '.repeat(40) };
  const changes = Array.from({ length: 2000 }, (_, i) => ({
    ...{ questionId: `oss-${i}`, change: 'wording', parts: [part] },
  }));
  await serving('data/demo', { ...SYNCED, changes });
  const { said } = await ask('content-sync.ts');
  expect(said).toContain('oss-0:');
  expect(said).toContain('oss-1999:');
  expect(said).toContain('Published into');
});

test('without a word on where, lessons are published into the demo that runs, and the sentence says so', async () => {
  await serving('data/demo');
  const { code, said } = await ask('content-sync.ts');
  expect(code).toBe(0);
  expect(said).toContain('Đã xuất bản vào dữ liệu minh hoạ data/demo: 1 phiên bản bài học mới');
  expect(said).toContain("into the demo's data data/demo: 1 new lesson version, 2 new question versions.");
  expect(await ask('audit-verify.ts')).toMatchObject({ code: 0, said: expect.stringContaining('data/demo') });
});

test('the folder that is named is the one, whatever else runs', async () => {
  await serving('data/demo');
  await serving('office', { ...SYNCED, lessons: 7 });
  const { said } = await ask('content-sync.ts', { DATA_DIR: 'office' });
  expect(said).toContain('Published into the database in office: 7 new lesson versions');
});

test('where no demo runs, the server of the office is asked', async () => {
  await serving('data');
  expect((await ask('content-sync.ts')).said).toContain('Published into the database in data: ');
});

test.each(['content-sync.ts', 'audit-verify.ts', 'administrator-link.ts', 'cards-rebuild.ts'])(
  '%s refuses where there is no database, says what to do, and makes none',
  async (file) => {
    const { code, said } = await ask(file);
    expect(code).toBe(2);
    expect(said).toMatch(/hãy chạy npm start.*DATA_DIR.*DATABASE_URL.* \/ .*start the demo with npm start/);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(home)).toEqual([]);
    expect((await ask(file, { DATA_DIR: 'office' })).code).toBe(2);
    expect(existsSync(join(home, 'office'))).toBe(false);
  },
);

test('changed words are told with what they were, and published only with a word on what they mean', async () => {
  const part = { part: 'stem' as const, before: 'Nộp ở đâu?', after: 'Nộp tại đâu?' };
  const changes = [{ questionId: 'oss-1', change: 'wording' as const, parts: [part] }];
  await serving('data/demo', { ok: false, reason: 'wording_undecided', changes });
  const { code, said } = await ask('content-sync.ts');
  expect(code).toBe(1);
  for (const line of ['oss-1: đổi lời', '  - Nộp ở đâu?', '  + Nộp tại đâu?', '--typo', '--meaning'])
    expect(said).toContain(line);
  await ask('content-sync.ts', {}, ['--typo']);
  expect(asked).toEqual([{}, { all: 'typo' }]);
});
