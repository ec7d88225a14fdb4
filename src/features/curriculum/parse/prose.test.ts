import { expect, test } from 'vitest';
import { HEAD, QUESTION } from '#tests/support/content-folder.ts';
import { proseOf } from './prose.ts';

test('of a lesson its own words are left, and of each question the line that opens it', () => {
  expect(proseOf(`${HEAD}\n## Kiểm tra\n\n\n${QUESTION}\nHết bài.   \n`)).toEqual([
    '## Kiểm tra',
    ':::question{#oss-1}',
    'Hết bài.',
  ]);
});

test('a fence that is shown as code opens no question', () => {
  const code = ['```', ':::question{#x}', 'Viết như vậy.', ':::', '```'];
  expect(proseOf(`${HEAD}${code.join('\n')}`)).toEqual(code);
});

test('a line of dashes in the text is no front matter', () => {
  expect(proseOf(`${HEAD}Một\n\n---\n\nHai`)).toEqual(['Một', '---', 'Hai']);
});
