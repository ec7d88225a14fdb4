import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings.ts';

/** JSON on the standard output; in the demo a file, so that the terminal stays readable for a newcomer. */
export function openLog({ mode, dataDir }: Pick<Settings, 'mode' | 'dataDir'>): Logger {
  if (mode === 'office') return logTo(pino.destination({ dest: 1, sync: true }));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return logTo(pino.destination({ dest: join(dataDir, 'server.log'), mode: 0o600, sync: true }));
}

export function logTo(destination: DestinationStream): Logger {
  return pino({ base: null, serializers: { err: withoutValues } }, destination);
}

/**
 * What a failed query was asked with are names and answers, and the messages of the drivers quote them: only the
 * statement, the code and the place go into the log.
 */
function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const from = cause ?? error;
  return {
    type: error.name,
    message: 'code' in error && 'severity' in error ? 'database error' : withoutSecrets(error.message),
    code: Reflect.get(from, 'code'),
    constraint: Reflect.get(from, 'constraint') ?? Reflect.get(from, 'constraint_name'),
    stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
  };
}

/** Drizzle writes the statement, a line `params: …` and the values. */
function withoutParameters(message: string): string {
  return message.replace(/\bparams: [\s\S]*?(?=\n\s+at |$)/, 'params: …');
}

/** A one-time link is a key: who reads the log must not be able to sign in with it. */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.replace(/^((?:\/en)?\/links)\/.+/, '$1/…');
}

/** `https://…/x?q=…`, and after the word of Astro for it a bare `/x?q=…`; not the places of a stack. */
const ADDRESS = /(https?:\/\/[^\s/"'<>]+|\b(?:render|rendering) (?=\/))([^\s"'<>]*)/g;

/** Text of which nobody knows what was put into it: without a query's values, with addresses as they are logged. */
export function withoutSecrets(text: string): string {
  return withoutParameters(text).replace(
    ADDRESS,
    (_, before: string, path: string) => before + loggedPath(path),
  );
}

type AstroMessage = { level: string; message: string };

/** Where `src/server/astro-log.mjs` looks; it is built into the pages, so the two cannot import one another. */
const FROM_ASTRO = Symbol.for('nam-vung.astro-log');

export function takeLogOfAstro(log: Logger): void {
  const write = ({ level, message }: AstroMessage) => {
    const text = withoutSecrets(message);
    if (level === 'error') log.error({ from: 'astro' }, text);
    else log.info({ from: 'astro' }, text);
  };
  Reflect.set(globalThis, FROM_ASTRO, write);
}
