import { expect, test } from 'vitest';
import { readNumber } from './number.ts';

test.each([
  ['12', 12],
  ['12,5', 12.5],
  ['12.5', 12.5],
  [' 12 ', 12],
  ['-3', -3],
  ['−3', -3],
  ['+7', 7],
  ['0,125', 0.125],
  ['1000', 1000],
  ['1 000', 1000],
  ['1\u00a0000', 1000],
  ['12 345,5', 12345.5],
  ['1.234.567', 1234567],
  ['1.234.567,5', 1234567.5],
  ['1,234.5', 1234.5],
  ['１２', 12],
  ['-0', 0],
])('%j is read as %d, with a decimal comma or point and thousands in groups', (typed, value) => {
  expect(readNumber(typed)).toEqual({ ok: true, value });
});

test.each(['1.000', '1,000', '999.999', '-1.234'])('%s is refused: it is read in two ways', (typed) => {
  expect(readNumber(typed)).toEqual({ ok: false, reason: 'ambiguous-number' });
});

test.each([
  '',
  ' ',
  'mười',
  '12 ngày',
  '1.2.3',
  '1.234.56',
  '12,',
  ',5',
  '1e3',
  '--1',
  '0x10',
  '9'.repeat(400),
])('%s is no number', (typed) => {
  expect(readNumber(typed)).toEqual({ ok: false, reason: 'no-number' });
});
