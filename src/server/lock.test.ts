import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockedSentence, takeLock } from './lock.ts';
import { thisProcess } from './process-identity.ts';

const HOLDER = fileURLToPath(new URL('../../tests/support/lock-holder.ts', import.meta.url));
const neverLost = () => expect.unreachable('the lock was lost');

let folder: string;
let children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nam-vung-lock-'));
});
afterEach(() => {
  vi.useRealTimers();
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(folder, { recursive: true });
});

/** Another process that tries to take the lock: what it said, and itself. */
async function otherProcess(): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const said = await new Promise<string>((heard) =>
    child.stdout?.once('data', (part) => heard(String(part).trim())),
  );
  return { said, child };
}

const gone = (child: ChildProcess) => new Promise((done) => child.once('exit', done));
const claim = (name: string, holder: unknown) => writeFileSync(join(folder, name), JSON.stringify(holder));
const anHourAgo = new Date(Date.now() - 3_600_000);

test('a folder has one holder; the second is told who it is', async () => {
  const first = await otherProcess();
  const second = await otherProcess();
  expect(first.said).toBe('held');
  expect(second.said).toBe(`refused by ${first.child.pid}`);
  expect(lockedSentence(folder, { ...thisProcess(), pid: 7 })).toMatch(
    /tiến trình khác.*pid 7.*another process/s,
  );
});

test('the lock of a holder that was killed is free at once', async () => {
  const first = await otherProcess();
  first.child.kill('SIGKILL');
  await gone(first.child);
  expect((await otherProcess()).said).toBe('held');
});

test('of many that find a dead holder, one takes its place', async () => {
  claim('lock-7', { ...thisProcess(), startedAt: '0' });
  const others = await Promise.all(Array.from({ length: 8 }, () => otherProcess()));
  expect(others.filter(({ said }) => said === 'held')).toHaveLength(1);
  expect(others.filter(({ said }) => said.startsWith('refused'))).toHaveLength(7);
});

test('a released lock is free, and its number does not come again', async () => {
  const taken = takeLock(folder, neverLost);
  expect(taken.ok && takeLock(folder, neverLost).ok).toBe(false);
  if (taken.ok) taken.lock.release();
  expect((await otherProcess()).said).toBe('held');
  expect(readdirSync(folder)).toEqual(['lock-2']);
});

test('a pid that means another process by now holds nothing', () => {
  claim('lock-1', { ...thisProcess(), startedAt: '12345' });
  expect(takeLock(folder, neverLost).ok).toBe(true);
});

test.each([
  ['another container', { space: 'pid:[1]' }],
  ['another machine', { boot: 'another' }],
])('a holder in %s counts for as long as it gives a sign of life', (_where, elsewhere) => {
  claim('lock-1', { ...thisProcess(), ...elsewhere });
  expect(takeLock(folder, neverLost).ok).toBe(false);
  utimesSync(join(folder, 'lock-1'), anHourAgo, anHourAgo);
  expect(takeLock(folder, neverLost).ok).toBe(true);
});

test('a claim that was cut off while it was written does not hold for ever', () => {
  writeFileSync(join(folder, 'lock-1'), '');
  expect(takeLock(folder, neverLost).ok).toBe(false);
  utimesSync(join(folder, 'lock-1'), anHourAgo, anHourAgo);
  expect(takeLock(folder, neverLost).ok).toBe(true);
});

test('a holder gives signs of life, and learns when it was taken for dead', () => {
  vi.useFakeTimers();
  const lost = vi.fn();
  takeLock(folder, lost);
  utimesSync(join(folder, 'lock-1'), anHourAgo, anHourAgo);
  vi.advanceTimersByTime(5_000);
  expect(statSync(join(folder, 'lock-1')).mtime.getTime()).toBeGreaterThan(anHourAgo.getTime());
  expect(lost).not.toHaveBeenCalled();

  claim('lock-2', thisProcess());
  vi.advanceTimersByTime(5_000);
  expect(lost).toHaveBeenCalled();
});
