import type { Revealed } from '#features/curriculum/feedback.ts';
import { emptyAnswer, linesOf } from '#features/curriculum/given.ts';
import type { AnswerLine } from '#features/curriculum/kinds/kind.ts';
import type { Given, QuestionForLearner, QuestionKind, Shape } from '#features/curriculum/question.ts';
import type { Stem } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import type { PracticeStanding } from './practice.ts';

/** A question of a lesson as its block on the page needs it. */
export type PracticeBlock = Omit<QuestionForLearner, 'stem'> & {
  stem: Stem;
  /** Its place among the questions of the lesson, from 1. */
  number: number;
  of: number;
};

/** What the block of a question needs on the page of its lesson. */
export type PracticeProps = {
  language: Language;
  /** The language in which the question stands here: Vietnamese where there is no translation. */
  asked: Language;
  block: PracticeBlock;
  /** Whether it rests on law that has ended. */
  onEndedLaw: boolean;
  standing: PracticeStanding | undefined;
  /** What was sent without a script and refused, and why. */
  refused?: { given: Given; message: string } | undefined;
  /** Where the form is sent without a script, and the id that its answer gets then. */
  action: string;
  clientId: string;
  /** How the question was put to the person outside its lesson. */
  review?: ReviewProps | undefined;
};

export type ReviewProps = {
  askingId: string;
  /** What the question is called here, and its lesson, where there is more to read. */
  name: string;
  label: string;
  lesson: string;
  /** When the page was made, in milliseconds. */
  shownAt: number;
  /** Whether to ask if the person is sure: only where the answer decides when the next review is. */
  asksSure: boolean;
};

/** What becomes of an option, statement, step, row or gap once it was answered. `truth`: what would have been right. */
export type OptionMark =
  | { is: 'right'; says: 'right_answer' | 'you_chose_right' | 'right_missed' | 'marked_right'; truth?: never }
  | { is: 'wrong'; says: 'you_chose_wrong'; truth?: never }
  | { is: 'wrong'; says: 'marked_wrong'; truth: AnswerLine };

/**
 * The form is closed when key and explanation are shown: after that another try would prove nothing. And while the
 * question stands in an open check, when none is taken, or where it counts for nobody.
 */
export function isClosed(standing: PracticeStanding | undefined): boolean {
  return standing !== undefined && (!standing.feedback || standing.feedback.revealed !== undefined);
}

/** Nothing is chosen beforehand. A wrong single choice is not kept ready to be sent a second time; all else is mended. */
export function startingAnswer(block: PracticeBlock, standing: PracticeStanding | undefined): Given {
  if (standing && (isClosed(standing) || standing.given.kind !== 'single')) return standing.given;
  return emptyAnswer(shapeOfBlock(block));
}

export function shapeOfBlock({ kind, options, places }: PracticeBlock): Shape {
  return { kind, options: options.length, places };
}

/** Where several rows are judged, what is said of one stands under it; else under the verdict. */
export function speaksByRow(kind: QuestionKind): boolean {
  return !['single', 'number', 'text', 'working-days'].includes(kind);
}

type Told = { revealed: Revealed; rightAt: boolean[] };

/** How the option, row or gap with this index is marked. */
export function markOf(index: number, standing: PracticeStanding | undefined): OptionMark | undefined {
  if (!standing?.feedback) return undefined;
  const { given, feedback } = standing;
  const { revealed, rightAt } = feedback;
  if (revealed) return markByKey(index, given, { revealed, rightAt });
  const wrong = given.kind === 'single' && feedback.outcome !== 'right' && given.chosen === index;
  return wrong ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

function markByKey(index: number, given: Given, { revealed, rightAt }: Told): OptionMark | undefined {
  const { key } = revealed;
  if (key.kind === 'number' || key.kind === 'text' || key.kind === 'working-days') return undefined;
  const lineIn = (answer: Given) => linesOf(answer).find((line) => line.index === index);
  const [chosen, right] = [lineIn(given), lineIn(revealed.right)];
  if (right && rightAt.length > 0)
    return rightAt[index]
      ? { is: 'right', says: 'marked_right' }
      : { is: 'wrong', says: 'marked_wrong', truth: right };
  if (right && chosen) return { is: 'right', says: 'you_chose_right' };
  if (right) return { is: 'right', says: key.kind === 'single' ? 'right_answer' : 'right_missed' };
  return chosen ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

/** The place of a question on the page of its lesson. */
export function anchorOf(questionId: string): string {
  return `q-${questionId}`;
}

/** Where it says what became of an answer: whoever sends one without a script lands there. */
export function verdictAnchorOf(questionId: string): string {
  return `said-${questionId}`;
}
