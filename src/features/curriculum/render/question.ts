import { renderInline, renderMarkdown, type RenderOptions, type SafeHtml } from '#lib/markdown.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import type { QuestionCitation, QuestionText } from '../question.ts';

/** The words of a question as they are stored. A translation without citations of its own has the original's. */
export function questionText(
  question: ParsedQuestion,
  original: ParsedQuestion,
  options: RenderOptions,
): QuestionText {
  const block = (text: string | undefined): SafeHtml => renderMarkdown(text ?? '', options);
  const cited = question.citations.length > 0 ? question.citations : original.citations;
  return {
    stem: block(question.stem.text),
    options: question.options.map(({ text, feedback }) => ({
      text: renderInline(text.text, options),
      feedback: block(feedback.text),
    })),
    explanation: block(question.explanation?.text),
    hints: question.hints.map(({ text }) => block(text)),
    ...(question.review && { review: question.review.anchor }),
    citations: cited.map(({ documentId, provision }): QuestionCitation => ({ documentId, provision })),
  };
}
