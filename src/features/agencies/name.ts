/** Vietnamese names: how they are kept, found and sorted. Sorting does not lean on a database's collation: engines differ. */

const ALPHABET = [...'0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
/** Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SHAPES = /[\u0302\u0306\u031b]/;
const MARKS = /\p{M}/gu;
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

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
 * Whether a name that somebody read from paper is the one on the roster. Capitals, spaces, the form of the letters and
 * the place of a tone (`hoà`, `hòa`) are the hand of whoever wrote it. Marks are not: `Ân` is somebody else than `An`.
 * A name that was typed without any may be the same all the same.
 */
export function isSameName(typed: string, stored: string): boolean {
  const one = spellingOf(typed);
  if (one === '') return false;
  const hasNoMarks = one === spellingOf(searchable(typed));
  return one === spellingOf(stored) || (hasNoMarks && one === spellingOf(searchable(stored)));
}

/** In lower case; of each word the letters, then its tones. */
function spellingOf(name: string): string {
  const words = tidyName(name).toLowerCase().replaceAll('’', "'").split(' ');
  return words
    .map((word) => lettersOf(word) + (word.normalize('NFD').match(TONE_MARKS) ?? []).join(''))
    .join(' ');
}

function lettersOf(word: string): string {
  return word.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
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
