import { WEIGHTS } from './lookup.ts';
import { wordsIn, type Word } from './word.ts';

/** A part of something that can be found: under one heading, or its beginning. */
export type Passage = { anchor: string; title: string; heading: string; text: string };

/** PostgreSQL keeps one megabyte of words in a row. No section is that long, but nothing may break on one that is. */
const MOST_WORDS = 2_000;

/** A passage as several, where it is without measure. */
export function measured(passage: Passage): Passage[] {
  const words = wordsIn(passage.text);
  if (words.length <= MOST_WORDS) return [passage];
  const starts = words.filter((_, i) => i % MOST_WORDS === 0).map(({ start }) => start);
  return starts.map((start, i) => ({
    ...passage,
    text: passage.text.slice(i === 0 ? 0 : start, starts[i + 1]).trim(),
  }));
}

/** Far enough that the last word of a part and the first of the next are not found as if they stood together. */
const BETWEEN_PARTS = 2;

/** The words of a passage in PostgreSQL's notation: with their places, and with what their part weighs. */
export function vectorOf({ title, heading, text }: Passage, isBeginning: boolean): string {
  const places = new Map<string, string[]>();
  let place = 0;
  const put = (part: string, weight: string) => {
    for (const word of wordsIn(part)) {
      place += 1;
      for (const lexeme of lexemesOf(word)) {
        const known = places.get(lexeme);
        if (known) known.push(`${place}${weight}`);
        else places.set(lexeme, [`${place}${weight}`]);
      }
    }
    place += BETWEEN_PARTS;
  };
  put(title, isBeginning ? WEIGHTS.title : WEIGHTS.context);
  put(heading, WEIGHTS.heading);
  put(text, WEIGHTS.text);
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join()}`).join(' ');
}

const lexemesOf = ({ plain, spelled }: Word) => (spelled ? [plain, spelled] : [plain]);
