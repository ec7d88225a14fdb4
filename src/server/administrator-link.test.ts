import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useLink } from '#features/accounts/commands/links.ts';
import { testDatabase } from '#tests/support/database.ts';
import { PASSWORD, smallProvince } from '#tests/support/roster.ts';
import { openControl } from './control.ts';
import { tasksOf } from './tasks.ts';

const at = testDatabase();
let dataDir: string;
let running: Server;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-link-'));
  running = await openControl(dataDir, tasksOf(at.db));
});
afterEach(() => {
  running.close();
  rmSync(dataDir, { recursive: true });
});

/** As somebody at the keyboard does, while the server runs. */
async function ask(): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  const own = { DATA_DIR: dataDir, ORIGIN: 'https://hoc.example.vn' };
  const child = spawn(process.execPath, ['src/server/administrator-link.ts'], { env: { ...env, ...own } });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

test('whoever keeps the machine gets an address that sets a new password for its administrator', async () => {
  await smallProvince(at.db);
  const { code, said } = await ask();
  expect(code).toBe(0);
  const token = /https:\/\/hoc\.example\.vn\/links\/([\w-]{43})\s/.exec(said)?.[1];
  const used = await useLink(at.db, { token: token!, password: PASSWORD, sharedDevice: true }, new Date());
  expect(used).toMatchObject({ ok: true });
});

test('before the first start there is nobody to let in, and the command says what to do', async () => {
  expect(await ask()).toMatchObject({ code: 1, said: expect.stringContaining('npm run serve') });
});
