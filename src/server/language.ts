import type { Language } from '#db/schema/accounts.ts';

const ENGLISH = /^\/en(?=[/?]|$)/;
const ACTIONS = '/_actions/';

/**
 * English is the same address under `/en`: the prefix says the language and is gone before a route is looked for. An
 * action that a script calls has one address for both: it answers in the language of the page that called it.
 */
export function takeLanguageOff(url: string, referer = ''): { url: string; language: Language } {
  if (url.startsWith(ACTIONS)) return { url, language: languageOf(referer) };
  if (!ENGLISH.test(url)) return { url, language: 'vi' };
  const rest = url.replace(ENGLISH, '');
  return { url: rest.startsWith('/') ? rest : `/${rest}`, language: 'en' };
}

function languageOf(referer: string): Language {
  return URL.canParse(referer) && ENGLISH.test(new URL(referer).pathname) ? 'en' : 'vi';
}
