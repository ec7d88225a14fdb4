import { searchable } from '#features/agencies/name.ts';
import { COMMON } from './common-passwords.ts';

/** What a password may not be. No rule about kinds of characters: they make passwords worse. */
export type PasswordProblem = 'too_short' | 'too_long' | 'too_close' | 'too_simple';

export const SHORTEST = 10;
export const LONGEST = 200;
const FEWEST_DIFFERENT = 5;
/** Words of this house and its language; with digits around them they are the first that anybody would try. */
const OUR_WORDS =
  /matkhau|password|namvung|angiang|congchuc|canbo|xinchao|vietnam|anhyeuem|emyeuanh|khongbiet/g;
const ROWS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

export function passwordProblem(
  password: string,
  { staffCode, fullName }: { staffCode: string; fullName: string },
): PasswordProblem | undefined {
  if (isTooLong(password)) return 'too_long';
  if (lengthOf(password) < SHORTEST) return 'too_short';
  const plain = bare(password);
  if (plain.includes(bare(staffCode)) || plain.includes(bare(fullName))) return 'too_close';
  return isSimple(plain) ? 'too_simple' : undefined;
}

/** Asked where a password is set and where it is tried: one that may be set must work. */
export function isTooLong(password: string): boolean {
  // What is this long stays too long however it is composed, and is not worth counting.
  return password.length > 5 * LONGEST || lengthOf(password) > LONGEST;
}

/** Characters as people count them, of the form that is hashed. */
const lengthOf = (password: string) => [...password.normalize('NFKC')].length;

function isSimple(plain: string): boolean {
  const rest = plain.replace(OUR_WORDS, '');
  const onlyOurWords = rest !== plain && /^\P{L}*$/u.test(rest);
  const row = ROWS.some((keys) => keys.includes(plain) || [...keys].reverse().join('').includes(plain));
  return onlyOurWords || isCommon(plain) || row || new Set(plain).size < FEWEST_DIFFERENT;
}

/** Also with a year, a number or signs before and after it, and with the signs that look like its letters. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^\P{L}+|\P{L}+$/gu, '');
  const read = core.replace(/[@$013]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
  return [plain, core, read].some((text) => COMMON.has(text));
}

const LOOKS_LIKE: Record<string, string> = { '@': 'a', $: 's', '0': 'o', '1': 'i', '3': 'e' };

const bare = (text: string) => searchable(text).replaceAll(' ', '');
