import { expect, test } from 'vitest';
import { networkOf } from './network.ts';

test('an address of the old kind stands for itself, however a socket writes it', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('0:0:0:0:0:FFFF:cb00:7107')).toBe('203.0.113.7');
});

test('all addresses that one client can give itself are one', () => {
  const own = ['2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2:0:0:0:9%eth0'];
  expect(new Set(own.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(networkOf('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
});

test('what is no address stands for itself', () => {
  expect(networkOf('unknown')).toBe('unknown');
});
