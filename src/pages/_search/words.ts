import type { Subject } from '#db/schema/search.ts';
import type { Unreadable } from '#features/curriculum/search/query.ts';

const vi = {
  title: 'Tìm kiếm',
  titleOf: (query: string) => `Tìm “${query}”`,
  label: 'Tìm trong bài học, thuật ngữ và văn bản',
  hint: 'Gõ không dấu cũng được. Tìm được cả số hiệu, ví dụ 118/2025.',
  find: 'Tìm',
  found: (count: number, query: string) => `Tìm thấy ${count} mục có “${query}”`,
  someWords: (query: string) => `Không mục nào có đủ các từ “${query}”`,
  someWordsMean: (count: number) =>
    `Dưới đây là ${count} mục có một phần các từ ấy. Mục có nhiều từ nhất đứng trước.`,
  nothing: (query: string) => `Không tìm thấy “${query}”`,
  nothingWhat: 'Anh/chị thử bớt từ, xem lại chính tả, hoặc dùng một từ khác gần nghĩa.',
  modules: 'Xem các học phần',
  law: 'Xem danh mục văn bản',
  refused: {
    empty: 'Gõ từ cần tìm, rồi bấm Tìm.',
    'too-short': 'Gõ ít nhất hai chữ cái hoặc chữ số.',
    'too-long': 'Câu cần tìm dài quá 200 ký tự. Giữ lại vài từ chính.',
    'no-words': 'Chưa có chữ cái hay chữ số nào để tìm. Dấu câu không dùng để tìm được.',
  } satisfies Record<Unreadable, string>,
  subjects: { lesson: 'Bài học', term: 'Thuật ngữ', document: 'Văn bản' } satisfies Record<Subject, string>,
  alsoHere: 'Cũng trong bài này',
  alsoSpelled: 'Còn viết:',
};

const en: typeof vi = {
  title: 'Search',
  titleOf: (query) => `Search for “${query}”`,
  label: 'Search lessons, terms and documents',
  hint: 'Tone marks are not needed. Numbers are found too, such as 118/2025.',
  find: 'Search',
  found: (count, query) =>
    count === 1 ? `“${query}” was found in 1 place` : `“${query}” was found in ${count} places`,
  someWords: (query) => `No place holds all the words “${query}”`,
  someWordsMean: (count) =>
    count === 1
      ? 'Below is 1 place with some of these words.'
      : `Below are ${count} places with some of these words. Those with the most words come first.`,
  nothing: (query) => `Nothing was found for “${query}”`,
  nothingWhat: 'Try fewer words, check the spelling, or use another word of a similar meaning.',
  modules: 'See the modules',
  law: 'See the register of documents',
  refused: {
    empty: 'Type what you look for, then press Search.',
    'too-short': 'Type at least two letters or digits.',
    'too-long': 'That is longer than 200 characters. Keep a few main words.',
    'no-words': 'There is no letter or digit to look for. Punctuation cannot be searched for.',
  },
  subjects: { lesson: 'Lesson', term: 'Term', document: 'Document' },
  alsoHere: 'Also in this lesson',
  alsoSpelled: 'Also:',
};

export const words = { vi, en };
