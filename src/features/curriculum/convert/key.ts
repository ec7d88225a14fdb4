import { tidy } from './line.ts';

/** What an answer says is right: options by their index, or a statement that is true or false. */
export type Key = { options: number[] } | { statement: boolean } | { statements: Map<number, boolean> };

const LETTERS = /^[A-F](?:(?: ?(?:[,;&+]|và|and) ?| )[A-F](?!\p{L}))*$/iu;
const TOGETHER = /^[A-F]{2,6}$/;
const STATEMENTS = /^(?:[A-F]\s?[.):–=-]?\s?(?:đúng|sai|đ|s)(?!\p{L})[\s,;.|]*){2,6}$/iu;
const LONGEST = 80;

export const indexOf = (letter: string) => letter.toUpperCase().charCodeAt(0) - 65;
export const letterOf = (index: number) => String.fromCharCode(65 + index);

/** A key that leaves nothing to be guessed: `B`, `A, C`, `A và C`, `ACD`, `Đúng`, `a) Đ b) S`. */
export function keyOf(said: string): Key | undefined {
  const words = bare(said);
  if (LETTERS.test(words) || TOGETHER.test(words)) return lettersOf(words);
  if (STATEMENTS.test(words)) return statementsOf(words);
  const truth = truthOf(words);
  return truth === undefined ? undefined : { statement: truth };
}

export const isKey = (said: string): boolean => keyOf(said) !== undefined;

/** `Đúng` and `Sai`, as an option and as an answer. */
export function truthOf(words: string): boolean | undefined {
  const word = bare(words).toLowerCase();
  if (['đúng', 'dung', 'đ', 'true'].includes(word)) return true;
  return ['sai', 's', 'false'].includes(word) ? false : undefined;
}

/** Letters are right only once each, and letters that stand together only in their order: `BAC` is a word. */
function lettersOf(words: string): Key | undefined {
  const letters = words.replace(/và|and/giu, ' ').match(/[A-F]/giu) ?? [];
  const options = letters.map(indexOf);
  const ordered = [...new Set(options)].sort((a, b) => a - b);
  if (ordered.length < options.length) return undefined;
  if (TOGETHER.test(words) && ordered.some((option, i) => option !== options[i])) return undefined;
  return { options: ordered };
}

function statementsOf(words: string): Key {
  const pairs = words.matchAll(/([A-F])\s?[.):–=-]?\s?(đúng|sai|đ|s)(?!\p{L})/giu);
  return { statements: new Map([...pairs].map(([, letter, truth]) => [indexOf(letter!), truthOf(truth!)!])) };
}

/** Without the signs around it; nothing of what is longer than any key. */
function bare(said: string): string {
  const words = tidy(said);
  if (words.length > LONGEST) return '';
  return words.replace(/^[\s"“'(*[:.–-]+/u, '').replace(/[\s"”')*\].,;]+$/u, '');
}

export function sameKey(a: Key, b: Key): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

const plain = (key: Key) => ('statements' in key ? [...key.statements].sort(([a], [b]) => a - b) : key);
