import type { Finding } from '#features/content/finding.ts';
import { sameText } from '../../comparison.ts';
import { finding } from '../../findings/finding.ts';
import type { NumberLine, TextLine } from '../../question.ts';
import type { Option } from '../sorting.ts';
import { readAmount } from './amount.ts';
import { comparisonOf, refuse, type ReadKey, type Written } from './read.ts';

/** `- = 15 ± 1 ngày` asks for a number; `- = một cửa liên thông` for a text. `- ≠ …` is a known wrong answer. */
export function readValues(written: Written): ReadKey {
  const { options, flags, place } = written;
  if (!options.some(({ marker }) => marker.right)) return refuse(finding(place, 'no-accepted-value'));
  const mute = options.find(({ marker, feedback }) => !marker.right && feedback.text === '');
  if (mute) return refuse(finding(mute.place, 'mute-known-wrong'));
  if (flags.exact || flags.noTones) return readTexts(written);
  const amounts = options.map(({ text }) => readAmount(text.text));
  const first = options.findIndex(({ marker }) => marker.right);
  // The first right answer decides: `= một cửa` may have `= 1 cửa` beside it.
  return amounts[first] === 'no-number' ? readTexts(written) : readNumbers(options, amounts);
}

function readNumbers(options: Option[], amounts: ReturnType<typeof readAmount>[]): ReadKey {
  const lines: NumberLine[] = [];
  const units = new Set<string>();
  for (const [i, { marker, place }] of options.entries()) {
    const amount = amounts[i]!;
    if (typeof amount === 'string') return refuse(finding(place, amount));
    if (amount.from > amount.to) return refuse(finding(place, 'range-backwards'));
    if (amount.unit) units.add(amount.unit);
    const [unit = '', other] = units;
    if (other) return refuse(finding(place, 'two-units', unit, other));
    lines.push({ right: marker.right, from: amount.from, to: amount.to });
  }
  const clash = clashOf(lines, (a, b) => a.from <= b.to && b.from <= a.to);
  const [unit] = units;
  return {
    key: { kind: 'number', lines },
    findings: clashFindings(clash, lines, options),
    ...(unit && { unit }),
  };
}

function readTexts({ options, flags }: Written): ReadKey {
  const compare = comparisonOf(flags);
  const lines: TextLine[] = options.map(({ marker, text }) => ({ right: marker.right, texts: [text.text] }));
  const clash = clashOf(lines, ({ texts: [a = ''] }, { texts: [b = ''] }) => sameText(a, b, compare));
  return { key: { kind: 'text', lines, compare }, findings: clashFindings(clash, lines, options) };
}

/** The first line that means what an earlier one means already, and which that is. */
function clashOf<Line>(lines: Line[], overlap: (a: Line, b: Line) => boolean): [number, number] | undefined {
  for (const [later, line] of lines.entries()) {
    const earlier = lines.findIndex((other, i) => i < later && overlap(other, line));
    if (earlier >= 0) return [earlier, later];
  }
  return undefined;
}

function clashFindings(
  clash: [number, number] | undefined,
  lines: { right: boolean }[],
  options: Option[],
): Finding[] {
  if (!clash) return [];
  const [earlier, later] = clash;
  const place = options[later]!.place;
  const isBoth = lines[earlier]!.right !== lines[later]!.right;
  return [isBoth ? finding(place, 'known-wrong-is-right') : finding(place, 'equal-options')];
}
