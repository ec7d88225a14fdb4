import { describe, expect, test } from 'vitest';
import { fontFaces, unicodeRange } from './faces.ts';
import { GLYPHS } from './glyphs.ts';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const lower = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'];
const letters = [...lower, ...lower.map((letter) => letter.toUpperCase())];

describe('the cut fonts', () => {
  test('hold every Vietnamese letter in every tone', () => {
    const held = new Set(GLYPHS.latin + GLYPHS.vietnamese);
    expect(letters.length).toBe(146);
    expect(letters.filter((letter) => !held.has(letter))).toEqual([]);
  });

  test('claim no character twice', () => {
    const all = [...(GLYPHS.latin + GLYPHS.vietnamese)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('come after the uncut ones, so that a browser takes them first', () => {
    const css = fontFaces([400], { latin: 'U+0-FF', vietnamese: 'U+102-103' });
    expect(css.indexOf('uncut-vietnamese-400')).toBeLessThan(css.indexOf("'./latin-400"));
  });
});

describe('a unicode-range', () => {
  test('joins neighbours and keeps the rest apart', () => {
    expect(unicodeRange('cabx')).toBe('U+61-63, U+78');
  });
});
