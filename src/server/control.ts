import { chmodSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join, relative } from 'node:path';

/**
 * One process holds the embedded database, so a command line asks that process to do the work, over a socket in the
 * data folder that only its owner may use.
 */
export type Tasks = Record<string, (asked: unknown) => Promise<unknown>>;

export async function openControl(dataDir: string, tasks: Tasks): Promise<Server> {
  const path = socketPath(dataDir);
  rmSync(path, { force: true });
  const server = createServer(async (asked, response) => {
    const task = tasks[asked.url?.slice(1) ?? ''];
    if (!task) return void response.writeHead(404).end();
    try {
      const sent = Buffer.concat(await asked.toArray()).toString();
      const result = await task(sent ? JSON.parse(sent) : undefined);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  // The folder is closed to others already (0700); the mode says it again where the folder was made by hand.
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(path, listening));
  chmodSync(path, 0o600);
  return server;
}

/** Undefined where no server is running on that folder. */
export function askServer(dataDir: string, task: string, about?: unknown): Promise<unknown> {
  return new Promise((done, fail) => {
    const asked = request({ socketPath: socketPath(dataDir), path: `/${task}`, method: 'POST' });
    asked.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? done(undefined) : fail(error),
    );
    asked.once('response', async (response) => {
      const text = Buffer.concat(await response.toArray()).toString();
      if (response.statusCode === 200) done(JSON.parse(text));
      else fail(new Error(text || `The server knows no task ${task}`));
    });
    asked.end(about === undefined ? undefined : JSON.stringify(about));
  });
}

/** A socket's path may have about 100 bytes: a long one is said from here. */
function socketPath(dataDir: string): string {
  const full = join(dataDir, 'socket');
  const short = relative(process.cwd(), full);
  return Buffer.byteLength(short) < Buffer.byteLength(full) ? short : full;
}
