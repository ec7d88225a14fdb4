import { storedHtml, type SafeHtml } from '#lib/markdown.ts';
import { pointedAt, spokenOf } from './given.ts';
import { verdictOfAnswer } from './marking.ts';
import type { AnswerKey, Given, QuestionCitation, QuestionText } from './question.ts';

/** What a learner is told about an answer. */
export type Feedback = {
  outcome: 'right' | 'partly' | 'wrong';
  /** The words under what was chosen, by the author's index. */
  chosen: { index: number; feedback: SafeHtml }[];
  /** A passage of the lesson to read again. */
  review: string | undefined;
  hint: SafeHtml | undefined;
  /** Only once the learner may see it. */
  revealed: Revealed | undefined;
};

export type Revealed = { key: AnswerKey; explanation: SafeHtml; citations: QuestionCitation[] };

type Asked = { key: AnswerKey; text: QuestionText };

/** `reveal` is the caller's judgement that key, explanation and citation may now be seen. */
export function feedbackOn({ key, text }: Asked, given: Given, score: number, reveal: boolean): Feedback {
  const outcome = verdictOfAnswer(score);
  const indexes = reveal ? spokenOf(given) : pointedAt(given);
  return {
    outcome,
    chosen: indexes.map((index) => ({ index, feedback: withoutVerdict(optionOf(text, index).feedback) })),
    review: text.review,
    hint: outcome === 'right' ? undefined : text.hints[0],
    revealed: reveal ? { key, explanation: text.explanation, citations: text.citations } : undefined,
  };
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
