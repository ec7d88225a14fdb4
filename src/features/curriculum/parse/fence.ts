import { searchable } from '#features/agencies/name.ts';

/** The lines that open and close a container, and those that were meant to. */

const FENCE = /^ {0,3}:{3,}/;
const CLOSING = /^ {0,3}:{3,}[ \t]*$/;
const ALMOST_CLOSING = /^\s*[:：]+\s*$/;
const NAMES = ['question', 'cau-hoi', 'scenario', 'tinh-huong'];
const LONGEST_NAME = 20;

export type Fence = 'opens' | 'closes' | 'almost-opens' | 'almost-closes';

/** What a line does that stands in no block of code. Two colons inside a container were meant to close it. */
export function fenceOf(line: string, isInside: boolean): Fence | undefined {
  if (CLOSING.test(line)) return 'closes';
  if (FENCE.test(line)) return 'opens';
  if (!/^\s*[:：]/.test(line)) return undefined;
  if (isInside && ALMOST_CLOSING.test(line)) return 'almost-closes';
  return wordsAfter(line) === undefined ? undefined : 'almost-opens';
}

/** The line as it should have been written. */
export function asOpening(line: string): string {
  return `:::${wordsAfter(line) ?? ''}`;
}

function wordsAfter(line: string): string | undefined {
  const words = line.replace(/^\s*[:：]+/, '').trim();
  const [name = ''] = words.split('{', 1);
  return NAMES.includes(searchable(name.slice(0, LONGEST_NAME)).replaceAll(' ', '-')) ? words : undefined;
}
