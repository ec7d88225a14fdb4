import type { Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';

/** A piece of Markdown of a file, with the line on which it begins. Its lines may have lost their indent. */
export type Fragment = { text: string; line: number };

export type Line = { text: string; number: number };

/** Lines as one piece, without empty lines around it. */
export function fragmentOf(lines: Line[]): Fragment {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (first < 0) return { text: '', line: lines[0]?.number ?? 1 };
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  const kept = lines.slice(first, last + 1);
  const text = kept.map((line) => line.text).join('\n');
  return { text: text.trimEnd(), line: kept[0]!.number };
}

/** Where a word of a fragment stands in its file; `offset` counts from the fragment's start. */
export function placeOfWord(source: Source, fragment: Fragment, offset: number, word: string): Place {
  const number = fragment.line + lineBreaksBefore(fragment, offset);
  const [start = ''] = word.split('\n', 1);
  const column = (source.lines[number - 1] ?? '').indexOf(start.trim()) + 1;
  return placeIn(source, number, Math.max(column, 1));
}

/** Of each fragment found once: it may hold as many links as lines. */
const LINE_BREAKS = new WeakMap<Fragment, number[]>();

function lineBreaksBefore(fragment: Fragment, offset: number): number {
  const breaks = LINE_BREAKS.get(fragment) ?? [...fragment.text.matchAll(/\n/g)].map(({ index }) => index);
  LINE_BREAKS.set(fragment, breaks);
  let [from, to] = [0, breaks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (breaks[middle]! < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Says of each line in turn whether it belongs to a block of code, its fences included. */
export function codeWatch(): { (text: string): boolean; isOpen: () => boolean } {
  let fence: string | undefined;
  const watch = (text: string): boolean => {
    const mark = FENCE.exec(text)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark !== undefined;
    }
    const closes = mark?.startsWith(fence) && text.trim() === mark;
    if (closes) fence = undefined;
    return true;
  };
  return Object.assign(watch, { isOpen: () => fence !== undefined });
}
