import { codeWatch, type Line } from './fragment.ts';
import { optionLine, type MarkerSet } from './marker.ts';

/** How the answers of a question are written, from which its kind follows. Nobody types a kind. */
export type AnswerForm = { sets: MarkerSet[]; gaps: boolean };

const GAP = /\[\[/;

/**
 * With boxes or values, a list in the question is just a list, and so is one beside gaps. Only where neither stands is a
 * list of arrows a matching, and a numbered list an order.
 */
export function answerFormOf(lines: Line[]): AnswerForm {
  const inCode = codeWatch();
  const words = lines.filter(({ text }) => !inCode(text)).map(({ text }) => text);
  const gaps = words.some((text) => GAP.test(text));
  const has = (set: MarkerSet) => words.some((text) => optionLine(text, [set]) !== undefined);
  if (has('choice') || has('statements') || has('values'))
    return { sets: ['choice', 'statements', 'values'], gaps };
  if (gaps) return { sets: [], gaps };
  if (has('pairs')) return { sets: ['pairs'], gaps };
  return { sets: has('steps') ? ['steps'] : ['choice', 'statements', 'values'], gaps };
}
