import type { Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../../findings/finding.ts';
import type { Fragment } from '../fragment.ts';

/** A gap as its author writes it: texts that are accepted, or a list with the right one marked. */
export type ParsedGap = { texts: string[] } | { list: string[]; right: number };

/** Words in Markdown between gaps; a gap is known by its number from 0. */
export type ClozePiece = { words: string } | { gap: number };

/** The paragraphs with gaps, and what the gaps hold. */
export type Cloze = { paragraphs: ClozePiece[][]; gaps: ParsedGap[]; line: number };

const NO_CLOZE: Cloze = { paragraphs: [], gaps: [], line: 0 };
const GAP = /\[\[([^[\]\n]*)\]\]/g;
/** A gap stands among words: not in a list, a table, a quote or a heading. */
const BLOCK = /^\s{0,3}([-*+>#|]|\d{1,3}[.)]|`{3}|~{3})/;

/** Takes the paragraphs with gaps off a stem; what stands before them stays the stem. */
export function readCloze(
  source: Source,
  stem: Fragment,
): { stem: Fragment; cloze: Cloze; findings: Finding[] } {
  if (!stem.text.includes('[[')) return { stem, cloze: NO_CLOZE, findings: [] };
  const paragraphs = paragraphsOf(stem);
  const first = paragraphs.findIndex(({ text }) => text.includes('[['));
  const [before, filled] = [paragraphs.slice(0, first), paragraphs.slice(first)];
  const findings = filled.flatMap((paragraph) => faultsOf(source, paragraph));
  const cloze: Cloze = { paragraphs: [], gaps: [], line: filled[0]!.line };
  for (const { text } of filled) cloze.paragraphs.push(piecesOf(text, cloze.gaps));
  const words = { text: before.map(({ text }) => text).join('\n\n'), line: stem.line };
  return { stem: words, cloze, findings };
}

function paragraphsOf({ text, line }: Fragment): Fragment[] {
  const paragraphs: Fragment[] = [];
  let lines: string[] = [];
  const end = (next: number) => {
    if (lines.length > 0) paragraphs.push({ text: lines.join('\n'), line: next - lines.length });
    lines = [];
  };
  for (const [i, each] of text.split('\n').entries()) {
    if (each.trim() === '') end(line + i);
    else lines.push(each);
  }
  end(line + text.split('\n').length);
  return paragraphs;
}

function piecesOf(text: string, gaps: ParsedGap[]): ClozePiece[] {
  const pieces: ClozePiece[] = [];
  let at = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(GAP)) {
    if (index > at) pieces.push({ words: text.slice(at, index) });
    pieces.push({ gap: gaps.length });
    gaps.push(gapOf(inside));
    at = index + whole.length;
  }
  if (at < text.length) pieces.push({ words: text.slice(at) });
  return pieces;
}

/** `a ; b` is typed, `(right) | wrong | wrong` is a list. */
function gapOf(inside: string): ParsedGap {
  if (!inside.includes('|')) return { texts: inside.split(';').map((text) => text.trim()) };
  const written = inside.split('|').map((text) => text.trim());
  const right = written.findIndex((text) => RIGHT.test(text));
  return { list: written.map((text) => text.replace(RIGHT, '$1').trim()), right };
}

const RIGHT = /^\((.*)\)$/s;

function faultsOf(source: Source, { text, line }: Fragment): Finding[] {
  if (BLOCK.test(text)) return [finding(placeIn(source, line), 'gap-in-block')];
  return text.split('\n').flatMap((words, i) => {
    const at = (column: number) => placeIn(source, line + i, column + 1);
    const gaps = [...words.matchAll(GAP)].flatMap(({ 1: inside = '', index }) => {
      const fault = faultOf(inside);
      return fault ? [finding(at(index), fault)] : [];
    });
    const open = words.replace(GAP, (gap) => '_'.repeat(gap.length)).search(/\[\[|\]\]/);
    return open >= 0 ? [...gaps, finding(at(open), 'gap-not-closed')] : gaps;
  });
}

function faultOf(inside: string) {
  const gap = gapOf(inside);
  if ('texts' in gap) return gap.texts.some((text) => text === '') ? 'empty-gap' : undefined;
  const right = inside.split('|').filter((text) => RIGHT.test(text.trim())).length;
  if (gap.list.some((text) => text === '')) return 'empty-gap';
  if (new Set(gap.list.map((text) => text.toLowerCase())).size < gap.list.length) return 'equal-in-gap';
  return right === 1 ? undefined : 'gap-without-right';
}
