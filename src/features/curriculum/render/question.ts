import { plainHtml, type SafeHtml } from '#lib/html.ts';
import { renderInline, renderMarkdown, renderPiece, type RenderOptions } from '#lib/markdown.ts';
import { pairsOf } from '../parse/answers/matching.ts';
import type { ParsedGap } from '../parse/answers/cloze.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import type { ParsedScene } from '../parse/scenario/scene.ts';
import type { Cloze, OptionText, QuestionCitation, QuestionText, SceneText } from '../question.ts';

/** The words of a question, in its author's order. A translation without citations of its own has the original's. */
export function questionText(
  question: ParsedQuestion,
  original: ParsedQuestion,
  options: RenderOptions,
): QuestionText {
  const block = (text: string | undefined): SafeHtml => renderMarkdown(text ?? '', options);
  const cited = question.citations.length > 0 ? question.citations : original.citations;
  const { unit, scenes } = question;
  return {
    stem: block(question.stem.text),
    ...answerTexts(question, options),
    ...(question.cloze.gaps.length > 0 && { cloze: clozeText(question.cloze, options) }),
    ...(scenes && { scenes: scenes.map((scene) => sceneText(scene, options)) }),
    ...(unit && { unit }),
    explanation: block(question.explanation?.text),
    hints: question.hints.map(({ text }) => block(text)),
    ...(question.review && { review: question.review.anchor }),
    citations: cited.map(({ documentId, provision }): QuestionCitation => ({ documentId, provision })),
  };
}

function answerTexts(
  { options: answers, key }: ParsedQuestion,
  options: RenderOptions,
): Pick<QuestionText, 'options' | 'rows'> {
  const inline = (text: string) => renderInline(text, options);
  const remark = (text: string) => renderMarkdown(text, options);
  if (key?.kind !== 'matching') {
    // What is typed is plain text: an asterisk in it is an asterisk.
    const shown = key?.kind === 'text' || key?.kind === 'number' ? plainHtml : inline;
    const texts = answers.map(({ text, feedback }) => ({
      text: shown(text.text),
      feedback: remark(feedback.text),
    }));
    return { options: texts };
  }
  const { rows, sides } = pairsOf(answers);
  return {
    options: sides.map(({ text }): OptionText => ({ text: inline(text), feedback: plainHtml('') })),
    rows: rows.map(({ left, option }) => ({
      text: inline(left.text),
      feedback: remark(option.feedback.text),
    })),
  };
}

function sceneText({ title, body, choices, end }: ParsedScene, options: RenderOptions): SceneText {
  return {
    title: renderInline(title.text, options),
    body: renderMarkdown(body.text, options),
    choices: choices.map(({ text, consequence }) => ({
      text: renderInline(text.text, options),
      consequence: renderMarkdown(consequence.text, options),
    })),
    end: renderInline(end?.words.text.replaceAll('\n', ' ') ?? '', options),
  };
}

function clozeText({ paragraphs, gaps }: ParsedQuestion['cloze'], options: RenderOptions): Cloze {
  return paragraphs.map((pieces) =>
    pieces.map((piece) =>
      'words' in piece
        ? { words: renderPiece(piece.words.replaceAll('\n', ' '), options) }
        : { gap: piece.gap, ...listOf(gaps[piece.gap]) },
    ),
  );
}

function listOf(gap: ParsedGap | undefined): { list?: string[] } {
  return gap && 'list' in gap ? { list: gap.list } : {};
}
