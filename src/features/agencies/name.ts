/** Vietnamese names: how they are kept, found and sorted. Sorting does not lean on a database's collation: engines differ. */

const ALPHABET = [...'0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
/** Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SHAPES = /[\u0302\u0306\u031b]/;
const MARKS = /\p{M}/gu;

/** NFC, trimmed, single spaces: how every name is stored. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Staff codes are compared as they are read out: without spaces, in capitals. */
export function tidyStaffCode(code: string): string {
  return code.normalize('NFC').replace(/\s/g, '').toUpperCase();
}

export function tidyEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** The last word, by which people are called and lists are sorted. */
export function givenNameOf(fullName: string): string {
  return tidyName(fullName).split(' ').at(-1) ?? '';
}

/** Lower case without tone marks, `đ` as `d`: what a search without marks is compared with. */
export function searchable(text: string): string {
  return tidyName(text).toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(MARKS, '');
}

/**
 * A text whose byte order is the order of a Vietnamese dictionary: letters first (a ă â … d đ …), tones after.
 * Compare it with the collation "C".
 */
export function sortKey(text: string): string {
  const letters = [...tidyName(text).toLowerCase()].map(analyse);
  return letters.map((letter) => letter.place).join('') + '!' + letters.map((letter) => letter.tone).join('');
}

/** People sort by given name, then by the whole name. */
export function sortKeyOfPerson(fullName: string): string {
  return `${sortKey(givenNameOf(fullName))} ${sortKey(fullName)}`;
}

function analyse(character: string): { place: string; tone: string } {
  const parts = [...character.normalize('NFD')];
  const tone = parts.findLast((part) => TONES.indexOf(part) > 0) ?? '';
  const letter = parts
    .filter((part, i) => i === 0 || SHAPES.test(part))
    .join('')
    .normalize('NFC');
  const place = ALPHABET.indexOf(letter);
  // '"' is the first printable sign after '!' and stands for everything that is neither letter nor digit.
  return { place: String.fromCharCode(place < 0 ? 34 : 48 + place), tone: String(TONES.indexOf(tone)) };
}
