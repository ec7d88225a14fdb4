import type { Given, QuestionForLearner, QuestionKind } from '#features/curriculum/question.ts';
import type { Revealed } from '#features/curriculum/feedback.ts';
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
  | { is: 'right'; says: 'right_answer' | 'you_chose_right' | 'right_missed' | 'marked_right' }
  | { is: 'wrong'; says: 'you_chose_wrong' | 'marked_wrong' };

/** The form is closed when key and explanation are shown: after that another try would prove nothing. */
export function isClosed(standing: PracticeStanding | undefined): boolean {
  return standing?.feedback.revealed !== undefined;
}

/** Nothing is chosen beforehand. A wrong single choice is not kept ready to be sent a second time; ticks are mended. */
export function startingAnswer(block: PracticeBlock, standing: PracticeStanding | undefined): Given {
  if (standing && (isClosed(standing) || standing.given.kind !== 'single')) return standing.given;
  return emptyAnswer(block.kind, block.options.length);
}

export function emptyAnswer(kind: QuestionKind, options: number): Given {
  if (kind === 'single') return { kind, chosen: null };
  if (kind === 'multiple') return { kind, chosen: [] };
  return { kind, marks: Array.from({ length: options }, () => null) };
}

/** Every statement wants a mark; of a choice one tick is enough. */
export function isReady(given: Given): boolean {
  if (given.kind === 'single') return given.chosen !== null;
  if (given.kind === 'multiple') return given.chosen.length > 0;
  return given.marks.every((mark) => mark !== null);
}

/** How the option with this author's index is marked; a wrong first try marks only a single choice. */
export function markOf(index: number, standing: PracticeStanding | undefined): OptionMark | undefined {
  if (!standing) return undefined;
  const { given, feedback } = standing;
  if (feedback.revealed) return markByKey(index, given, feedback.revealed);
  const wrong = given.kind === 'single' && given.chosen === index;
  return wrong ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

function markByKey(index: number, given: Given, { key }: Revealed): OptionMark | undefined {
  if (key.kind === 'true-false') {
    const right = given.kind === 'true-false' && given.marks[index] === key.statements[index];
    return right ? { is: 'right', says: 'marked_right' } : { is: 'wrong', says: 'marked_wrong' };
  }
  const chosen = isChosen(index, given);
  const right = key.kind === 'single' ? key.right === index : key.right.includes(index);
  if (right && chosen) return { is: 'right', says: 'you_chose_right' };
  if (right) return { is: 'right', says: key.kind === 'single' ? 'right_answer' : 'right_missed' };
  return chosen ? { is: 'wrong', says: 'you_chose_wrong' } : undefined;
}

function isChosen(index: number, given: Given): boolean {
  if (given.kind === 'single') return given.chosen === index;
  return given.kind === 'multiple' && given.chosen.includes(index);
}

/** The place of a question on the page of its lesson. */
export function anchorOf(questionId: string): string {
  return `q-${questionId}`;
}
