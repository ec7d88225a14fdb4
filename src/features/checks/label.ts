import { LABEL_LENGTH } from '#features/curriculum/label.ts';
import { unbrokenIds } from '#features/law/unbroken.ts';
import { plainHtml, type SafeHtml } from '#lib/html.ts';
import { excerpt } from '#lib/stem.ts';

/** The first words of a question, for a list. */
export function labelOf(stem: SafeHtml): SafeHtml {
  return unbrokenIds(plainHtml(excerpt(stem, LABEL_LENGTH)));
}

/** Whether the label is the whole question, with nothing in it that is set off: then it need not be said twice. */
export function saysAll(stem: SafeHtml): boolean {
  const isPlain = /^<p>(?:[^<]|<\/?span\b[^>]*>)*<\/p>\s*$/.test(stem);
  return isPlain && excerpt(stem, LABEL_LENGTH) === excerpt(stem, Infinity);
}
