import type { Logger } from 'pino';

/** Said where the program or its database cannot keep up: nothing is broken, and coming back helps. */
export const OVERLOADED = {
  vi: 'Hệ thống đang quá tải. Những gì anh/chị đã lưu vẫn còn. Thử lại sau ít phút.',
  en: 'The system is overloaded. What you saved is safe. Try again in a few minutes.',
};

export const RETRY_AFTER_SECONDS = 10;

/**
 * A statement that took too long, a lock that did not come, no connection left, a database that is starting; then the
 * driver's own words for a connection that did not come.
 */
const CODES = ['57014', '55P03', '53300', '57P03', 'CONNECT_TIMEOUT'];

export function isOverload(error: unknown): boolean {
  const from = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return from instanceof Error && CODES.includes(String(Reflect.get(from, 'code')));
}

/** A few bytes, whatever page was asked for: rendering one would ask the database again. */
export function overloadedResponse(error: unknown, language: keyof typeof OVERLOADED, log: Logger): Response {
  log.warn({ err: error }, 'overloaded');
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': String(RETRY_AFTER_SECONDS),
  };
  return new Response(`${OVERLOADED[language]}\n`, { status: 503, headers });
}
