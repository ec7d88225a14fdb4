import { expect, test } from 'vitest';
import { earliestIn, isDating, surelyBy } from './dating.ts';

test('a date is a day or a month that exists', () => {
  const written = ['2026-02-28', '2026-02', '2026-13', '2026-02-30', '2026', '02/2026', '2026-2', ''];
  expect(written.map(isDating)).toEqual([true, true, ...Array(6).fill(false)]);
});

test('a day is itself; a month may be its first day, and has surely come on its last', () => {
  expect([earliestIn('2026-11-20'), surelyBy('2026-11-20')]).toEqual(['2026-11-20', '2026-11-20']);
  expect([earliestIn('2026-12'), surelyBy('2026-12')]).toEqual(['2026-12-01', '2026-12-31']);
  expect([surelyBy('2026-02'), surelyBy('2028-02')]).toEqual(['2026-02-28', '2028-02-29']);
});
