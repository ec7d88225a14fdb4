import type { Logger } from 'pino';
import { codeOf, isLost } from '#db/lost.ts';

/** Said where the program or its database cannot keep up, or the database is away: coming back helps. */
export const OVERLOADED = {
  vi: 'Hệ thống đang quá tải hoặc đang khởi động lại. Những gì anh/chị đã lưu vẫn còn. Thử lại sau ít phút.',
  en: 'The system is overloaded or restarting. What you saved is safe. Try again in a few minutes.',
};

export const RETRY_AFTER_SECONDS = 10;

/** A statement that took too long, a lock that did not come, no connection left. */
const CODES = ['57014', '55P03', '53300'];

export const isOverload = (error: unknown): boolean => CODES.includes(codeOf(error) ?? '') || isLost(error);

/** A few bytes, whatever page was asked for: rendering one would ask the database again. */
export function overloadedResponse(error: unknown, language: keyof typeof OVERLOADED, log: Logger): Response {
  log.warn({ err: error }, 'overloaded');
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': String(RETRY_AFTER_SECONDS),
  };
  return new Response(`${OVERLOADED[language]}\n`, { status: 503, headers });
}
