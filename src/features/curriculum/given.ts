import type { AnswerKey, Given, QuestionKind } from './question.ts';

/** Whether an answer has the shape of its question: the same kind, indexes that exist, none twice. */
export function fits(key: AnswerKey, given: Given): boolean {
  if (key.kind === 'single')
    return given.kind === 'single' && (given.chosen === null || isIndex(given.chosen, key.options));
  if (key.kind === 'multiple') return given.kind === 'multiple' && areIndexes(given.chosen, key.options);
  return given.kind === 'true-false' && given.marks.length === key.statements.length;
}

export function isEmpty(given: Given): boolean {
  if (given.kind === 'single') return given.chosen === null;
  if (given.kind === 'multiple') return given.chosen.length === 0;
  return given.marks.every((mark) => mark === null);
}

function isIndex(value: number, length: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < length;
}

function areIndexes(values: number[], length: number): boolean {
  return values.every((value) => isIndex(value, length)) && new Set(values).size === values.length;
}

/** The fields of an answer's form: ticked indexes, and for a group of statements its marks by index. */
export type AnswerFields = {
  kind: QuestionKind;
  chosen: number[];
  marks: Record<string, string>;
  statements: number;
};

export function givenFromFields({ kind, chosen, marks, statements }: AnswerFields): Given {
  if (kind === 'single') return { kind, chosen: chosen[0] ?? null };
  if (kind === 'multiple') return { kind, chosen };
  return { kind, marks: Array.from({ length: statements }, (_, index) => markFrom(marks[index])) };
}

function markFrom(value: string | undefined): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : null;
}
