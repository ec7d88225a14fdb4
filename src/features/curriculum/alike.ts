import type { QuestionKind } from './question.ts';

/** A question as far as it is compared with others; `computed` where it has many variants. */
export type Alike = {
  questionId: string;
  kind: QuestionKind;
  competency: string;
  difficulty: number;
  computed?: unknown;
};

/** Whether one question practises what the other does: the same competency, as difficult. A scenario is like no other. */
export function isLike(a: Alike, b: Alike): boolean {
  const same = a.competency === b.competency && a.difficulty === b.difficulty;
  return same && a.questionId !== b.questionId && a.kind !== 'scenario' && b.kind !== 'scenario';
}

/** Whether there is another question like this one among others: of a computed one there always is. */
export function hasAnother(question: Alike, others: Alike[]): boolean {
  return question.computed !== undefined || others.some((other) => isLike(other, question));
}
