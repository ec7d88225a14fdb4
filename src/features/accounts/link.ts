import type { LinkPurpose } from '#db/schema/accounts.ts';

/** One-time links: what an invitation, a reset or a printed slip carries. */

const HOUR = 60 * 60_000;
const LASTS: Record<LinkPurpose, number> = {
  invitation: 14 * 24 * HOUR,
  reset: 24 * HOUR,
  slip: 72 * HOUR,
  'first-administrator': 24 * HOUR,
};

export function endOfLink(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + LASTS[purpose]);
}

/** A slip signs in as it is; every other link sets a password. */
export function setsPassword(purpose: LinkPurpose): boolean {
  return purpose !== 'slip';
}

/** Crockford's: no I, L, O or U, so that a code can be read from paper and typed. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const CODE = /^[0-9A-HJKMNP-TV-Z]{24}$/;
export const CODE_BYTES = 15;

/** Fifteen random bytes (120 bits) as six groups of four. */
export function codeOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)!.map((five) => LETTERS[Number.parseInt(five, 2)]);
  return letters
    .join('')
    .match(new RegExp(`.{${GROUP}}`, 'g'))!
    .join('-');
}

/** The letters of a code, however it was typed. */
export function tidyCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** A code as it is kept, however it was typed; any other token as it is. */
export function tidyToken(typed: string): string {
  const letters = tidyCode(typed);
  return CODE.test(letters) ? letters : typed.trim();
}

export function linkAddress(origin: string, token: string): string {
  return `${origin}/links/${token}`;
}
