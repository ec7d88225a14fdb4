import { escapeHtml, type SafeHtml } from '#lib/html.ts';
import { changeWords } from '#lib/markdown.ts';
import type { Language } from '#ui/language.ts';
import type { Term } from '../parse/plans.ts';

/** Adds notes on terms to one lesson: the first time a term is used in a paragraph, and never again. */
export type Gloss = (html: SafeHtml) => SafeHtml;

const ONLY_IN = ['p', 'li'];
const NEVER_IN = ['h2', 'h3', 'h4', 'h5', 'h6', 'a', 'code', 'pre', 'table'];

/** Makes the gloss of one lesson: a new one for each, since it remembers which terms were explained. */
export function glossFor(terms: Term[], language: Language): Gloss {
  const spelled = spellings(terms, language);
  if (spelled.size === 0) return (html) => html;
  const pattern = patternOf([...spelled.keys()]);
  const explained = new Set<string>();
  return (html) => {
    let notes = '';
    const link = (word: string): string => {
      const term = spelled.get(plain(word)) ?? spelled.get(plain(word).toLowerCase());
      if (!term || explained.has(term.id)) return word;
      explained.add(term.id);
      notes += noteOf(term, language);
      return buttonOf(term, word);
    };
    const mayLink = (around: readonly string[]) =>
      around.some((tag) => ONLY_IN.includes(tag)) && !around.some((tag) => NEVER_IN.includes(tag));
    return changeWords(
      html,
      (words, around) => (mayLink(around) ? words.replace(pattern, link) : words),
      () => notes,
    );
  };
}

/** A hover or the focus shows the note for as long as it lasts, a tap or a key until it is closed. */
function buttonOf({ id }: Term, word: string): string {
  const shows = `interestfor="g-${id}" popovertarget="g-${id}" popovertargetaction="show"`;
  return `<button class="term" type="button" ${shows}>${word}</button>`;
}

function noteOf(term: Term, language: Language): string {
  const [name, definition] = [escapeHtml(term.term[language]), escapeHtml(term.definition[language])];
  return `<div class="gloss" id="g-${term.id}" popover><b>${name}</b><br>${definition}</div>`;
}

/** Abbreviations are told apart by their case, words are not: PAR is not par. */
function spellings(terms: Term[], language: Language): Map<string, Term> {
  const pairs = terms.flatMap((term) =>
    [term.term[language], ...term.also[language]].map((spelling) => [keyOf(spelling), term] as const),
  );
  return new Map(pairs.toReversed());
}

function keyOf(spelling: string): string {
  const escaped = plain(escapeHtml(spelling));
  return isAbbreviation(escaped) ? escaped : escaped.toLowerCase();
}

const isAbbreviation = (word: string) => word === word.toUpperCase();
const plain = (word: string) => word.replace(/\s+/g, ' ');

/** Longest first, so that a term within a longer one does not take its place; whole words only. */
function patternOf(keys: string[]): RegExp {
  const byLength = keys.toSorted((a, b) => b.length - a.length);
  const alternatives = byLength.map((key) => {
    const source = key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+');
    return isAbbreviation(key) ? source : `(?i:${source})`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
