import { addDays, dayOf, type Day } from '#features/agencies/day.ts';

/** A paper is a module's check as it was printed, for whoever it is handed to. */

/** So many days after it was printed a sheet can be keyed in: time for a commune to take it and send it. */
export const ENTER_DAYS = 14;

export function lastDayToEnter(printedAt: Date): Day {
  return addDays(dayOf(printedAt), ENTER_DAYS);
}

export function hasEnded({ printedAt }: { printedAt: Date }, now: Date): boolean {
  return dayOf(now) > lastDayToEnter(printedAt);
}

/** Crockford's letters: no I, L, O or U, so that a code can be read from paper and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 8;

/** One letter for each random byte, in two groups: `7K3M-92QX`. */
export function codeFrom(bytes: Uint8Array): string {
  const letters = [...bytes.slice(0, CODE_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, CODE_LENGTH / 2)}-${letters.slice(CODE_LENGTH / 2)}`;
}

/** The letter of an option on the sheet, by its place there. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

export function placeOf(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0);
}
