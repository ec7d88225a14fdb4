import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { OpenDatabase } from '#db/client.ts';
import { runJobs } from '../jobs/run.ts';
import { BODIES_LIMIT, makeRoom } from './body.ts';
import { openControl } from './control.ts';
import { demoWelcome } from './demo.ts';
import { drain } from './drain.ts';
import { readiness } from './health.ts';
import { claimInstallation, REFUSED } from './installation.ts';
import { localsFrom } from './locals.ts';
import { openLog, takeLogOfAstro } from './log.ts';
import { openForPages, openMigrated } from './opening.ts';
import { makeServer, type Pages } from './server.ts';
import type { Settings } from './settings.ts';
import { staticFiles } from './static.ts';
import { tasksOf } from './tasks.ts';
import { officeWelcome, type Welcome } from './welcome.ts';

const dist = new URL('../../dist/', import.meta.url);

/** From an empty folder to the last answered request. Gives the exit code. */
export async function run(settings: Settings): Promise<number> {
  const log = openLog(settings);
  log.info({ version: version(), node: process.version, mode: settings.mode }, 'starting');
  failLoudly(log, settings);
  takeLogOfAstro(log);
  if (!(await portIsFree(settings))) return refuse(portSentence(settings.port));

  const welcome = settings.mode === 'demo' ? demoWelcome(settings) : officeWelcome(settings);
  const open = await welcome.opening(() => openMigrated(settings));
  const forPages = await openForPages(settings.databaseUrl, open);
  const stop = askedToStop();
  try {
    if (!(await claimInstallation(open.db, settings.mode, new Date()))) return refuse(REFUSED[settings.mode]);
    await Promise.race([welcome.prepare(open.db), stopped(stop)]);
    if (stop.aborted) return 0;
    return await serve({ settings, open, forPages, log, stop, welcome });
  } finally {
    if (forPages !== open) await forPages.close();
    await open.close();
    log.flush();
  }
}

type Running = {
  settings: Settings;
  open: OpenDatabase;
  forPages: OpenDatabase;
  log: Logger;
  stop: AbortSignal;
  welcome: Welcome;
};

async function serve({ settings, open, forPages, log, stop, welcome }: Running): Promise<number> {
  let phase: 'starting' | 'serving' = 'starting';
  const pages = await builtPages();
  const server = makeServer({
    settings,
    log,
    pages,
    files: staticFiles(fileURLToPath(new URL('client', dist))),
    locals: localsFrom({ open: forPages, log, settings, historyMade: welcome.historyMade }),
    room: makeRoom(BODIES_LIMIT),
    ready: () => readiness(forPages.db, stop.aborted ? 'draining' : phase),
  });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  const control =
    open.engine === 'embedded' ? await openControl(settings.dataDir, tasksOf(open.db)) : undefined;
  log.info({ port: settings.port, engine: open.engine }, 'listening');
  await welcome.greet(open.db, stop);
  phase = 'serving';
  runJobs(open.db, log, stop);

  await stopped(stop);
  control?.close();
  return finish(server, log);
}

async function finish(server: Server, log: Logger): Promise<number> {
  const finished = await drain(server);
  log.info({ finished }, 'stopped');
  return finished ? 0 : 1;
}

async function builtPages(): Promise<Pages> {
  if (!existsSync(new URL('server/entry.mjs', dist))) throw new Error(NOT_BUILT);
  const { handler } = (await import(new URL('server/entry.mjs', dist).href)) as { handler: Pages };
  return handler;
}

/** As a report of a hole should name it. */
function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const NOT_BUILT = 'Chưa dựng trang, chạy npm run build. / The pages are not built, run npm run build.';

/** Stopped by a signal, or because the process that started us is gone. A second signal changes nothing. */
function askedToStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on('SIGTERM', stop).on('SIGINT', stop);
  if (process.channel) process.once('disconnect', stop);
  return controller.signal;
}

async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** What nobody expected leaves the process in a state that nobody knows: say it and let it be started again. */
function failLoudly(log: Logger, { mode, dataDir }: Settings): void {
  const fail = (error: unknown) => {
    log.fatal({ err: error }, 'unexpected');
    log.flush();
    if (mode === 'demo')
      console.error(`Có lỗi bất ngờ, xem / Something unexpected, see ${dataDir}/server.log`);
    process.exit(1);
  };
  process.on('uncaughtException', fail).on('unhandledRejection', fail);
}

async function portIsFree({ port, host }: Settings): Promise<boolean> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

const portSentence = (port: number) =>
  `Không mở được cổng ${port}: chọn cổng khác bằng PORT. / Port ${port} cannot be opened: choose another one with PORT.`;

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
