import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { localsFrom } from './locals.ts';
import { logTo } from './log.ts';

const database = testDatabase();
const forwarded = {
  socket: { remoteAddress: '10.0.0.1' },
  headers: { 'x-forwarded-for': '203.0.113.7' },
} as unknown as IncomingMessage;

function warningsWith(trustedProxies: number): string[] {
  const lines: string[] = [];
  const log = logTo({ write: (line: string) => void lines.push(line) });
  const settings = { origin: 'https://hoc.example.vn', trustedProxies };
  const locals = localsFrom({ open: database.open, log, settings });
  for (const id of ['first', 'second']) locals(forwarded, 'vi', id);
  return lines;
}

test('a proxy that nobody trusts is named once: behind it all people would share one address', () => {
  const warnings = warningsWith(0);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('TRUSTED_PROXIES');
  expect(warningsWith(1)).toEqual([]);
});

test('pages hear how far the history of a demo is, at the moment of the request; of an office there is none', () => {
  const log = logTo({ write: () => {} });
  const settings = { origin: 'https://hoc.example.vn', trustedProxies: 1 };
  const shared = { open: database.open, log, settings };
  let made = 0.4;
  const demo = localsFrom({ ...shared, historyMade: () => made });
  expect(demo(forwarded, 'vi', 'first').historyMade).toBe(0.4);
  made = 0.5;
  expect(demo(forwarded, 'vi', 'second').historyMade).toBe(0.5);
  expect(localsFrom(shared)(forwarded, 'vi', 'third').historyMade).toBeUndefined();
});
