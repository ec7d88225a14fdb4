export const REASONS = [
  'wrong-key',
  'two-right',
  'unclear',
  'law-changed',
  'not-taught',
  'language',
  'other',
] as const;
export type ObjectionReason = (typeof REASONS)[number];

/** What a trainer made of it. */
export const OUTCOMES = ['corrected', 'will-be-mended', 'stays'] as const;
export type ObjectionOutcome = (typeof OUTCOMES)[number];

/** A few sentences, not a letter. */
export const LONGEST_SENTENCE = 500;

/** More than anybody finds in a day who reads the questions rather than clicks. */
export const MOST_A_DAY = 10;

export const DAY = 24 * 60 * 60 * 1000;
