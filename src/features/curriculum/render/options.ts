import type { RenderOptions } from '#lib/markdown.ts';
import { href, type Language } from '#ui/language.ts';
import type { ContentPicture } from '../content.ts';
import { pictureName } from '../check/texts.ts';
import { words } from './words.ts';

/** A picture with the hash that is its address. */
export type HashedPicture = ContentPicture & { hash: string };

/** How texts of a module are rendered in a language. */
export function renderOptions(
  language: Language,
  pictures: ReadonlyMap<string, HashedPicture>,
): RenderOptions {
  return {
    picture: (source) => {
      const shown = pictures.get(pictureName(source) ?? '');
      return shown && { address: `/pictures/${shown.hash}`, width: shown.width, height: shown.height };
    },
    address: (path) => href(language, path),
    tableLabel: (headers) => words[language].table(headers.filter(Boolean).join(', ')),
  };
}
