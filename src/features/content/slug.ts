import { searchable } from '#features/agencies/name.ts';

/** Lower case without tone marks, words joined by hyphens: how a title or a number stands in an address. */
export function slugOf(text: string): string {
  return searchable(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
