import { gaps } from './kinds/gaps.ts';
import type { AnswerFault, AnswerFields, AnswerLine, Answers } from './kinds/kind.ts';
import { matching } from './kinds/matching.ts';
import { multiple } from './kinds/multiple.ts';
import { number } from './kinds/number.ts';
import { ordering } from './kinds/ordering.ts';
import { scenario } from './kinds/scenario.ts';
import { single } from './kinds/single.ts';
import { text } from './kinds/text.ts';
import { trueFalse } from './kinds/true-false.ts';
import { workingDays } from './kinds/working-days.ts';
import type { Given, QuestionKind, Shape } from './question.ts';

/** What was given to a question, of whatever kind. A new kind is a file in `kinds` and a line here and in marking.ts. */
const ANSWERS: { [Kind in QuestionKind]: Answers<Kind> } = {
  scenario,
  single,
  multiple,
  'true-false': trueFalse,
  number,
  text,
  gaps,
  ordering,
  matching,
  'working-days': workingDays,
};

/** What is handed over is of this very kind, which types cannot follow. */
const ofKind = (kind: QuestionKind) => ANSWERS[kind] as unknown as Answers;

export const KINDS = Object.keys(ANSWERS) as QuestionKind[];

/** More options than this has no question. */
export const MOST_OPTIONS = 50;

export function emptyAnswer(shape: Shape): Given {
  return ofKind(shape.kind).empty(shape);
}

/** Whether an answer is written letter by letter, and half of it is no answer. */
export function isTyped(kind: QuestionKind): boolean {
  return kind === 'number' || kind === 'text' || kind === 'gaps';
}

/** Whether an answer has the shape of its question, which needs no key. */
export function fits(shape: Shape, given: Given): boolean {
  return given.kind === shape.kind && ofKind(shape.kind).fits(given, shape);
}

export function isEmpty(given: Given): boolean {
  return ofKind(given.kind).isEmpty(given);
}

/** Whether nothing is missing: every statement wants a mark; of a choice one tick is enough. */
export function isReady(given: Given): boolean {
  return ofKind(given.kind).isReady(given);
}

/** Why an answer cannot be read though something was given: it is kept, and whoever gave it is told. */
export function faultIn(given: Given): AnswerFault | undefined {
  return ofKind(given.kind).fault?.(given);
}

/** Whether two answers say the same, in whatever order boxes were ticked. */
export function sameAnswer(a: Given, b: Given): boolean {
  return a.kind === b.kind && ofKind(a.kind).same(a, b);
}

/** What was chosen, marked, placed or written, line by line. */
export function linesOf(given: Given): AnswerLine[] {
  return ofKind(given.kind).lines(given);
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
  const filled = [...form].flatMap(([name, value]) =>
    name.startsWith('filled.') ? [[name.slice('filled.'.length), String(value)]] : [],
  );
  return givenFromFields({
    kind,
    chosen: form.getAll('chosen').map(Number),
    filled: Object.fromEntries(filled) as Record<string, string>,
    places: Math.min(Number(form.get('places')) || 0, MOST_OPTIONS),
    typed: String(form.get('typed') ?? ''),
  });
}
