import { linesOf } from '#features/curriculum/given.ts';
import type { Given, QuestionForLearner } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/markdown.ts';

/** A line of an answer: an option; of a statement also the mark in a word. */
export type AnswerRow = { text: SafeHtml; says: string | undefined };

/** The lines of an answer in the order of the screen. */
export function rowsOf(
  { options }: QuestionForLearner,
  given: Given,
  { yes, no }: { yes: string; no: string },
) {
  const lines = new Map(linesOf(given).map((line) => [line.index, line]));
  return options.flatMap(({ index, text }): AnswerRow[] => {
    const line = lines.get(index);
    return line ? [{ text, says: line.mark === undefined ? undefined : line.mark ? yes : no }] : [];
  });
}
