import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import type { Lessons } from '#tests/support/lesson-tree.ts';
import { searching } from '#tests/support/searching.ts';
import { HITS_PER_PAGE } from './found-passages.ts';

const { teach, look, found, lessons, places } = searching(testDatabase());

describe('places', () => {
  const SECTIONS = `Mở đầu bằng quầy.

## Nhận giấy tờ

Quầy nhận một lần. Ghi **đủ** tên.

### Trả kết quả

| Quầy | Việc |
| --- | --- |
| Số 7 | Trả |

## Nhận giấy tờ

Lần nữa ở quầy.
`;

  test('a hit leads to the heading under which it stands, the beginning to the lesson', async () => {
    await teach({ 'mot.vi': ['Một cửa', SECTIONS] });
    expect(await places('mở đầu')).toEqual(['']);
    expect(await places('ghi đủ tên')).toEqual(['nhan-giay-to']);
    expect(await places('số 7')).toEqual(['tra-ket-qua']);
    expect(await places('lần nữa')).toEqual(['nhan-giay-to-2']);
  });

  test('a lesson is found once, with its best passages, of which there are at most three', async () => {
    await teach({ 'mot.vi': ['Một', SECTIONS] });
    const { total, hits } = await look('quầy');
    expect(total).toBe(1);
    expect(hits[0]?.passages).toHaveLength(3);
  });

  test('a passage is shown only for its own words, not for those of the title', async () => {
    await teach({ 'mot.vi': ['Phố cổ', SECTIONS] });
    expect(await places('phố')).toEqual(['']);
    expect(await places('phố lần nữa')).toEqual(['nhan-giay-to-2']);
  });

  test('the title counts more than a heading, a heading more than the text', async () => {
    await teach({
      'chu.vi': ['Một', 'Nói về phố cổ, phố cổ, phố cổ.'],
      'muc.vi': ['Hai', '## Phố cổ\n\nĐẹp.'],
      'ten.vi': ['Phố cổ', 'Đẹp.'],
    });
    expect(await lessons('phố cổ')).toEqual(['ten', 'muc', 'chu']);
  });

  test('more than one page of hits is shown page by page, each hit once', async () => {
    const names = Array.from({ length: HITS_PER_PAGE + 3 }, (_, i) => `bai-${i + 100}`);
    await teach(Object.fromEntries(names.map((name) => [`${name}.vi`, ['Bài', 'Nói về phố cổ.']])));
    const [first, second, beyond] = await Promise.all([1, 2, 9].map((page) => look('phố cổ', 'vi', page)));
    expect(first).toMatchObject({ total: names.length, page: 1, pages: 2 });
    const both = [...first!.hits, ...second!.hits].map(({ id }) => id);
    expect(both.toSorted()).toEqual(names);
    expect(beyond).toEqual(first);
  });
});

describe('readers', () => {
  const TRANSLATED: Lessons = {
    'mot.vi': ['Một', 'Quầy số bảy, Internet.'],
    'mot.en': ['One', 'Counter seven, Internet.'],
    'hai.vi': ['Hai', 'Không có bản dịch, Internet.'],
  };

  test('who reads English finds the translation, and in Vietnamese what has none', async () => {
    await teach(TRANSLATED);
    const { hits } = await look('internet', 'en');
    expect(hits.map(({ id, language }) => [id, language]).toSorted()).toEqual([
      ['hai', 'vi'],
      ['mot', 'en'],
    ]);
    expect(await lessons('quầy', 'en')).toEqual([]);
    expect(await lessons('counter', 'vi')).toEqual([]);
  });

  test('a translation that comes or goes is found from then on, or no longer', async () => {
    const { 'mot.en': translation, ...original } = TRANSLATED;
    await teach(original);
    expect(await lessons('quầy', 'en')).toEqual(['mot']);
    await teach({ ...original, 'mot.en': translation! });
    expect([await lessons('quầy', 'en'), await lessons('counter', 'en')]).toEqual([[], ['mot']]);
    await teach(original);
    expect([await lessons('quầy', 'en'), await lessons('counter', 'en')]).toEqual([['mot'], []]);
  });
});

describe('terms and documents', () => {
  test('a term is found by its name, its abbreviation and its meaning, in the language of the reader', async () => {
    await teach({});
    expect(await found('cchc')).toEqual(['term par']);
    expect(await found('PAR', 'en')).toEqual(['term par']);
    expect(await found('đổi cách làm')).toEqual(['term par']);
    expect((await look('cai cach')).hits[0]?.passages[0]).toMatchObject({
      heading: 'CCHC',
      text: 'Đổi cách làm.',
    });
  });

  test.each(['118/2025', '118/2025/NĐ-CP', '118/2025/nd-cp', 'nd 118', 'NĐ118', 'nghị định 118/2025/NĐ-CP'])(
    'a document is found by its number, written as %s',
    async (typed) => {
      await teach({ 'mot.vi': ['Một', 'Theo Nghị định 118/2025/NĐ-CP.'] });
      expect((await found(typed))[0]).toBe('document 118/2025/NĐ-CP');
    },
  );

  test('a document stands before the lessons that cite its number', async () => {
    await teach({ 'mot.vi': ['Một', 'Theo Nghị định 118/2025/NĐ-CP, 118/2025/NĐ-CP.'] });
    expect(await found('118/2025/NĐ-CP')).toEqual(['document 118/2025/NĐ-CP', 'lesson mot']);
  });

  test('a document is found by its title, in the language of the reader', async () => {
    await teach({});
    expect(await found('du lieu')).toEqual(['document 66.7/2025/NQ-CP']);
    expect(await found('basis of data', 'en')).toEqual(['document 66.7/2025/NQ-CP']);
  });
});
