import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 120_000;

export type StartOptions = {
  /** The demo with its people, else an empty office. */
  demo: boolean;
  /** PostgreSQL; left out, the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  /** Kept at the end where it is given: a test that starts again on what the first server left. */
  dataDir?: string | undefined;
  port?: number | undefined;
  /** Else the content of the project. */
  contentDir?: string | undefined;
};

export type RunningServer = {
  origin: string;
  port: number;
  dataDir: string;
  /** What the process said so far: the sign-in addresses of the demo, the first administrator's link. */
  output: () => string;
  /** As an operator stops it; gives the exit code. */
  stop: () => Promise<number | null>;
  /** As a power cut stops it, for the process alone. */
  kill: () => Promise<void>;
};

/** The built program as a process of its own, on a free port. Resolves once it is ready for requests. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'nam-vung-'));
  const port = options.port ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const { DATABASE_URL: _, ...env } = process.env;
  const own = { PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir };
  const where = {
    ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    ...(options.contentDir && { CONTENT_DIR: options.contentDir }),
  };
  const child = spawn(process.execPath, ['src/server/main.ts', options.demo ? 'demo' : 'office'], {
    cwd: PROJECT,
    env: { ...env, ...own, ...where },
    // The channel lets the server stop when the test process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (part) => (said += part));
  child.stderr?.on('data', (part) => (said += part));
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const code = await exited;
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  await ready(origin, child, () => said);
  return {
    origin,
    port,
    dataDir,
    output: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

async function ready(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${said()}`);
    const response = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((waited) => setTimeout(waited, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready in ${PATIENCE / 1000} s:\n${said()}`);
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}
