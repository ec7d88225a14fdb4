import { expect, test } from 'vitest';
import { words as recordWords } from '#features/competency/words.ts';
import { words } from './filter-words.ts';
import { readFilter } from './filter.ts';

test.each([
  'agency=1 or 1=1',
  'agency=%00',
  'programme=../..',
  'competency=B2;drop',
  'standing=best',
  'agency=00000000-0000-0000-0000-00000000000',
  'direct=1',
])('what cannot be read in an address is left out: %s', (query) => {
  expect(readFilter(new URLSearchParams(query))).toEqual({});
});

test.each(['vi', 'en'] as const)(
  'a list gives the verdicts that a person’s record gives (%s)',
  (language) => {
    const { met, unsure, 'not-met': notMet, stale } = recordWords[language];
    const { standing, narrowed } = words[language];
    expect(standing).toEqual({ met, unsure, 'not-met': notMet, stale, few: unsure });
    for (const each of ['unsure', 'few'] as const)
      expect(narrowed[each]).toMatch(new RegExp(`^${unsure}, .*8`));
  },
);
