import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { Lessons } from '#tests/support/lesson-tree.ts';
import { searching } from '#tests/support/searching.ts';

const { teach, look, lessons } = searching(testDatabase());

describe('marks', () => {
  const THREE: Lessons = {
    'ven-song.vi': ['Ven sông', 'Bờ hố sờ vào là sụt.'],
    'nguoi-ke.vi': ['Người kể', 'Anh Ho So kể chuyện.'],
    'giay-to.vi': ['Giấy tờ', 'Mỗi hồ sơ một mã.'],
  };

  test('a query without marks finds every spelling', async () => {
    await teach(THREE);
    expect((await lessons('ho so')).toSorted()).toEqual(['giay-to', 'nguoi-ke', 'ven-song']);
  });

  test('the very marks that were typed stand first, other spellings after', async () => {
    await teach(THREE);
    expect((await lessons('hồ sơ'))[0]).toBe('giay-to');
    expect((await lessons('HỐ SỜ'))[0]).toBe('ven-song');
    expect(await lessons('hồ sơ')).toHaveLength(3);
  });

  test('a word that was typed without marks may bear any, also beside one that has them', async () => {
    await teach(THREE);
    expect((await lessons('hồ so'))[0]).toBe('giay-to');
    expect((await lessons('ho sờ'))[0]).toBe('ven-song');
  });

  test('marks count more than a place in the title', async () => {
    await teach({ 'bo-vo.vi': ['Bờ vở', 'Sông sâu.'], 'ghi.vi': ['Ghi chép', 'Anh ghi vào vỡ.'] });
    expect(await lessons('vỡ')).toEqual(['ghi', 'bo-vo']);
    expect(await lessons('vo')).toEqual(['bo-vo', 'ghi']);
  });

  test('đ is found as d, and stands first where it was typed', async () => {
    await teach({ 'dua.vi': ['Dưa hấu', 'Trái dưa.'], 'dua-thu.vi': ['Đưa thư', 'Anh đưa thư.'] });
    expect(await lessons('dua')).toHaveLength(2);
    expect(await lessons('đưa')).toEqual(['dua-thu', 'dua']);
    expect(await lessons('dưa')).toEqual(['dua', 'dua-thu']);
  });

  test('it does not matter how a keyboard composes a mark, or on which letter it sets it', async () => {
    await teach({ 'so-hoa.vi': ['Máy quét', 'Việc số hóa.'], 'so-hoang.vi': ['Vườn', 'Sổ hoa.'] });
    for (const typed of ['số hóa', 'số hoá', 'số hóa'.normalize('NFD'), 'SỐ HOÁ'.normalize('NFD')])
      expect((await lessons(typed))[0], typed).toBe('so-hoa');
  });
});

describe('words', () => {
  test('every word must be there, whatever their order', async () => {
    await teach({ 'mot.vi': ['Một', 'Quầy số bảy.'], 'hai.vi': ['Hai', 'Quầy số tám.'] });
    expect(await lessons('bảy quầy')).toEqual(['mot']);
    expect((await look('bảy quầy')).everyWord).toBe(true);
  });

  test('where no place holds every word, those that hold some are found, and it is said', async () => {
    await teach({
      'mot.vi': ['Một', 'Quầy phía đông.'],
      'hai.vi': ['Hai', 'Quầy phía tây, cửa kính.'],
    });
    const { everyWord, total } = await look('quầy kính zzz');
    expect({ everyWord, total }).toEqual({ everyWord: false, total: 2 });
    expect(await lessons('quầy kính zzz')).toEqual(['hai', 'mot']);
    expect(await look('zzz')).toMatchObject({ hits: [], total: 0 });
    expect(await look('zzz yyy')).toMatchObject({ hits: [], total: 0 });
  });

  test('the last word may be the beginning of one, the others are whole', async () => {
    await teach({ 'mot.vi': ['Một', 'Thẩm quyền quyết định.'] });
    expect(await lessons('thẩm quy')).toEqual(['mot']);
    expect(await lessons('thẩm quyề')).toEqual(['mot']);
    expect((await look('quy thẩm')).everyWord).toBe(false);
  });

  test('a word that is whole stands before one that goes on, words side by side before words apart', async () => {
    await teach({
      'xa.vi': ['Một', 'Phi cơ hạ cánh. Lệ ghi sau.'],
      'dai.vi': ['Hai', 'Thu phi lệnh.'],
      'gan.vi': ['Ba', 'Mức phí lệ.'],
    });
    expect(await lessons('phi le')).toEqual(['gan', 'dai', 'xa']);
  });

  test('signs and operators are no part of a query, and none of them breaks it', async () => {
    await teach({ 'mot.vi': ['Một', 'Quầy số bảy.'] });
    for (const typed of [
      '"quầy số"',
      'quầy & số',
      'quầy | !số',
      "quầy' số\\",
      'quầy:* <-> số',
      '(quầy) số;--',
    ])
      expect(await lessons(typed), typed).toEqual(['mot']);
    expect(await lessons('%_quầy%')).toEqual(['mot']);
  });

  test('a query as long as it may be is answered', async () => {
    await teach({ 'mot.vi': ['Một', 'Quầy số bảy.'] });
    expect((await look('quầy a b c d e f g h i k l m n o p '.repeat(5))).total).toBeGreaterThan(0);
    expect((await look('ă'.repeat(200))).total).toBe(0);
  });
});
