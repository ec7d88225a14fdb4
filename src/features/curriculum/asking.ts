import type { Language } from '#ui/language.ts';
import { optionOf } from './feedback.ts';
import { shapeOf } from './marking.ts';
import { datesOf, keyIn, textInVariant, type Variant } from './variant.ts';
import type { AnswerKey, QuestionForLearner, QuestionText } from './question.ts';
import { unbrokenText } from './unbroken.ts';

/** The words of a question: always in Vietnamese, the original; in English where it is translated. */
export type QuestionTexts = { vi: QuestionText; en?: QuestionText };

/** The words in which a question is asked of a reader of this language, as they stand on a screen. */
export function textIn(text: QuestionTexts, language: Language): QuestionText {
  return unbrokenText(text[language] ?? text.vi);
}

/** The stored order, where a question is not shuffled. */
export function storedOrder(key: AnswerKey): number[] {
  return [...Array(shapeOf(key).options).keys()];
}

type Askable = {
  questionId: string;
  versionId: string;
  competency: string;
  key: AnswerKey;
  text: QuestionTexts;
};

type Asked = { key: AnswerKey; text: QuestionTexts };

/** A question in one of its variants: its key computed, its values said. */
export function inVariant<Question extends Asked>(question: Question, variant: Variant): Question {
  const { key, text } = question;
  if (key.kind !== 'working-days') return question;
  const { vi, en } = text;
  return {
    ...question,
    key: keyIn(key, variant),
    text: {
      vi: textInVariant(vi, key, variant, 'vi'),
      ...(en && { en: textInVariant(en, key, variant, 'en') }),
    },
  };
}

/** The part of a question that may be sent before an answer. `order`: the stored indexes in the order of the screen. */
export function forLearner(question: Askable, language: Language, order: number[]): QuestionForLearner {
  const text = textIn(question.text, language);
  return {
    id: question.questionId,
    versionId: question.versionId,
    kind: question.key.kind,
    competency: question.competency,
    stem: text.stem,
    options: order.map((index) => ({ index, text: optionOf(text, index).text })),
    places: shapeOf(question.key).places,
    ...(text.rows && { rows: text.rows.map((row) => row.text) }),
    ...(text.cloze && { cloze: text.cloze }),
    ...(text.unit && { unit: text.unit }),
    ...(question.key.kind === 'working-days' && { dates: datesOf(question.key) }),
  };
}
