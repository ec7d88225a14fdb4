import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, marked, type Piece } from './excerpt.ts';
import { readQuery, type Query } from './query.ts';

function queryOf(typed: string): Query {
  const read = readQuery(typed);
  if (!read.ok) throw new Error(read.reason);
  return read.query;
}

/** With brackets around what was found. */
const shown = (pieces: Piece[]) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const mark = (text: string, typed: string, asSpelled = false) =>
  shown(marked(text, { query: queryOf(typed), asSpelled }));
const cut = (text: string, typed: string) =>
  shown(excerpt(text, { query: queryOf(typed), asSpelled: false }));

describe('the words found are marked', () => {
  test('whatever their marks and capitals, and as one piece where they stand side by side', () => {
    expect(mark('Hồ sơ của ao hồ, hỏ sờ.', 'ho so')).toBe('[Hồ sơ] của ao [hồ], [hỏ sờ].');
    expect(mark('Theo 118/2025/NĐ-CP, ngày 1/7/2025.', '118/2025/nd')).toBe(
      'Theo [118/2025/NĐ]-CP, ngày 1/7/[2025].',
    );
  });

  test('with their very marks only, where the passage holds these', () => {
    expect(mark('Hồ sơ ở bờ hố.', 'hồ so', true)).toBe('[Hồ sơ] ở bờ hố.');
    expect(mark('Việc số hoá sổ.', 'số hóa', true)).toBe('Việc [số hoá] sổ.');
  });

  test('a last word that goes on only where it does not stand whole', () => {
    expect(mark('Giấy hẹn trả kết quả.', 'hen tr')).toBe('Giấy [hẹn trả] kết quả.');
    expect(mark('Số hóa hoặc hoãn.', 'so hoa')).toBe('[Số hóa] hoặc hoãn.');
  });

  test('not parts of words', () => {
    expect(mark('Thành phần, thanh tra.', 'han')).toBe('Thành phần, thanh tra.');
  });

  test('as text, which whoever shows it escapes', () => {
    expect(marked('<b>hồ</b> &amp;', { query: queryOf('ho'), asSpelled: false })).toEqual([
      { text: '<b>', found: false },
      { text: 'hồ', found: true },
      { text: '</b> &amp;', found: false },
    ]);
  });
});

describe('an excerpt shows why a text was found', () => {
  const filler = (count: number) =>
    Array.from({ length: count }, (_, i) => `chữ${'abcdefgh'[i % 8]}`).join(' ');

  test('a short text is shown whole', () => {
    expect(cut('Mỗi hồ sơ một mã.', 'ho so')).toBe('Mỗi [hồ sơ] một mã.');
    expect(cut('', 'ho so')).toBe('');
  });

  test('of a long one the place with most of the words, from the beginning of its sentence', () => {
    const text = `Hồ nước. ${filler(60)}. Đây là “nơi có hồ sơ” thật. ${filler(60)}.`;
    expect(cut(text, 'ho so')).toMatch(/^… Đây là “nơi có \[hồ sơ\]” thật\. chữa .* …$/);
  });

  test('some words before, where the sentence is long', () => {
    expect(cut(`${filler(90)} hồ sơ ${filler(60)}`, 'ho so')).toMatch(/^… (chữ. ){8}\[hồ sơ\] (chữ. ?)+ …$/);
  });

  test('the beginning, where only the title was found', () => {
    expect(cut(`${filler(90)}.`, 'ho so')).toMatch(/^chữa .* …$/);
  });

  test('whatever the text, its pieces are a part of it and no longer than a paragraph', () => {
    const words = fc.array(fc.constantFrom('hồ', 'sơ', 'hồ sơ.', '“ao', 'nước”', '118/2025', 'hoá', '!'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, fc.boolean(), (some, asSpelled) => {
        const text = some.join(' ');
        const pieces = excerpt(text, { query: queryOf('hồ sơ hoa'), asSpelled });
        const own = pieces.filter(({ text: piece }) => piece.trim() !== '…').map((piece) => piece.text);
        expect(text).toContain(own.join(''));
        expect(own.join('').split(' ').length).toBeLessThan(60);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});
