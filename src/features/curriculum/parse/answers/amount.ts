import { readNumber } from '../../number.ts';

/** A number as an author accepts it, ends included, with its unit. */
export type Amount = { from: number; to: number; unit: string };

const NUMBER = String.raw`[-−–+]?\s?\d[\d.,\s]*`;
const RANGE = new RegExp(String.raw`^\[\s*(${NUMBER})\s*;\s*(${NUMBER})\s*\]\s*(.*)$`, 's');
const TOLERANCE = new RegExp(String.raw`^(${NUMBER})(?:±|\+\/-)\s*(${NUMBER})\s*(\D.*)?$`, 's');
const EXACT = new RegExp(String.raw`^(${NUMBER})(\D.*)?$`, 's');

/** `15`, `15 ± 1 ngày`, `[7; 10] ngày`. Says what is wrong where it begins like a number and is none. */
export function readAmount(text: string): Amount | 'no-number' | 'ambiguous-number' {
  const range = RANGE.exec(text);
  if (range) return amountOf(range[1]!, range[2]!, range[3], (low, high) => [low, high]);
  const tolerance = TOLERANCE.exec(text);
  if (tolerance)
    return amountOf(tolerance[1]!, tolerance[2]!, tolerance[3], (middle, by) => [middle - by, middle + by]);
  const exact = EXACT.exec(text);
  return exact ? amountOf(exact[1]!, exact[1]!, exact[2], (value) => [value, value]) : 'no-number';
}

function amountOf(
  first: string,
  second: string,
  unit: string | undefined,
  endsOf: (a: number, b: number) => [number, number],
): Amount | 'no-number' | 'ambiguous-number' {
  const [a, b] = [readNumber(first), readNumber(second)];
  if (!a.ok) return a.reason;
  if (!b.ok) return b.reason;
  const [from, to] = endsOf(a.value, b.value);
  return { from, to, unit: (unit ?? '').trim() };
}
