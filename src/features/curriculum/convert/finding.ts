import { findingsFrom } from '#features/content/finding.ts';
import { words } from './words.ts';

/** These leave a question as it is. */
const WARNINGS = ['left-out', 'number-gap', 'law-unclear', 'law-words-left', 'already-there'] as const;

export const finding = findingsFrom(words, WARNINGS);
