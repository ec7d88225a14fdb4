import { findingsFrom } from '#features/content/finding.ts';
import { words } from './words.ts';

/** These do not stop publishing. */
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
] as const;

export const finding = findingsFrom(words, WARNINGS);
