import { escapeHtml, storedHtml, type SafeHtml } from './html.ts';

/** A question's words: what leads to it, the question itself as one line (a legend holds no blocks), what follows. */
export type Stem = { before: SafeHtml; ask: SafeHtml; after: SafeHtml };

/**
 * The question is the last paragraph; of a single paragraph, its last sentence, with what is set off within it. Where blocks follow the last paragraph
 * (a table to be judged), they stay behind it.
 */
export function stemParts(stem: SafeHtml): Stem {
  const blocks = /^([\s\S]*)<p>([\s\S]*?)<\/p>([\s\S]*)$/.exec(stem);
  if (!blocks) return parts('', stem, '');
  const [, before = '', ask = '', after = ''] = blocks;
  if (before.trim()) return parts(before, ask, after);
  const sentences = /^([\s\S]*[.!?…])\s+((?:[^<]|<(\w+)[^>]*>[^<]*<\/\3>)+)$/.exec(ask);
  return sentences ? parts(`<p>${sentences[1]}</p>`, sentences[2] ?? '', after) : parts('', ask, after);
}

function parts(before: string, ask: string, after: string): Stem {
  return { before: storedHtml(before.trim()), ask: storedHtml(ask.trim()), after: storedHtml(after.trim()) };
}

/** Puts words in the places that are named in braces. */
export function fillWords(html: SafeHtml, words: Record<string, string>): SafeHtml {
  return storedHtml(
    html.replace(/\{([a-z]+)\}/g, (place, name: string) => {
      const said = Object.hasOwn(words, name) ? words[name] : undefined;
      return said === undefined ? place : escapeHtml(said);
    }),
  );
}

/** The first words of a question as plain text, for a list; cut between words, and after no sign but the dots. */
export function excerpt(html: SafeHtml, length: number): string {
  const text = decoded(html.replace(INLINE, '').replace(/<[^>]+>/g, ' ')).trim();
  return text.length <= length
    ? text
    : text.slice(0, text.lastIndexOf(' ', length)).replace(/[.,;:]$/, '') + '…';
}

/** Between other tags words are apart. */
const INLINE = /<\/?(?:a|b|button|code|del|em|i|span|strong|sub|sup)\b[^>]*>/g;

/** All of its words as plain text, a line for each paragraph, item or row of a table. */
export function linesIn(html: SafeHtml): string[] {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]> ?<t[dh]/g, ' | <t')
    .replace(/<br *\/?>|<\/?(p|li|[uo]l|tr|table|h[1-6]|blockquote|pre|div)\b[^>]*>/g, '\n')
    .split('\n')
    .map((line) => wordsIn(storedHtml(line)).trim())
    .filter((line) => line !== '');
}

/** The words of a piece of a line, with the space at its ends. */
export function wordsIn(html: SafeHtml): string {
  return decoded(html.replace(/<[^>]+>/g, ''));
}

function decoded(text: string): string {
  return text
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ');
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
