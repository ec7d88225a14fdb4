import type { Language } from '#db/schema/accounts.ts';

const ENGLISH = /^\/en(?=[/?]|$)/;

/** English is the same address under `/en`: the prefix says the language and is gone before a route is looked for. */
export function takeLanguageOff(url: string): { url: string; language: Language } {
  if (!ENGLISH.test(url)) return { url, language: 'vi' };
  const rest = url.replace(ENGLISH, '');
  return { url: rest.startsWith('/') ? rest : `/${rest}`, language: 'en' };
}
