import { codeOf, LETTERS, tidyCode } from '#features/accounts/link.ts';

/** Five bytes are eight letters: enough to tell the answers of one person apart, and short enough for the telephone. */
const BYTES = 5;
const BITS = 5;
const RECEIPT = new RegExp(`^[${LETTERS}]{8}$`);

/**
 * What can be read out while answers wait: the beginning of the newest one's id. Answers leave in order, so that once this
 * one has arrived, all before it have.
 */
export function receiptOf(clientId: string): string {
  const hex = clientId.replaceAll('-', '').slice(0, 2 * BYTES);
  return codeOf(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}

/** The ids that a receipt can stand for, however it was typed; undefined where it is none. */
export function idsUnder(typed: string): { from: string; to: string } | undefined {
  const letters = tidyCode(typed);
  if (!RECEIPT.test(letters)) return undefined;
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(BITS, '0')).join('');
  const hex = bits.match(/.{4}/g)!.map((four) => Number.parseInt(four, 2).toString(16));
  return { from: idOf(hex.join(''), '0'), to: idOf(hex.join(''), 'f') };
}

function idOf(hex: string, rest: string): string {
  return hex.padEnd(32, rest).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
