import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { claimInstallation } from '#server/installation.ts';
import { takeLock } from '#server/lock.ts';
import { openMigrated } from '#server/opening.ts';
import { emptyRecord } from '#tests/support/place.ts';
import { freePort, PROJECT, startServer } from '#tests/support/server.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-process-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

type Ended = { code: number | null; said: string; ms: number };

/** A start that is expected to end by itself. */
async function start(mode: 'office' | 'demo', env: Record<string, string> = {}): Promise<Ended> {
  const { DATABASE_URL: _, ...given } = process.env;
  const began = performance.now();
  const own = { DATA_DIR: dataDir, PORT: String(await freePort()), ORIGIN: 'http://localhost' };
  const child = spawn(process.execPath, ['src/server/main.ts', mode], {
    cwd: PROJECT,
    env: { ...given, ...own, ...env },
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const [code] = await once(child, 'close');
  return { code: code as number | null, said, ms: performance.now() - began };
}

test('a second process on the folder is refused in under a second, with exit code 3 and what to do', async () => {
  const held = takeLock(dataDir, () => expect.unreachable('the lock was lost'));
  const tries = [await start('office'), await start('office'), await start('office')];
  if (held.ok) held.lock.release();
  for (const { code, said } of tries) {
    expect(code).toBe(3);
    expect(said).toMatch(/hãy dừng tiến trình đó.*stop that process/s);
  }
  // The machine may be busy with other tests: one of three must show what the program can do.
  expect(Math.min(...tries.map(({ ms }) => ms))).toBeLessThan(1_000);
});

test('an empty office gets one address that makes the administrator, and it is not in the log', async () => {
  const server = await startServer({ demo: false, dataDir });
  const address = /http:\S+\/links\/\S+/.exec(server.output())?.[0] ?? '';
  expect((await fetch(address)).status).toBe(200);
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(log.join('')).not.toContain(address.split('/').at(-1));
  await server.stop();
});

test('a demo is never served as an office, nor an office as a demo', async () => {
  for (const [first, second, sentence] of [
    ['office', 'demo', 'record of an office'],
    ['demo', 'office', 'demo with invented people'],
  ] as const) {
    const folder = emptyRecord();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const open = await openMigrated({ databaseUrl: undefined, dataDir: folder });
    expect(await claimInstallation(open.db, first, new Date())).toBe(true);
    await open.close();
    const refused = await start(second, { DATA_DIR: folder });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(sentence) });
  }
});

test('a wrong setting is refused before anything is opened', async () => {
  const refused = await start('office', { ORIGIN: 'hoc.example.vn' });
  expect(refused).toMatchObject({ code: 2, said: expect.stringMatching(/^ORIGIN /) });
});

test('a database that cannot be reached is named as the reason', async () => {
  const address = `postgres://nobody@127.0.0.1:${await freePort()}/none`;
  const failed = await start('office', { DATABASE_URL: address });
  expect(failed).toMatchObject({ code: 1, said: expect.stringContaining('ECONNREFUSED') });
});

test('a port that is taken is named, with what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const failed = await start('office', { PORT: String(port) });
  taken.close();
  expect(failed).toMatchObject({ code: 1, said: expect.stringMatching(`Port ${port} .* with PORT`) });
});
