import type { Found } from '#features/curriculum/queries/search.ts';
import type { words } from './words.ts';

/** What a search came to, in a sentence; `found` is undefined where nothing could be looked for. */
export function headlineOf(text: string, found: Found | undefined, says: typeof words.vi): string {
  if (!found) return says.title;
  if (found.total === 0) return says.nothing(text);
  return found.everyWord ? says.found(found.total, text) : says.someWords(text);
}
