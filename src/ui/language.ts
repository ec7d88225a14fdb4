import type { Language } from '#db/schema/accounts.ts';

export type { Language };

/** The address of a page in a language: Vietnamese stands at the root, English under `/en`. */
export function href(language: Language, path: string): string {
  if (language === 'vi') return path;
  return '/en' + path.replace(/^\/(?=$|[?#])/, '');
}

export function otherLanguage(language: Language): Language {
  return language === 'vi' ? 'en' : 'vi';
}

/** The same page in the other language. `_action` is the mark of a sent form, which is not to be sent again. */
export function inOtherLanguage(language: Language, url: URL): string {
  const query = new URLSearchParams(url.search);
  query.delete('_action');
  const path = query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
  return href(otherLanguage(language), path);
}
