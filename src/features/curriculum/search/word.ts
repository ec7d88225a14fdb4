import { searchable } from '#features/agencies/name.ts';

/** A word as it is looked for: without marks, and as it is spelled. */
export type Word = {
  plain: string;
  /** Only where it bears marks. */
  spelled?: string;
};

export type PlacedWord = Word & { start: number; end: number };

/** Letters or digits: `NĐ118` is two words, and so is `118/2025`. */
const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
const LONGEST = 60;
const UNMARKED = /^[a-z0-9]*$/;
/** Huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The words of a composed text, with where they stand in it. */
export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    ...wordOf(word.slice(0, LONGEST)),
    start: index,
    end: index + word.length,
  }));
}

function wordOf(word: string): Word {
  const small = word.toLowerCase();
  return UNMARKED.test(small) ? { plain: small } : markedWord(small);
}

/** A language has few syllables, and taking one apart takes long. */
const known = new Map<string, Word>();
const MOST_KNOWN = 20_000;

function markedWord(word: string): Word {
  const found = known.get(word);
  if (found) return found;
  const plain = searchable(word);
  const made: Word = plain === word ? { plain } : { plain, spelled: spellingOf(word) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, made);
  return made;
}

/**
 * `hoà` and `hòa` are one word, so the tone stands apart from the letters; before them, so that the beginning of a word
 * is the beginning of its spelling.
 */
function spellingOf(word: string): string {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  return `${tones.join('')}/${parts.replace(TONES, '').normalize('NFC')}`;
}
