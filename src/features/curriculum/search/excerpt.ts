import type { Query } from './query.ts';
import { wordsIn, type PlacedWord, type Word } from './word.ts';

/** A text in pieces, to be escaped and marked by whoever shows them. */
export type Piece = { text: string; found: boolean };

type Asked = {
  query: Query;
  /** The passage holds the words with the very marks that were typed: then only these are marked. */
  asSpelled: boolean;
};

/** A word of the text, with the word of the query that found it, or -1. */
type Judged = PlacedWord & { by: number };

/** The whole text with the words found marked. */
export function marked(text: string, asked: Asked): Piece[] {
  return piecesOf(text, judged(text, asked), { from: 0, to: text.length });
}

const MOST_WORDS = 45;
const BEFORE = 8;
const BACK_TO_A_SENTENCE = 16;

/** As much of a text as shows why it was found. */
export function excerpt(text: string, asked: Asked): Piece[] {
  const words = judged(text, asked);
  if (words.length <= MOST_WORDS) return piecesOf(text, words, { from: 0, to: text.length });
  const first = beginning(text, words, densest(words));
  const last = Math.min(first + MOST_WORDS, words.length) - 1;
  const from = first === 0 ? 0 : spaceBefore(text, words[first]!.start);
  const to = last === words.length - 1 ? text.length : spaceAfter(text, words[last]!.end);
  const pieces = piecesOf(text, words.slice(first, last + 1), { from, to });
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: ' …', found: false }] : []),
  ];
}

function judged(text: string, { query, asSpelled }: Asked): Judged[] {
  const words = wordsIn(text);
  const judges = query.words.map((wanted, i) => {
    const form = asSpelled && wanted.spelled ? 'spelled' : 'plain';
    const isWhole = (word: Word) => word[form] === wanted[form];
    // The last word may go on, but where it stands as it was typed, longer ones were not meant.
    const mayGoOn = i === query.words.length - 1 && !words.some(isWhole);
    return mayGoOn ? (word: Word) => word[form]?.startsWith(wanted[form] ?? '') : isWhole;
  });
  return words.map((word) => ({ ...word, by: judges.findIndex((isFound) => isFound(word)) }));
}

/** The word from which on most of the query is found; of equals, where most of it stands together, then the first. */
function densest(words: Judged[]): number {
  let best = { at: 0, weight: 0 };
  words.forEach(({ by }, at) => {
    if (by < 0) return;
    const ahead = words.slice(at, at + MOST_WORDS - BEFORE);
    const different = new Set(ahead.map((word) => word.by).filter((word) => word >= 0)).size;
    const gap = ahead.findIndex((word, i) => word.by !== by + i);
    const weight = different * MOST_WORDS + (gap < 0 ? ahead.length : gap);
    if (weight > best.weight) best = { at, weight };
  });
  return best.at;
}

/** At the sentence where there is one near, else some words before. */
function beginning(text: string, words: Judged[], at: number): number {
  if (at <= BEFORE) return 0;
  for (let i = at; i > 0 && i > at - BACK_TO_A_SENTENCE; i--)
    if (/[.?!:;]\s/.test(text.slice(words[i - 1]!.end, words[i]!.start))) return i;
  return at - BEFORE;
}

/** Signs that belong to a word, such as a quotation mark, come along. */
const spaceBefore = (text: string, at: number) => text.lastIndexOf(' ', at) + 1;
const spaceAfter = (text: string, at: number) => {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
};

/** One blank, or a sign within a number such as 118/2025, stands between words of one piece. */
const WITHIN = /^[\s/.-]$/;

function piecesOf(text: string, words: Judged[], { from, to }: { from: number; to: number }): Piece[] {
  const runs: { start: number; end: number }[] = [];
  words.forEach(({ by, start, end }, i) => {
    if (by < 0) return;
    const run = runs.at(-1);
    const goesOn = run && words[i - 1]!.by >= 0 && WITHIN.test(text.slice(run.end, start));
    if (goesOn) run.end = end;
    else runs.push({ start, end });
  });
  const bounds = [from, ...runs.flatMap(({ start, end }) => [start, end]), to];
  return bounds
    .slice(1)
    .map((end, i) => ({ text: text.slice(bounds[i], end), found: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
