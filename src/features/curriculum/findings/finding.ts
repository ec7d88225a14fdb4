import { findingsFrom } from '#features/content/finding.ts';
import { words } from './words.ts';

/**
 * These do not stop publishing. What a bank holds for its check is among them: the day on which a law ends takes
 * questions away from it, and must not keep anybody from publishing.
 */
export const WARNINGS = [
  'citation-ended',
  'citation-replaced',
  'citation-unknown',
  'citation-not-yet',
  'missing-feedback',
  'all-of-the-above',
  'long-option',
  'negative-stem',
  'review-overdue',
  'observed-competency',
  'too-few-questions',
  'overlapping-lines',
] as const;

export const finding = findingsFrom(words, WARNINGS);
