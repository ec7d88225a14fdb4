import type { SafeHtml } from '#lib/markdown.ts';

/**
 * A question in the author's order. Options and statements are known by their index in that order, in the key, in what
 * was given and in the responses, so the order on the screen never matters.
 */

/** What is right. Never leaves the server before the learner may see it. */
export type AnswerKey =
  | { kind: 'single'; options: number; right: number }
  | { kind: 'multiple'; options: number; right: number[] }
  | { kind: 'true-false'; statements: boolean[] };

export type QuestionKind = AnswerKey['kind'];

/** What a learner answered. Null: left empty. */
export type Given =
  | { kind: 'single'; chosen: number | null }
  | { kind: 'multiple'; chosen: number[] }
  | { kind: 'true-false'; marks: (boolean | null)[] };

/** The words of a question in one language, as sanitised HTML. Feedback and explanation are secrets like the key. */
export type QuestionText = {
  stem: SafeHtml;
  options: OptionText[];
  explanation: SafeHtml;
  hints: SafeHtml[];
  /** The anchor of the passage to read again, in the lesson where the question stands. */
  review?: string;
  citations: QuestionCitation[];
};

/** An option of a choice, or a statement to be marked true or false. */
export type OptionText = { text: SafeHtml; feedback: SafeHtml };

export type QuestionCitation = { documentId: string; provision: string };

/** What may be sent to a browser before an answer: no key, no feedback, no explanation. */
export type QuestionForLearner = {
  id: string;
  versionId: string;
  kind: QuestionKind;
  competency: string;
  stem: SafeHtml;
  /** In the order of the screen; `index` is the author's. */
  options: { index: number; text: SafeHtml }[];
};
