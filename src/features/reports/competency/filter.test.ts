import { expect, test } from 'vitest';
import { readFilter } from './filter.ts';

test.each([
  'agency=1 or 1=1',
  'agency=%00',
  'programme=../..',
  'competency=B2;drop',
  'standing=best',
  'agency=00000000-0000-0000-0000-00000000000',
  'direct=1',
])('what cannot be read in an address is left out: %s', (query) => {
  expect(readFilter(new URLSearchParams(query))).toEqual({});
});
