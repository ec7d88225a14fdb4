import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import compression from 'compression';
import type { Logger } from 'pino';
import type { Language } from '#db/schema/accounts.ts';
import { OVERLOADED, RETRY_AFTER_SECONDS } from '#lib/overload.ts';
import { readBody, type Room } from './body.ts';
import { acceptedOrigins, bodyIsReadable, refusalOf } from './guard.ts';
import { rawResponse, responseWith, securityHeaders } from './headers.ts';
import type { Health } from './health.ts';
import { takeLanguageOff } from './language.ts';
import { loggedPath } from './log.ts';
import type { Settings } from './settings.ts';

/** What the build of Astro exports, and what a test puts in its place. */
export type Pages = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals: App.Locals,
) => Promise<void> | void;

export type Parts = {
  settings: Pick<Settings, 'mode' | 'origin'>;
  log: Logger;
  pages: Pages;
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  locals: (request: IncomingMessage, language: Language, requestId: string) => App.Locals;
  ready: () => Promise<Health>;
  /** For the bodies of all requests together. */
  room: Room;
};

const APOLOGY = 'Hệ thống gặp lỗi và đã ghi lại. / Something went wrong and has been logged.';
const UNREADABLE =
  'Nội dung gửi lên có ký tự không lưu được. / What was sent holds a character that cannot be stored.';
const TOO_LARGE = 'Nội dung gửi lên lớn hơn 1 MiB. / What was sent is larger than 1 MiB.';

/** Long enough for a slow phone, short enough that held connections cost nothing. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };

/**
 * Longer than a proxy keeps a connection (60 s as a rule), so that it is never this side that ends one on which a request
 * is just coming: whoever sent it would not know whether it was done.
 */
const KEEP_ALIVE = 65_000;

export function makeServer(parts: Parts, timeouts = TIMEOUTS): Server {
  const headers = securityHeaders(parts.settings.origin);
  const server = createServer(
    {
      ServerResponse: responseWith(headers),
      keepAliveTimeout: KEEP_ALIVE,
      ...timeouts,
    },
    handlerOf(parts),
  );
  server.maxConnections = 2_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    socket.end(rawResponse(STATUS_OF[error.code ?? ''] ?? '400 Bad Request', headers));
  });
  return server;
}

const STATUS_OF: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

function handlerOf(parts: Parts) {
  const answer = answerOf(parts);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    // A client that leaves in the middle is no fault of ours.
    request.on('error', () => response.destroy());
    try {
      await answer(request, response, requestId);
    } catch (error) {
      if (request.errored) return;
      parts.log.error({ err: error, requestId }, 'request failed');
      if (response.headersSent) response.destroy();
      else say(response, 500, `${APOLOGY} (${requestId})`);
    }
  };
}

function answerOf({ settings, log, pages, files, locals, ready, room }: Parts) {
  const origins = acceptedOrigins(settings.origin, settings.mode);
  const compress = compression();

  return async (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
    const { method = '', url: asked = '' } = request;
    if (asked === '/livez') return say(response, 200, 'ok');
    if (asked === '/readyz') return sayHealth(response, await ready());

    const refusal = refusalOf({ method, url: asked, headers: request.headers }, origins);
    const { url, language } = takeLanguageOff(asked, request.headers.referer);
    request.url = url;
    const forPages = locals(request, language, requestId);
    logWhenDone(response, log, { requestId, method, path: loggedPath(asked) }, forPages);
    if (refusal) return refuse(response, refusal);

    if (await served(files, request, response)) return;
    if (method === 'POST') {
      const seat = room.enter();
      response.once('close', seat.leave);
      const body = await readBody(request, seat);
      if (typeof body === 'string') return refuseBody(response, body);
      if (!bodyIsReadable(body, request.headers['content-type'])) return say(response, 400, UNREADABLE);
      Object.assign(request, { body });
    }
    // Only wraps the response; its types ask for those of Express.
    compress(request as never, response as never, () => {});
    await show(pages, request, response, forPages);
  };
}

/** The pages call `next` where no route matches; the page that says so needs the locals too. */
async function show(pages: Pages, request: IncomingMessage, response: ServerResponse, locals: App.Locals) {
  let found = true;
  await pages(request, response, () => (found = false), locals);
  if (found) return;
  Object.assign(request, { method: 'GET', url: '/404' });
  await pages(request, response, () => say(response, 404, 'Không tìm thấy. / Not found.'), locals);
}

function served(files: Parts['files'], request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  return new Promise((done) => {
    response.once('close', () => done(true));
    files(request, response, () => done(false));
  });
}

function logWhenDone(response: ServerResponse, log: Logger, line: object, locals: App.Locals): void {
  const began = performance.now();
  response.once('close', () => {
    const ms = Math.round(performance.now() - began);
    const finished = response.writableFinished ? {} : { cut: true };
    log.info({ ...line, status: response.statusCode, ms, personId: locals.account?.personId, ...finished });
  });
}

function refuse(response: ServerResponse, { status, sentence }: { status: number; sentence: string }): void {
  if (status === 405) response.setHeader('allow', 'GET, HEAD, POST');
  say(response, status, sentence);
}

function refuseBody(response: ServerResponse, reason: 'too_large' | 'no_room'): void {
  if (reason === 'too_large') return say(response, 413, TOO_LARGE);
  response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  say(response, 503, `${OVERLOADED.vi} / ${OVERLOADED.en}`);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

function sayHealth(response: ServerResponse, { status, body }: Health): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
