import { expect, test } from 'vitest';
import { countBy, modules, questions } from './read.ts';

/** Whoever knows nothing but how questions are written must not do better than chance. */

const LENGTH_APART = 0.1;
const MOST_IN_ONE_PLACE = 0.4;

const chosen = questions.flatMap(({ module, question }) =>
  question.key?.kind === 'single'
    ? [
        {
          module: module.id,
          options: question.options.map(({ text }) => text.text),
          right: question.key.right,
        },
      ]
    : [],
);

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

test.each(modules.map(({ id }) => id))('in %s the right option is not the longest', (id) => {
  const own = chosen.filter(({ module }) => module === id);
  const right = mean(own.map(({ options, right: index }) => options[index]!.length));
  const all = mean(own.flatMap(({ options }) => options.map((option) => option.length)));
  expect(Math.abs(right / all - 1)).toBeLessThanOrEqual(LENGTH_APART);
});

test.each(modules.map(({ id }) => id))('in %s the right option stands in every place alike', (id) => {
  const own = chosen.filter(({ module, options }) => module === id && options.length === 4);
  const places = countBy(own, ({ right }) => String(right));
  expect(Object.keys(places)).toHaveLength(4);
  expect(Math.max(...Object.values(places)) / own.length).toBeLessThanOrEqual(MOST_IN_ONE_PLACE);
});

test('no option speaks of the others', () => {
  const ALL_OF_THEM =
    /tất cả (các )?(đáp án|phương án|câu|ý|đều)|cả [a-d], ?[a-d]|đáp án trên|cả (ba|bốn) ý/i;
  const found = chosen.flatMap(({ options }) => options.filter((option) => ALL_OF_THEM.test(option)));
  expect(found).toEqual([]);
});
