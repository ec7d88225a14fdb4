import { isDay } from '#features/agencies/day.ts';
import { emptyAnswer, fits } from '#features/curriculum/given.ts';
import type { Given, QuestionForLearner, QuestionKind, Shape } from '#features/curriculum/question.ts';
import { letterOf, placeOf } from './paper.ts';

/**
 * An answer as it stands on the sheet, in one line of letters as a trainer types it: `B`, `AC`, `Đ S Đ`, `C A B`, a
 * number, words; several gaps are parted by semicolons; a dash is what was left empty.
 */
export type OnSheet = Pick<QuestionForLearner, 'kind' | 'options' | 'places' | 'cloze'>;

export const EMPTY = '-';
export const BETWEEN_GAPS = ';';
const TRUE = ['Đ', 'D', 'T'];
const FALSE = ['S', 'F'];

export const shapeOf = ({ kind, options, places }: OnSheet): Shape => ({
  ...{ kind, places },
  options: options.length,
});

/** The answer that was typed; undefined where it cannot be read as one to this question. */
export function readAnswer(question: OnSheet, typed: string): Given | undefined {
  const text = typed.normalize('NFC').trim();
  if (text === '' || text === EMPTY) return emptyAnswer(shapeOf(question));
  const given = READ[question.kind](question, text);
  return given && fits(shapeOf(question), given) ? given : undefined;
}

/** The same line for an answer: what a trainer would have typed. */
export function writeAnswer(question: OnSheet, given: Given): string {
  const letter = (index: number | null) =>
    index === null ? EMPTY : letterOf(question.options.findIndex((option) => option.index === index));
  switch (given.kind) {
    case 'single':
      return given.chosen === null ? '' : letter(given.chosen);
    case 'multiple':
      return given.chosen.map(letter).toSorted().join('');
    case 'true-false':
      return question.options.map(({ index }) => markOf(given.marks[index] ?? null)).join(' ');
    case 'ordering':
      return inOrder(given.places).map(letter).join(' ');
    case 'matching':
      return given.pairs.map(letter).join(' ');
    case 'gaps':
      return given.filled.map((text, gap) => writeGap(question, gap, text)).join(`${BETWEEN_GAPS} `);
    case 'working-days':
      return given.day === null ? '' : given.day.split('-').toReversed().join('/');
    case 'number':
    case 'text':
      return given.typed;
    case 'scenario':
      return '';
  }
}

type Read = (question: OnSheet, text: string) => Given | undefined;

const READ: Record<QuestionKind, Read> = {
  scenario: () => undefined,
  single: (question, text) => {
    const [chosen, ...more] = lettersIn(question, text) ?? [undefined];
    return typeof chosen === 'number' && more.length === 0 ? { kind: 'single', chosen } : undefined;
  },
  multiple: (question, text) => {
    const chosen = lettersIn(question, text);
    const whole = chosen?.filter((index) => index !== null);
    return whole && whole.length === chosen?.length ? { kind: 'multiple', chosen: whole } : undefined;
  },
  'true-false': ({ options, places }, text) => {
    const said = signsIn(text).map(truthOf);
    if (said.length !== places || said.includes(undefined)) return undefined;
    const marks = Array.from({ length: places }, (): boolean | null => null);
    for (const [row, { index }] of options.entries()) marks[index] = said[row] ?? null;
    return { kind: 'true-false', marks };
  },
  ordering: (question, text) => {
    const order = lettersIn(question, text);
    if (!order || new Set(order).size !== order.length) return undefined;
    const places = Array.from({ length: question.places }, (): number | null => null);
    for (const [place, step] of order.entries()) if (step !== null) places[step] = place;
    return { kind: 'ordering', places };
  },
  matching: (question, text) => {
    const pairs = lettersIn(question, text);
    return pairs && { kind: 'matching', pairs };
  },
  gaps: (question, text) => {
    const filled = text.split(BETWEEN_GAPS).map((part, gap) => readGap(question, gap, part.trim()));
    return filled.includes(undefined) ? undefined : { kind: 'gaps', filled: filled.map(String) };
  },
  number: (_, typed) => ({ kind: 'number', typed }),
  text: (_, typed) => ({ kind: 'text', typed }),
  'working-days': (_, text) => {
    const [day = '', month = '', year = ''] = text.split(/[/.-]/);
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(written) ? { kind: 'working-days', day: written } : undefined;
  },
};

/** Signs one after another, parted or not. */
const signsIn = (text: string) => [...text.toUpperCase().replaceAll(/[\s,;]/g, '')];

/** The stored indexes behind the letters, null for a dash; undefined where a letter is none of the question's. */
function lettersIn({ options }: OnSheet, text: string): (number | null)[] | undefined {
  const indexes = signsIn(text).map((sign) => (sign === EMPTY ? null : options[placeOf(sign)]?.index));
  return indexes.includes(undefined) ? undefined : (indexes as (number | null)[]);
}

function truthOf(sign: string): boolean | null | undefined {
  if (TRUE.includes(sign)) return true;
  if (FALSE.includes(sign)) return false;
  return sign === EMPTY ? null : undefined;
}

const markOf = (mark: boolean | null) => (mark === null ? EMPTY : mark ? TRUE[0] : FALSE[0]);

/** The steps in the order of their places; a dash where no step has one. */
function inOrder(places: (number | null)[]): (number | null)[] {
  return places.map((_, place) => {
    const step = places.indexOf(place);
    return step < 0 ? null : step;
  });
}

function listOf({ cloze = [] }: OnSheet, gap: number): string[] | undefined {
  const piece = cloze.flat().find((each) => 'gap' in each && each.gap === gap);
  return piece && 'gap' in piece ? piece.list : undefined;
}

function readGap(question: OnSheet, gap: number, text: string): string | undefined {
  if (text === EMPTY) return '';
  const list = listOf(question, gap);
  if (!list || text === '') return text;
  const place = text.length === 1 ? placeOf(text) : -1;
  return list[place] === undefined ? undefined : String(place);
}

function writeGap(question: OnSheet, gap: number, filled: string): string {
  if (filled.trim() === '') return EMPTY;
  return listOf(question, gap) ? letterOf(Number(filled)) : filled;
}
