import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askServer, openControl } from './control.ts';

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nam-vung-control-'));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

test('a command line asks the running server, over a socket that only its owner may use', async () => {
  server = await openControl(folder, { 'content-sync': async () => ({ lessons: 6 }) });
  expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o600);
  expect(await askServer(folder, 'content-sync')).toEqual({ lessons: 6 });
});

test('what fails in the server fails for who asked, with the reason', async () => {
  server = await openControl(folder, { backup: () => Promise.reject(new Error('disk full')) });
  await expect(askServer(folder, 'backup')).rejects.toThrow('disk full');
  await expect(askServer(folder, 'unheard-of')).rejects.toThrow('unheard-of');
});

test('where no server runs, the command line is told so and may take the lock itself', async () => {
  expect(await askServer(folder, 'content-sync')).toBeUndefined();
});

test('what a killed server left of its socket is in nobody’s way', async () => {
  writeFileSync(join(folder, 'socket'), '');
  expect(await askServer(folder, 'content-sync')).toBeUndefined();
  server = await openControl(folder, { 'content-sync': async () => 'done' });
  expect(await askServer(folder, 'content-sync')).toBe('done');
});
