import type { Query } from './query.ts';

/**
 * A query in PostgreSQL's notation of word searches, asked in several ways. Words are letters or digits and a sign of
 * `word.ts`: nothing in them can end the quotes around them.
 */
export type Lookup = {
  all: string;
  any: string;
  /** Any of them in the passage itself, of which context is no part. */
  own: string;
  /** All that were typed with marks, with these marks; undefined where none was. */
  spelled: string | undefined;
  inTitle: string;
  inHeading: string;
  /** One after the other. */
  together: string;
  /** All, of which the last does not go on. */
  whole: string;
  each: string[];
};

/** What the words of each part weigh; the title of a lesson is only context where a passage is not its beginning. */
export const WEIGHTS = { title: 'A', heading: 'B', text: 'D', context: 'C' } as const;

export function lookupOf({ words }: Query): Lookup {
  const last = words.length - 1;
  const marked = words.flatMap(({ spelled }, i) => (spelled ? [term(spelled, i === last)] : []));
  const plain = (weights = '') => words.map((word, i) => term(word.plain, i === last, weights));
  const { title, heading, text } = WEIGHTS;
  return {
    all: plain().join(' & '),
    any: plain().join(' | '),
    own: plain(title + heading + text).join(' | '),
    spelled: marked.length > 0 ? marked.join(' & ') : undefined,
    inTitle: plain(title).join(' & '),
    inHeading: plain(title + heading).join(' & '),
    together: plain().join(' <-> '),
    whole: words.map(({ plain: word }) => term(word, false)).join(' & '),
    each: plain(),
  };
}

function term(word: string, isBeginning: boolean, weights = ''): string {
  const suffix = (isBeginning ? '*' : '') + weights;
  return suffix ? `'${word}':${suffix}` : `'${word}'`;
}
