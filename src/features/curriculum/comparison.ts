import { searchable } from '#features/agencies/name.ts';
import type { Comparison } from './question.ts';

/** How a typed text is compared with an accepted one. */
export function sameText(accepted: string, typed: string, compare: Comparison): boolean {
  return READ_AS[compare](accepted) === READ_AS[compare](typed);
}

const READ_AS: Record<Comparison, (text: string) => string> = {
  exact: (text) => text,
  marks: (text) => equalTones(text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()),
  'no-tones': searchable,
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LETTERS = /[\p{L}\p{M}]+/gu;

/**
 * `hoà` and `hòa` are two habits of writing one syllable. A syllable has one tone, so it is compared as its letters and
 * its tone.
 */
function equalTones(text: string): string {
  return text.normalize('NFD').replace(LETTERS, (syllable) => {
    const tones = syllable.match(TONES)?.join('') ?? '';
    return syllable.replace(TONES, '').normalize('NFC') + tones;
  });
}
