import type { AnswerKey, Given, QuestionForLearner } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/markdown.ts';

/** A line of an answer: an option; of a statement also the mark in a word. */
export type AnswerRow = { text: SafeHtml; says: string | undefined };

type Marks = { yes: string; no: string };

export function chosenRows(question: QuestionForLearner, given: Given | null, marks: Marks): AnswerRow[] {
  if (given === null) return [];
  if (given.kind === 'true-false') return statements(question, given.marks, marks);
  return choices(question, given.kind === 'single' ? [given.chosen] : given.chosen);
}

export function keyRows(question: QuestionForLearner, key: AnswerKey, marks: Marks): AnswerRow[] {
  if (key.kind === 'true-false') return statements(question, key.statements, marks);
  return choices(question, key.kind === 'single' ? [key.right] : key.right);
}

function choices({ options }: QuestionForLearner, indexes: (number | null)[]): AnswerRow[] {
  return options
    .filter(({ index }) => indexes.includes(index))
    .map(({ text }) => ({ text, says: undefined }));
}

function statements(
  { options }: QuestionForLearner,
  marked: (boolean | null)[],
  { yes, no }: Marks,
): AnswerRow[] {
  return options.flatMap(({ index, text }) => {
    const mark = marked[index] ?? null;
    return mark === null ? [] : [{ text, says: mark ? yes : no }];
  });
}
