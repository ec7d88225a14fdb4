import { expect, test } from 'vitest';
import { hashOf } from './hash.ts';

test('a version is new by what it says, not by the order in which the program writes it down', () => {
  const said = { title: 'Một cửa', key: { kind: 'single', right: 1 } };
  expect(hashOf({ key: { right: 1, kind: 'single' }, title: 'Một cửa' })).toBe(hashOf(said));
  expect(hashOf({ ...said, title: 'Một  cửa' })).not.toBe(hashOf(said));
});
