/** Numbers as they are typed in Viet Nam and in English: decimal comma or point, thousands in groups of three. */

export type ReadNumber =
  { ok: true; value: number } | { ok: false; reason: 'no-number' | 'ambiguous-number' };

const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** One mark and three digits: a thousand to one reader, a fraction to the other. A leading zero makes it a fraction. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** Reads `12`, `-3`, `12,5`, `12.5`, `1 000`, `1.234.567,5`. `1.000` is refused: nobody can tell which it is. */
export function readNumber(typed: string): ReadNumber {
  const tidy = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const sign = /^[-−–]/.test(tidy) ? -1 : 1;
  const digits = tidy.replace(/^[-−–+]\s?/, '');
  if (AMBIGUOUS.test(digits)) return { ok: false, reason: 'ambiguous-number' };
  if (PLAIN.test(digits)) return value(sign, digits);
  const group = GROUPED.exec(digits)?.[1];
  return group ? value(sign, digits.replaceAll(group, '')) : { ok: false, reason: 'no-number' };
}

function value(sign: number, digits: string): ReadNumber {
  const read = sign * Number(digits.replace(',', '.'));
  return Number.isFinite(read)
    ? { ok: true, value: read === 0 ? 0 : read }
    : { ok: false, reason: 'no-number' };
}
