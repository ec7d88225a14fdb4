import { wordsIn, type Word } from './word.ts';

export const LONGEST_QUERY = 200;
const FEWEST_CHARACTERS = 2;

/** What a person looks for. The last word may be the beginning of one. */
export type Query = { text: string; words: Word[] };

export type Unreadable = 'empty' | 'too-long' | 'too-short' | 'no-words';

export type ReadQuery = { ok: true; query: Query } | { ok: false; text: string; reason: Unreadable };

/** What somebody typed into the box. Only letters and digits count: nothing in it is an operator. */
export function readQuery(typed: string): ReadQuery {
  const text = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const refuse = (reason: Unreadable): ReadQuery => ({ ok: false, text, reason });
  if (text === '') return refuse('empty');
  if ([...text].length > LONGEST_QUERY) return refuse('too-long');
  const words = eachOnce(wordsIn(text));
  if (words.length === 0) return refuse('no-words');
  const characters = words.reduce((sum, { plain }) => sum + [...plain].length, 0);
  if (characters < FEWEST_CHARACTERS) return refuse('too-short');
  return { ok: true, query: { text, words } };
}

/** A word that comes again stays where it came last, since the last one may go on. */
function eachOnce(words: Word[]): Word[] {
  const spelled = ({ plain, spelled = plain }: Word) => spelled;
  return words
    .filter((word, i) => words.findLastIndex((other) => spelled(other) === spelled(word)) === i)
    .map(({ plain, spelled }) => ({ plain, ...(spelled && { spelled }) }));
}
