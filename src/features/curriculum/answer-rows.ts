import type { SafeHtml } from '#lib/html.ts';
import { excerpt } from '#lib/stem.ts';
import { formatWeekday } from '#ui/format.ts';
import type { AnswerWords } from './answer-words.ts';
import type { Revealed } from './feedback.ts';
import { linesOf } from './given.ts';
import type { AnswerLine } from './kinds/kind.ts';
import type { Given, QuestionForLearner } from './question.ts';

/** A line of an answer to be read: `1.` a step; a row and what it was matched with; a gap and what stands in it. */
export type AnswerRow = {
  index: number;
  before?: string;
  html?: SafeHtml;
  /** What it was matched with. */
  to?: SafeHtml;
  after?: string;
};

type Read = Pick<QuestionForLearner, 'kind' | 'options' | 'rows' | 'cloze' | 'unit'>;

/** An answer as rows in the order of the screen; steps in the order that was given. */
export function rowsOf(question: Read, given: Given, says: AnswerWords): AnswerRow[] {
  const lines = inScreenOrder(question, linesOf(given));
  return lines.map((line) => ({ index: line.index, ...rowOf(question, line, says) }));
}

/** What would have been right: of what is typed, everything that is accepted. */
export function rightRows(question: Read, { right, accepted }: Revealed, says: AnswerWords): AnswerRow[] {
  if (accepted.length > 0) return accepted.map((text, index) => ({ index, html: text }));
  return rowsOf(question, right, says);
}

function inScreenOrder({ kind, options }: Read, lines: AnswerLine[]): AnswerLine[] {
  if (kind === 'ordering') return lines.toSorted((a, b) => a.place! - b.place!);
  if (kind !== 'single' && kind !== 'multiple' && kind !== 'true-false') return lines;
  return options.flatMap(({ index }) => lines.find((line) => line.index === index) ?? []);
}

function rowOf(question: Read, line: AnswerLine, says: AnswerWords): Omit<AnswerRow, 'index'> {
  const option = (index: number) => question.options.find((each) => each.index === index)?.text;
  const { index, mark, place, option: matched, typed, day } = line;
  if (day !== undefined) return { after: formatWeekday(says.language, day) };
  if (matched !== undefined) return { ...html(question.rows?.[index]), ...toward(option(matched)) };
  if (place !== undefined) return { before: `${place + 1}.`, ...html(option(index)) };
  if (mark !== undefined) return { ...html(option(index)), after: mark ? says.yes : says.no };
  if (typed === undefined) return html(option(index));
  if (question.kind === 'gaps')
    return { before: `${says.gap(index + 1)}:`, after: inGap(question, index, typed) };
  return { after: question.unit ? `${typed} ${question.unit}` : typed };
}

/** What a line fills its row or gap with, as plain words. */
export function saidIn(question: Read, { index, option, typed = '' }: AnswerLine): string {
  const matched = question.options.find((each) => each.index === option);
  return matched ? excerpt(matched.text, 120) : inGap(question, index, typed);
}

const html = (text: SafeHtml | undefined) => (text === undefined ? {} : { html: text });
const toward = (text: SafeHtml | undefined) => (text === undefined ? {} : { to: text });

/** Of a list its index was given. */
function inGap({ cloze = [] }: Read, gap: number, given: string): string {
  const piece = cloze.flat().find((each) => 'gap' in each && each.gap === gap);
  return (piece && 'gap' in piece && piece.list?.[Number(given)]) || given;
}
