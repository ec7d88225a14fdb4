import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameText } from './comparison.ts';

test.each([
  ['một cửa', 'Một  cửa '],
  ['một cửa', 'MỘT CỬA'],
  ['hòa giải', 'hoà giải'],
  ['thủy lợi', 'thuỷ lợi'],
  ['một cửa', 'một cửa'.normalize('NFD')],
])('%s is what %s says: spaces, case, form of the letters and place of the tone are no matter', (a, b) => {
  expect(sameText(a, b, 'marks')).toBe(true);
});

test.each([
  ['một cửa', 'mot cua'],
  ['bàn', 'bán'],
  ['hồ sơ', 'hô sơ'],
  ['một cửa', 'một  c ửa'],
])('%s is not what %s says: marks are part of a word', (a, b) => {
  expect(sameText(a, b, 'marks')).toBe(false);
});

test('without tones every mark is equal, exactly nothing is', () => {
  expect(sameText('một cửa liên thông', 'mot cua lien thong', 'no-tones')).toBe(true);
  expect(sameText('đơn', 'don', 'no-tones')).toBe(true);
  expect(sameText('Mẫu 02', 'mẫu 02', 'exact')).toBe(false);
  expect(sameText('Mẫu 02', 'Mẫu 02', 'exact')).toBe(true);
});

test('a text always says what it says itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('marks', 'no-tones', 'exact'),
      (text, compare) => sameText(text, text, compare as 'marks'),
    ),
    { seed: 2021 },
  );
});
