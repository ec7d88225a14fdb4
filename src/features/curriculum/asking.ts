import type { AnswerKey, QuestionForLearner, QuestionText } from './question.ts';

type Language = 'vi' | 'en';

/** The words of a question: always in Vietnamese, the original; in English where it is translated. */
export type QuestionTexts = { vi: QuestionText; en?: QuestionText };

/** How many options or statements a question has. */
export function optionsOf(key: AnswerKey): number {
  return key.kind === 'true-false' ? key.statements.length : key.options;
}

/** The author's order, where a question is not shuffled. */
export function authorsOrder(key: AnswerKey): number[] {
  return [...Array(optionsOf(key)).keys()];
}

type Askable = {
  questionId: string;
  versionId: string;
  competency: string;
  key: AnswerKey;
  text: QuestionTexts;
};

/** The part of a question that may be sent before an answer. `order`: the author's indexes in the order of the screen. */
export function forLearner(question: Askable, language: Language, order: number[]): QuestionForLearner {
  const text = question.text[language] ?? question.text.vi;
  return {
    id: question.questionId,
    versionId: question.versionId,
    kind: question.key.kind,
    competency: question.competency,
    stem: text.stem,
    options: order.map((index) => ({ index, text: optionText(text, index) })),
    hints: text.hints.length,
  };
}

function optionText(text: QuestionText, index: number) {
  const option = text.options[index];
  if (!option) throw new Error(`No option ${index} in the question`);
  return option.text;
}
