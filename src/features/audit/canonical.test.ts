import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';

test('the order in which keys were written does not count, their values do', () => {
  const one = { a: 1, b: { c: [1, 2], d: new Date('2026-11-23T02:00:00Z'), e: undefined } };
  const other = { b: { d: '2026-11-23T02:00:00.000Z', c: [1, 2] }, a: 1 };
  expect(canonical(one)).toBe(canonical(other));
  expect(canonical(one)).not.toBe(canonical({ ...one, a: 2 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});
