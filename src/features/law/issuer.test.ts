import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { issuerIn } from './issuer.ts';

const issuers = new Set(
  [...readFileSync('content/law.yaml', 'utf8').matchAll(/^ +issuer: (.+)$/gm)].map((match) => match[1]!),
);

test('every issuer of the register has an English name, and its own in Vietnamese', () => {
  expect(issuers.size).toBeGreaterThan(3);
  for (const issuer of issuers) {
    expect(issuerIn('vi', issuer)).toBe(issuer);
    expect(issuerIn('en', issuer), issuer).toMatch(/^[ A-Za-z’]+$/);
  }
});

test('an issuer that nobody has put into English is shown as it is', () => {
  expect(issuerIn('en', 'Bộ Khoa học')).toBe('Bộ Khoa học');
});
