import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const inProject = (...parts) => join(root, ...parts);

/** The Node that the project brings along: the machine's own may be older than Astro needs. */
export const node24 = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Tools start with `#!/usr/bin/env node`, and must find that one too. */
export const toolPath = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH}`;
export const toolEnv = {
  ...process.env,
  PATH: toolPath,
  ASTRO_TELEMETRY_DISABLED: '1',
  // What Node has compiled once it need not compile again: servers, commands and tools start in three quarters of the time.
  NODE_COMPILE_CACHE: inProject('node_modules', '.cache', 'node'),
};

/** Runs to its end without showing anything: the exit code, and what it said. */
export function quietly(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => done({ code: code ?? 1, signal, output }));
  });
}

/** `[1/5] Cài đặt · installing … 12 s`, one line for each step. */
export async function step(number, label, work) {
  const began = Date.now();
  process.stdout.write(`[${number}] ${label} … `);
  try {
    return await work();
  } finally {
    process.stdout.write(`${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  }
}
