import { expect, test } from 'vitest';
import { safeNext } from './next.ts';

test('after signing in a person comes back to where the sign-in was asked for', () => {
  expect(safeNext('/modules/01?tab=2', '/')).toBe('/modules/01?tab=2');
  expect(safeNext('/en/office/people', '/en')).toBe('/en/office/people');
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  undefined,
])('an address that could lead elsewhere (%j) leads home', (next) => {
  expect(safeNext(next, '/')).toBe('/');
});
