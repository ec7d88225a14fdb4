import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (forwarded: string | undefined, trustedProxies: number) =>
  clientAddress(
    {
      socket: { remoteAddress: '10.0.0.1' },
      headers: { 'x-forwarded-for': forwarded },
    } as unknown as IncomingMessage,
    trustedProxies,
  );

test('without a proxy nobody can choose the address that is counted', () => {
  expect(from('6.6.6.6', 0)).toBe('10.0.0.1');
});

test('behind one proxy the address is the one that this proxy saw, whatever the client wrote before it', () => {
  expect(from('6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7');
  expect(from('203.0.113.7', 1)).toBe('203.0.113.7');
  expect(from(undefined, 1)).toBe('10.0.0.1');
});

test('behind two proxies it is the one that the outer saw', () => {
  expect(from('6.6.6.6, 203.0.113.7, 10.0.0.9', 2)).toBe('203.0.113.7');
});
