import { renderInline } from '#lib/markdown.ts';
import { fenceOf } from '../parse/fence.ts';
import { almostLabel, labelLine } from '../parse/label.ts';
import { isAlmostOption, optionLine } from '../parse/marker.ts';

/**
 * Plain words as Markdown that shows just these words, and that the lesson format reads as words. Most need nothing;
 * a backslash goes before a sign that would be read as more than a sign.
 */

/** Words within a line. */
export function asWords(text: string): string {
  return asLines([text])[0] ?? '';
}

/** Lines of one text. What begins in one line and ends in another is seen, too. */
export function asLines(lines: string[]): string[] {
  const isPlain = !lines.some(beginsWithSign) && readsAsWritten(lines.join('\n'));
  return lines.map((line) => (isPlain ? line.replace(/\[(?=\[)/g, '[\\') : escaped(line)));
}

const SIGNS = /[\\`*_[\]<&~]|:(?=\/\/)|(?<=www)\./gi;
/** HTML, and addresses that the check refuses as links. */
const ODD = /<[a-z/!?]|ftp:\/\/|(?:https?:\/\/|www\.)\S*\\/i;
/** Longer texts are escaped without a look: rendering them to see whether they need it takes longer than it is worth. */
const LONGEST_LOOK = 4_000;

const escaped = (text: string) => text.replace(SIGNS, '\\$&');

function readsAsWritten(text: string): boolean {
  if (text.search(SIGNS) < 0) return true;
  if (text.length > LONGEST_LOOK || ODD.test(text)) return false;
  // Bold is what authors mean by it, and an address may be a link.
  const words = renderInline(text)
    .replace(/<\/?strong>/g, '**')
    .replace(/<a href="https?:[^>]*>|<\/a>/g, '');
  return decoded(words) === text;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function decoded(html: string): string {
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name]!);
}

/** Where a line stands: lists are kept only where nothing of the format is a list. */
export type Standing = { keepsLists: boolean; underLabels: boolean };

/** A line of words that begins as nothing else does. */
export function asLineOfText(line: string, standing: Standing): string {
  const [, marker = '', words = line] =
    (standing.keepsLists && !isAnswerLike(line) && /^([-+]|\d{1,3}[.)])\s+(?=\S)(.*)$/su.exec(line)) || [];
  const text = (marker ? `${marker} ` : '') + beginsPlain(words);
  return outOfFormat(text, standing);
}

/** Lists whose entries would be answers: `- = 15`, `- left → right`. */
const isAnswerLike = (line: string) => /^[-+]\s+[=≠]|→|->/.test(line);

/** Headings, quotes, rules, fences of code, lists, definitions. */
const BLOCK =
  /^(?:#{1,6}(?=\s|$)|>|`{3,}|~{3,}|[-+*](?=\s|$)|[-_*=](?:\s?[-_*=])*$|\[(?=[^\]]*\]:)|[|:-][\s|:-]*$)/;

/** One sign less at the beginning would let the others mean something else. */
const beginsWithSign = (line: string) => /^[`~*_[]/.test(line) && BLOCK.test(line);

function beginsPlain(words: string): string {
  const numbered = words.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
  return BLOCK.test(numbered) ? `\\${numbered}` : numbered;
}

/** No opening or closing line, no option, no label. */
function outOfFormat(line: string, { underLabels }: Standing): string {
  if (fenceOf(line, true)) return backslashed(line, line.search(/[:：]/));
  if (optionLine(line) || isAlmostOption(line)) return backslashed(line, line.search(/[[［【〔(]/));
  const isLabel = labelLine(line) || (underLabels && almostLabel(line));
  return isLabel ? backslashed(line, line.indexOf(':')) : line;
}

/** A sign that Markdown cannot escape is written by its number. */
function backslashed(line: string, at: number): string {
  const sign = line[at] ?? '';
  const written = sign.charCodeAt(0) < 128 ? `\\${sign}` : `&#${sign.charCodeAt(0)};`;
  return line.slice(0, at) + written + line.slice(at + 1);
}
