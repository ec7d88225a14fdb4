import type { AnswerFields, AnswerLine, Answers } from './kinds/kind.ts';
import { multiple } from './kinds/multiple.ts';
import { single } from './kinds/single.ts';
import { trueFalse } from './kinds/true-false.ts';
import type { AnswerKey, Given, QuestionKind } from './question.ts';

/** What was given to a question, of whatever kind. A new kind is a file in `kinds` and a line here and in marking.ts. */
const ANSWERS: { [Kind in QuestionKind]: Answers<Kind> } = { single, multiple, 'true-false': trueFalse };

/** What is handed over is of this very kind, which types cannot follow. */
const ofKind = (kind: QuestionKind) => ANSWERS[kind] as unknown as Answers;

export const KINDS = Object.keys(ANSWERS) as QuestionKind[];

/** More options than this has no question. */
export const MOST_OPTIONS = 50;

export function emptyAnswer(kind: QuestionKind, options: number): Given {
  return ofKind(kind).empty(options);
}

/** Whether an answer has the shape of its question, which needs no key. */
export function fits({ kind, options }: { kind: QuestionKind; options: number }, given: Given): boolean {
  return given.kind === kind && ofKind(kind).fits(given, options);
}

export function isEmpty(given: Given): boolean {
  return ofKind(given.kind).isEmpty(given);
}

/** Whether nothing is missing: every statement wants a mark; of a choice one tick is enough. */
export function isReady(given: Given): boolean {
  return ofKind(given.kind).isReady(given);
}

/** Whether two answers say the same, in whatever order boxes were ticked. */
export function sameAnswer(a: Given, b: Given): boolean {
  return a.kind === b.kind && ofKind(a.kind).same(a, b);
}

/** What was chosen or marked, line by line. */
export function linesOf(given: Given): AnswerLine[] {
  return ofKind(given.kind).lines(given);
}

/** Which options may be spoken of before the key may be seen. */
export function pointedAt(given: Given): number[] {
  return ofKind(given.kind).pointedAt(given);
}

/** Which options are spoken of once the key may be seen. */
export function spokenOf(given: Given): number[] {
  return ofKind(given.kind).spokenOf(given);
}

/** The answer that a key asks for. */
export function rightAnswer(key: AnswerKey): Given {
  return ofKind(key.kind).right(key);
}

export function givenFromFields(fields: AnswerFields): Given {
  return ofKind(fields.kind).fromFields(fields);
}

/** The fields in which a form sends an answer. */
export function fieldsOf(given: Given): [name: string, value: string][] {
  return [['kind', given.kind], ...ofKind(given.kind).toFields(given)];
}

/** The answer in the fields of a form; undefined where it is of no kind that there is. */
export function givenInForm(form: FormData): Given | undefined {
  const kind = KINDS.find((each) => each === form.get('kind'));
  if (!kind) return undefined;
  const marks = [...form].flatMap(([name, value]) =>
    name.startsWith('marks.') ? [[name.slice('marks.'.length), String(value)]] : [],
  );
  return givenFromFields({
    kind,
    chosen: form.getAll('chosen').map(Number),
    marks: Object.fromEntries(marks) as Record<string, string>,
    statements: Math.min(Number(form.get('statements')) || 0, MOST_OPTIONS),
  });
}
