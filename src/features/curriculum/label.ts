import type { Language } from '#ui/language.ts';
import { excerpt } from '#lib/stem.ts';
import { textIn, type QuestionTexts } from './asking.ts';

/** So many characters of a question stand for it in a list. */
export const LABEL_LENGTH = 90;

/** The first words of a question, for a list. */
export function labelIn(text: QuestionTexts, language: Language): string {
  return excerpt(textIn(text, language).stem, LABEL_LENGTH);
}
