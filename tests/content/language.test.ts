import { expect, test } from 'vitest';
import { terms, texts } from './read.ts';

const LONGEST_SENTENCE = 30;

/** Running text: no code, headings, tables or questions, and not what stands in the place of a picture. */
function sentencesIn(text: string): string[] {
  return text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n{2,}|\n(?=[-*>|#\d])/)
    .filter((part) => !/^\s*(\||#|:::)/.test(part))
    .flatMap((part) => part.replace(/\s+/g, ' ').split(/(?<=[.!?…:;])["”)]*\s+(?=["“(]?\p{Lu}|\d|")/u));
}

const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

test('no sentence of a Vietnamese lesson is longer than thirty words', () => {
  const long = texts
    .filter(({ language }) => language === 'vi')
    .flatMap(({ file }) =>
      file.parts.flatMap((part) =>
        part.kind === 'text'
          ? sentencesIn(part.fragment.text)
              .filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE)
              .map((sentence) => `${file.source.path}: ${sentence}`)
          : [],
      ),
    );
  expect(long).toEqual([]);
});

test('every letter is written in one way', () => {
  const pieces = texts.filter(({ file }) => file.source.text !== file.source.text.normalize('NFC'));
  expect(pieces.map(({ file }) => file.source.path)).toEqual([]);
});

test('a term has one entry', () => {
  const names = terms.map(({ term }) => term.vi.toLowerCase());
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});
