import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, PROJECT } from '#tests/support/server.ts';
import { within, type Result } from './table.ts';

const FIRST = 60;
const SECOND = 5;

/** What a newcomer waits for after `npm ci`: a copy of the project in which nothing was built or made yet. */
export async function firstStart(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-first-'));
  try {
    copyProject(folder);
    const first = await untilFirstPage(folder);
    const second = await untilFirstPage(folder);
    return [
      within('npm start to the first page, first time', [{ is: first, limit: FIRST, unit: 's' }]),
      within('npm start to the first page, second time', [{ is: second, limit: SECOND, unit: 's' }]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NOT_COPIED = ['node_modules', 'dist', 'data', '.git', '.astro'].map((name) => join(PROJECT, name));

function copyProject(folder: string): void {
  cpSync(PROJECT, folder, { recursive: true, filter: (path) => !NOT_COPIED.includes(path) });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}

/** Seconds. Stopped as by Ctrl-C afterwards. */
async function untilFirstPage(folder: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _, ...env } = process.env;
  const began = performance.now();
  const npm = spawn('npm', ['start'], { cwd: folder, env: { ...env, PORT: String(port) }, detached: true });
  const exited = new Promise((done) => npm.once('exit', done));
  let said = '';
  npm.stdout.on('data', (part) => (said += part));
  npm.stderr.on('data', (part) => (said += part));
  while (!(await isServed(port))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}:\n${said}`);
    await sleep(50);
  }
  const seconds = (performance.now() - began) / 1000;
  process.kill(-npm.pid!, 'SIGINT');
  await exited;
  return seconds;
}

function isServed(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/sign-in`).then(
    ({ ok }) => ok,
    () => false,
  );
}
