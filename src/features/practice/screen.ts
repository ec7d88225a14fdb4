import type { Revealed } from '#features/curriculum/feedback.ts';
import { emptyAnswer, linesOf, pointedAt, rightAnswer } from '#features/curriculum/given.ts';
import type { Given, QuestionForLearner } from '#features/curriculum/question.ts';
import type { Stem } from '#lib/stem.ts';
import type { PracticeStanding } from './practice.ts';

/** A question of a lesson as its block on the page needs it. */
export type PracticeBlock = Omit<QuestionForLearner, 'stem'> & {
  stem: Stem;
  /** Its place among the questions of the lesson, from 1. */
  number: number;
  of: number;
};

/** What becomes of an option once it was answered. */
export type OptionMark =
  | { is: 'right'; says: 'right_answer' | 'you_chose_right' | 'right_missed' | 'marked_right'; truth?: never }
  | { is: 'wrong'; says: 'you_chose_wrong'; truth?: never }
  | { is: 'wrong'; says: 'marked_wrong'; truth: boolean };

/**
 * The form is closed when key and explanation are shown: after that another try would prove nothing. And while the
 * question stands in an open check, when none is taken.
 */
export function isClosed(standing: PracticeStanding | undefined): boolean {
  return standing !== undefined && (!standing.feedback || standing.feedback.revealed !== undefined);
}

/** Nothing is chosen beforehand. A wrong single choice is not kept ready to be sent a second time; ticks are mended. */
export function startingAnswer(block: PracticeBlock, standing: PracticeStanding | undefined): Given {
  if (standing && (isClosed(standing) || standing.given.kind !== 'single')) return standing.given;
  return emptyAnswer(block.kind, block.options.length);
}

/** How the option with this author's index is marked. */
export function markOf(index: number, standing: PracticeStanding | undefined): OptionMark | undefined {
  if (!standing?.feedback) return undefined;
  const { given, feedback } = standing;
  if (feedback.revealed) return markByKey(index, given, feedback.revealed);
  const wrong = feedback.outcome !== 'right' && pointedAt(given).includes(index);
  return wrong ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

function markByKey(index: number, given: Given, { key }: Revealed): OptionMark | undefined {
  const lineIn = (answer: Given) => linesOf(answer).find((line) => line.index === index);
  const [chosen, right] = [lineIn(given), lineIn(rightAnswer(key))];
  if (right?.mark !== undefined) {
    if (chosen?.mark === right.mark) return { is: 'right', says: 'marked_right' };
    return { is: 'wrong', says: 'marked_wrong', truth: right.mark };
  }
  if (right && chosen) return { is: 'right', says: 'you_chose_right' };
  if (right) return { is: 'right', says: key.kind === 'single' ? 'right_answer' : 'right_missed' };
  return chosen ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

/** The place of a question on the page of its lesson. */
export function anchorOf(questionId: string): string {
  return `q-${questionId}`;
}
