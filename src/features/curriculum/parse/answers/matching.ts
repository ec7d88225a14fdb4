import { finding } from '../../findings/finding.ts';
import type { Fragment } from '../fragment.ts';
import { sidesOf } from '../marker.ts';
import type { Option } from '../sorting.ts';
import { refuse, type ReadKey, type Written } from './read.ts';

/** `- left → right`; `- → right` belongs to nothing. Two rows may have the same right side: it is offered once. */
export function readMatching({ options, place }: Written): ReadKey {
  const { rows, sides } = pairsOf(options);
  const halfEmpty = options.find(({ text }) => sidesOf(text.text).right === '');
  if (halfEmpty) return refuse(finding(halfEmpty.place, 'pair-without-right'));
  if (rows.length < 2 || sides.length < 2) return refuse(finding(place, 'too-few-pairs'));
  const twin = rows.find((row, i) => rows.findIndex(({ left }) => left.text === row.left.text) < i);
  if (twin) return refuse(finding(twin.option.place, 'equal-options'));
  const loose = options.find(({ marker, text }) => !marker.right && isPaired(text.text, rows));
  if (loose) return refuse(finding(loose.place, 'distractor-is-right'));
  const pairs = rows.map(({ right }) => sides.findIndex(({ text }) => text === right.text));
  return { key: { kind: 'matching', options: sides.length, pairs }, findings: [] };
}

export type Row = { option: Option; left: Fragment; right: Fragment };

/** The rows, and what stands on the right, each once, in the author's order. */
export function pairsOf(options: Option[]): { rows: Row[]; sides: Fragment[] } {
  const rows = options.flatMap((option): Row[] => {
    const { left, right } = sidesOf(option.text.text);
    const { line } = option.text;
    return option.marker.right ? [{ option, left: { text: left, line }, right: { text: right, line } }] : [];
  });
  const all = options.map(({ text }) => ({ text: sidesOf(text.text).right, line: text.line }));
  const isFirst = ({ text }: Fragment, i: number) => all.findIndex((side) => side.text === text) === i;
  return { rows, sides: all.filter(isFirst) };
}

function isPaired(distractor: string, rows: Row[]): boolean {
  return rows.some(({ right }) => right.text === sidesOf(distractor).right);
}
