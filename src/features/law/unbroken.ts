import type { SafeHtml } from '#lib/html.ts';
import { changeWords } from '#lib/markdown.ts';

/** Number, year and type: 66.7/2025/NQ-CP. */
const ID = /\d[\d.]*\/\d{4}\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*/gu;

/** The ids of documents in a text as pieces that no line breaks. */
export function unbrokenIds(html: SafeHtml): SafeHtml {
  return changeWords(html, (words) => words.replace(ID, (id) => `<span class="nw">${id}</span>`));
}
