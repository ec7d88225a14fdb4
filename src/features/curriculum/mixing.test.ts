import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom, shuffled } from './chance.ts';
import { indexes } from './kinds/kind.ts';
import { mark } from './marking.ts';
import { fitsMix, mixed, mixFor, unmixed } from './mixing.ts';
import type { AnswerKey, Given, QuestionText } from './question.ts';

const seeds = fc.stringMatching(/^[0-9a-f]{16}$/);
const mixOf = (key: AnswerKey, seed: string) => {
  const chance = chanceFrom(seed);
  return mixFor(key, (count) => shuffled(indexes(count), chance));
};
const text = (options: number) =>
  ({ options: indexes(options).map((i) => ({ text: `${i}`, feedback: '' })) }) as unknown as QuestionText;

const KEYS: AnswerKey[] = [
  { kind: 'ordering', places: [0, 1, 2, 3, 4] },
  { kind: 'matching', options: 4, pairs: [0, 1, 0] },
  {
    kind: 'gaps',
    compare: 'marks',
    gaps: [{ options: 3, right: 1 }, { texts: ['a'] }, { options: 2, right: 0 }],
  },
];

test('an answer in the stored order is marked as the same answer in the author’s order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), seeds, seeds, (key, seed, other) => {
      const mix = mixOf(key, seed)!;
      const stored = mixed({ key, text: { vi: text(5) } }, mix);
      const given = someAnswer(key, other);
      expect(mark(stored.key, inStoredOrder(given, mix))).toBeCloseTo(mark(key, given), 12);
    }),
    { seed: 2021, numRuns: 500 },
  );
});

function someAnswer(key: AnswerKey, seed: string): Given {
  const chance = chanceFrom(seed);
  const any = (count: number) => Math.floor(chance() * count);
  if (key.kind === 'ordering') return { kind: 'ordering', places: shuffled(key.places, chance) };
  if (key.kind === 'matching') return { kind: 'matching', pairs: key.pairs.map(() => any(key.options)) };
  if (key.kind !== 'gaps') throw new Error(key.kind);
  return { kind: 'gaps', filled: key.gaps.map((gap) => ('right' in gap ? String(any(gap.options)) : 'a')) };
}

function inStoredOrder(given: Given, { options, lists }: NonNullable<ReturnType<typeof mixOf>>): Given {
  if (given.kind === 'ordering') return { ...given, places: options.map((author) => given.places[author]!) };
  if (given.kind === 'matching')
    return { ...given, pairs: given.pairs.map((author) => options.indexOf(author!)) };
  if (given.kind !== 'gaps') throw new Error(given.kind);
  const filled = given.filled.map((each, i) =>
    lists[i]!.length > 0 ? String(lists[i]!.indexOf(Number(each))) : each,
  );
  return { ...given, filled };
}

test('the words go with the key: the step that is first stays first', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [key] = KEYS as [Extract<AnswerKey, { kind: 'ordering' }>];
      const stored = mixed({ key, text: { vi: text(5) } }, mixOf(key, seed)!);
      const { places } = stored.key as typeof key;
      expect(places).not.toEqual([0, 1, 2, 3, 4]);
      for (const [index, place] of places.entries())
        expect(stored.text.vi.options[index]!.text).toBe(String(place));
    }),
    { seed: 2021 },
  );
});

test('a choice is stored as it was written; an order fits only as many things as it was made for', () => {
  expect(mixOf({ kind: 'single', options: 4, right: 1 }, '0123456789abcdef')).toBeUndefined();
  const mix = mixOf(KEYS[0]!, '0123456789abcdef')!;
  expect(fitsMix(KEYS[0]!, mix)).toBe(true);
  expect(fitsMix({ kind: 'ordering', places: [0, 1, 2] }, mix)).toBe(false);
  expect(fitsMix({ kind: 'single', options: 5, right: 0 }, mix)).toBe(false);
});

test('what was mixed can be brought into its author’s order again, to the letter', () => {
  const cloze = [[{ gap: 0, list: ['a', 'b', 'c'] }, { gap: 1 }, { gap: 2, list: ['d', 'e'] }]];
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), seeds, (key, seed) => {
      const asked = { key, text: { vi: { ...text(5), cloze } } };
      const mix = mixOf(key, seed)!;
      const whole = key.kind === 'matching' ? { ...asked, text: { vi: { ...text(4), cloze } } } : asked;
      expect(unmixed(mixed(whole, mix), mix)).toEqual(whole);
    }),
    { seed: 2021, numRuns: 200 },
  );
  const single = { key: { kind: 'single' as const, options: 2, right: 0 }, text: { vi: text(2) } };
  expect(unmixed(single, null)).toBe(single);
});
