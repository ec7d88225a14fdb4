/**
 * What begins an answer on a line of its own: the box of a choice or a statement, `=` or `≠` before a value, the number
 * of a step, the bullet of a pair.
 */

export type MarkerSet = 'choice' | 'statements' | 'values' | 'pairs' | 'steps';

export type Marker = { set: MarkerSet; right: boolean };

export type OptionLine = { indent: number; marker: Marker; text: string };

const BOXES: Record<string, Marker> = {
  x: { set: 'choice', right: true },
  ' ': { set: 'choice', right: false },
  đ: { set: 'statements', right: true },
  t: { set: 'statements', right: true },
  s: { set: 'statements', right: false },
  f: { set: 'statements', right: false },
};

const BOX = /^(\s*)[-*+] {1,4}\[(.)\](?:\s+(.*))?$/u;
const VALUE = /^(\s*)[-*+] {1,4}(=|≠|!=)(?:\s+(.*))?$/u;
const STEP = /^(\s*)\d{1,3}[.)](?:\s+(.*))?$/;
const PAIR = /^(\s*)[-*+] {1,4}((?:.*\s)?(?:→|->)(?:\s.*)?)$/u;
/** What somebody types who meant a box: another letter, another bracket, another dash, a space too few. */
const ALMOST_BOX = /^\s*([-*+•·–—−]\s*)[[［【〔(]\s*[\p{L}\p{N}✓✔✗✘×*]{0,2}\s*[\]］】〕)](?![(:[])/u;
const ROUND = /^\s*[-*+•·–—−]\s*\((?![xXđĐ ✓✔✗✘×]?\))/u;
/** `-= 15`, `• = 15`, `= 15`, `- =15`. */
const ALMOST_VALUE = /^\s*([-*+•·–—−]\s*)?(=|≠|!=)(?![=>])/u;

/** The answer that a line begins, if it is of one of these sets. */
export function optionLine(line: string, sets: readonly MarkerSet[] = ['choice', 'statements']) {
  const read = sets.includes('pairs')
    ? pairLine(line)
    : sets.includes('steps')
      ? stepLine(line)
      : boxOrValue(line);
  return read && sets.includes(read.marker.set) ? read : undefined;
}

function boxOrValue(line: string): OptionLine | undefined {
  const [, indent = '', sign = '', text = ''] = BOX.exec(line) ?? [];
  const box = BOXES[sign.toLowerCase()];
  if (box) return { indent: indent.length, marker: box, text: text.trim() };
  const [found, before = '', equals, value = ''] = VALUE.exec(line) ?? [];
  if (!found) return undefined;
  return { indent: before.length, marker: { set: 'values', right: equals === '=' }, text: value.trim() };
}

function stepLine(line: string): OptionLine | undefined {
  const [found, indent = '', text = ''] = STEP.exec(line) ?? [];
  if (found === undefined) return undefined;
  return { indent: indent.length, marker: { set: 'steps', right: true }, text: text.trim() };
}

/** A pair without its left side is an option that belongs to nothing. */
function pairLine(line: string): OptionLine | undefined {
  const [, indent = '', text] = PAIR.exec(line) ?? [];
  if (text === undefined) return undefined;
  return { indent: indent.length, marker: { set: 'pairs', right: !/^(→|->)/.test(text) }, text: text.trim() };
}

/** The two sides of a pair. */
export function sidesOf(text: string): { left: string; right: string } {
  const [, left = '', right = ''] = /^(.*?)\s*(?:→|->)\s*(.*)$/su.exec(text) ?? [];
  return { left: left.trim(), right: right.trim() };
}

/** Whether a line looks like an answer and is none. `- (a) …` is a list, `- (x) …` a mistake. */
export function isAlmostOption(line: string, sets: readonly MarkerSet[] = ['choice', 'statements']): boolean {
  if (optionLine(line, sets) !== undefined) return false;
  const almostBox = boxOrValue(line) === undefined && ALMOST_BOX.test(line) && !ROUND.test(line);
  return almostBox || (sets.includes('values') && ALMOST_VALUE.test(line));
}
