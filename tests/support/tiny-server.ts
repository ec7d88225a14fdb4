import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { makeRoom } from '#server/body.ts';
import { makeServer, type Parts } from '#server/server.ts';
import { staticFiles } from '#server/static.ts';

export const ORIGIN = 'https://hoc.example.vn';
const FROM_OUR_PAGE = { origin: ORIGIN };

/** Our server around pages of three lines, listening on a port of its own. */
export async function tinyServer(change: Partial<Parts> = {}, timeouts?: Parameters<typeof makeServer>[1]) {
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-files-'));
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro/page.abc123.css'), 'body { color: black }');
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  const lines: string[] = [];
  const server = makeServer(
    {
      settings: { mode: 'office', origin: ORIGIN },
      log: pino({}, { write: (line: string) => void lines.push(line) }),
      pages: tinyPages,
      files: staticFiles(folder),
      locals: (_request, language) => ({ language }) as App.Locals,
      room: makeRoom(64 * 1024 * 1024),
      ready: async () => ({ status: 200, body: { ready: true } }),
      ...change,
    },
    timeouts,
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true });
  };
  return { server, port, lines, stop };
}

async function tinyPages(
  request: IncomingMessage & { body?: Buffer },
  response: ServerResponse,
  next: () => void,
  locals: App.Locals,
): Promise<void> {
  if (request.url === '/breaks') throw new Error('select answers from secret_table');
  if (request.url === '/unknown') return next();
  const type = request.url === '/data' ? 'application/json' : 'text/html';
  response.writeHead(request.url === '/404' ? 404 : 200, {
    'content-type': type,
    ...(type === 'text/html' && { 'content-security-policy': "default-src 'self'" }),
  });
  response.end(`${request.url} in ${locals.language}, ${request.body?.length ?? 0} bytes`);
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

/** As any program may ask, not only a browser: every header is free. Says our address and page unless told otherwise. */
export function ask(port: number, { method = 'GET', headers = {}, ...rest }: Ask = {}): Promise<Answer> {
  const host = { host: new URL(ORIGIN).host };
  const own = method === 'GET' ? {} : FROM_OUR_PAGE;
  return askPlainly(port, { method, headers: { ...host, ...own, ...headers }, ...rest });
}

/** With these headers and no others. */
export function askPlainly(port: number, { method = 'GET', path = '/', headers = {}, body = '' }: Ask) {
  return new Promise<Answer>((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers });
    asked.on('response', async (response) => {
      const parts = await response.toArray();
      done({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(parts).toString(),
      });
    });
    asked.on('error', fail);
    asked.end(body);
  });
}
