import { expect, test } from 'vitest';
import { confidence, factIds, questions, texts } from './read.ts';

const told = texts.map(({ file }) => ({
  path: file.source.path,
  ids: [...(file.head.value?.facts ?? []), ...file.questions.flatMap(({ facts }) => facts.flatMap(factIds))],
}));

test('every fact that a lesson names is on the sheet, and confirmed', () => {
  expect(told.filter(({ ids }) => ids.length === 0).map(({ path }) => path)).toEqual([]);
  const unknown = told.flatMap(({ path, ids }) =>
    ids.filter((id) => !confidence.has(id)).map((id) => `${path}: ${id}`),
  );
  const unconfirmed = told.flatMap(({ path, ids }) =>
    ids.filter((id) => confidence.get(id) === 'L').map((id) => `${path}: ${id}`),
  );
  expect(unknown).toEqual([]);
  expect(unconfirmed).toEqual([]);
});

const ATTRIBUTED = /\btheo\b/i;

test('what is right in a question rests on what was read in the source itself; anything else is said to be “theo …”', () => {
  const weak = questions.flatMap(({ question }) => {
    const ids = question.facts.flatMap(factIds);
    const isFirm = ids.some((id) => confidence.get(id) === 'H');
    const isHearsay = ids.some((id) => confidence.get(id) !== 'H');
    return isFirm && (!isHearsay || ATTRIBUTED.test(wordsOf(question)))
      ? []
      : [`${question.id}: ${ids.join()}`];
  });
  expect(weak).toEqual([]);
});

/** Resolutions that end by themselves. */
const TEMPORARY = /66\.(7|18|22)\/202[56]/;
const END = { vi: /28\/0?2\/2027/, en: /28 February 2027/ };

test('whoever reads of a temporary resolution reads when it ends', () => {
  const silent = texts.filter(({ language, file }) => {
    const said = file.parts.flatMap((part) => (part.kind === 'text' ? [part.fragment.text] : [])).join('\n');
    return TEMPORARY.test(said) && !END[language].test(said);
  });
  expect(silent.map(({ file }) => file.source.path)).toEqual([]);
});

function wordsOf({ stem, options, explanation }: (typeof questions)[number]['question']): string {
  return [stem.text, ...options.map(({ text }) => text.text), explanation?.text ?? ''].join(' ');
}
