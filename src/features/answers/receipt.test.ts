import { expect, test } from 'vitest';
import { idsUnder, receiptOf } from './receipt.ts';

test('a receipt is eight letters that cannot be misheard, from the beginning of the answer’s id', () => {
  expect(receiptOf('00443214-c74b-4ec1-8d3e-5f0000000000')).toBe('0123-4567');
  expect(receiptOf('ffffffff-ff00-4000-8000-000000000000')).toBe('ZZZZ-ZZZZ');
});

test('a receipt stands for its answer, however it was typed', () => {
  const clientId = 'a1b2c3d4-e5f6-4789-8abc-def012345678';
  const receipt = receiptOf(clientId);
  for (const typed of [
    receipt,
    receipt.toLowerCase(),
    receipt.replace('-', ' '),
    receipt.replaceAll('0', 'o'),
  ]) {
    const { from, to } = idsUnder(typed)!;
    expect(from <= clientId && clientId <= to).toBe(true);
    expect(from).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  }
});

test.each(['', '0123', '0123-4567-89', '0123-456U', 'cần giúp'])('%j is no receipt', (typed) => {
  expect(idsUnder(typed)).toBeUndefined();
});
