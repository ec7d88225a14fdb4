import { unbrokenIds } from '#features/law/unbroken.ts';
import type { ClozePiece, OptionText, QuestionText, SceneText } from './question.ts';

/** The words of a question, with the ids of documents as pieces that no line breaks. */
export function unbrokenText(text: QuestionText): QuestionText {
  return {
    ...text,
    stem: unbrokenIds(text.stem),
    options: text.options.map(unbrokenOption),
    ...(text.rows && { rows: text.rows.map(unbrokenOption) }),
    ...(text.cloze && { cloze: text.cloze.map((paragraph) => paragraph.map(unbrokenPiece)) }),
    ...(text.scenes && { scenes: text.scenes.map(unbrokenScene) }),
    explanation: unbrokenIds(text.explanation),
    hints: text.hints.map(unbrokenIds),
  };
}

const unbrokenOption = ({ text, feedback }: OptionText): OptionText => ({
  text: unbrokenIds(text),
  feedback: unbrokenIds(feedback),
});

const unbrokenPiece = (piece: ClozePiece): ClozePiece =>
  'words' in piece ? { words: unbrokenIds(piece.words) } : piece;

const unbrokenScene = ({ title, body, choices, end }: SceneText): SceneText => ({
  title: unbrokenIds(title),
  body: unbrokenIds(body),
  choices: choices.map(({ text, consequence }) => ({
    text: unbrokenIds(text),
    consequence: unbrokenIds(consequence),
  })),
  end: unbrokenIds(end),
});
