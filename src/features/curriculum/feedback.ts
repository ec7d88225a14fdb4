import { storedHtml, type SafeHtml } from '#lib/html.ts';
import { pointedAt, rightAnswer, rightAt, spokenOf, verdictOfAnswer } from './marking.ts';
import type { AnswerKey, Given, OptionText, QuestionCitation, QuestionText } from './question.ts';

/** What a learner is told about an answer. */
export type Feedback = {
  outcome: 'right' | 'partly' | 'wrong';
  /** The words under what was chosen, placed or written, by the index of its option, row or line. */
  chosen: { index: number; feedback: SafeHtml }[];
  /** A passage of the lesson to read again. */
  review: string | undefined;
  hint: SafeHtml | undefined;
  /** Only once the learner may see it. */
  revealed: Revealed | undefined;
  /** By statement, step, row or gap whether it is right, once that may be seen. */
  rightAt: boolean[];
};

export type Revealed = {
  key: AnswerKey;
  /** The answer that it asks for. */
  right: Given;
  /** Of what is typed: every right answer as its author wrote it. */
  accepted: SafeHtml[];
  explanation: SafeHtml;
  citations: QuestionCitation[];
};

type Asked = { key: AnswerKey; text: QuestionText };

/** `reveal` is the caller's judgement that key, explanation and citation may now be seen. */
export function feedbackOn({ key, text }: Asked, given: Given, score: number, reveal: boolean): Feedback {
  const outcome = verdictOfAnswer(score);
  const indexes = reveal ? spokenOf(key, given) : pointedAt(key, given);
  return {
    outcome,
    chosen: indexes.map((index) => ({ index, feedback: withoutVerdict(lineOf(text, index).feedback) })),
    review: text.review,
    hint: outcome === 'right' ? undefined : text.hints[0],
    revealed: reveal ? revealedOf({ key, text }) : undefined,
    rightAt: reveal ? rightAt(key, given) : [],
  };
}

/** Everything about a question, once it may be seen. */
export function revealedOf({ key, text }: Asked): Revealed {
  const { explanation, citations } = text;
  return { key, right: rightAnswer(key), accepted: acceptedOf({ key, text }), explanation, citations };
}

function acceptedOf({ key, text }: Asked): SafeHtml[] {
  if (key.kind !== 'number' && key.kind !== 'text') return [];
  return key.lines.flatMap(({ right }, i) => (right ? [optionOf(text, i).text] : []));
}

/** Remarks stand with the options, or where rows are filled, with the rows. */
function lineOf(text: QuestionText, index: number): OptionText {
  const row = text.rows?.[index];
  return row ?? optionOf(text, index);
}

const LEAD_IN = /^(\s*(?:<p>)?\s*)(?:Chưa đúng|Đúng|Sai|Not right|Right|Wrong|True|False): *(\p{L}?)/u;

/** Authors begin a remark with its verdict, which the screen says above it. */
export function withoutVerdict(remark: SafeHtml): SafeHtml {
  return storedHtml(
    remark.replace(LEAD_IN, (_, opening: string, first: string) => opening + first.toUpperCase()),
  );
}

export function optionOf(text: QuestionText, index: number) {
  const option = text.options[index];
  if (!option) throw new Error(`No option ${index} in the question`);
  return option;
}
