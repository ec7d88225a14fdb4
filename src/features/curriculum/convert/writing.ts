import { asLineOfText, asLines, asWords, type Standing } from './escape.ts';
import { paragraphs } from './line.ts';
import type { Asked, HabitQuestion } from './question.ts';

/**
 * What stands in the container of a question. What cannot be read is written so that the check refuses it until it is
 * mended.
 */
export function bodyOf(question: HabitQuestion): string {
  const { asked, unclear, explanation, labels } = question;
  const lines = asked
    ? [
        ...text(asked.stem, { keepsLists: true, underLabels: false }),
        '',
        ...answers(asked),
        // Unindented under the options, where the format has no place for it.
        ...unclear.map(asWords),
        ...(explanation.length + labels.length > 0 ? [''] : []),
        ...labelled('Giải thích', explanation),
        ...labels.flatMap(({ name, words }) =>
          words === '' ? [] : [`${LABELS[name]}: ${labelWords(name, words)}`],
        ),
      ]
    : text(paragraphs(question.lines), { keepsLists: false, underLabels: false });
  return lines.join('\n');
}

export const written = (id: string, body: string): string => `:::question{#${id}}\n${body}\n:::\n`;

const LABELS: Record<HabitQuestion['labels'][0]['name'], string> = {
  ...{
    explanation: 'Giải thích',
    law: 'Căn cứ',
    competency: 'Năng lực',
    difficulty: 'Độ khó',
    hint: 'Gợi ý',
  },
  ...{ review: 'Xem lại', points: 'Điểm', facts: 'Dữ kiện' },
};

/** Only hints are Markdown; elsewhere a backslash would be seen. */
const labelWords = (name: string, words: string) =>
  name === 'hint' ? asWords(words) : words.replace(/\[(?=\[)/g, '[ ');

function answers(asked: Asked): string[] {
  if (asked.kind === 'statements')
    return asked.statements.map((words, i) => `- [${asked.right[i] ? 'Đ' : 'S'}] ${asWords(words)}`);
  return asked.options.map((words, i) => `- [${asked.right.includes(i) ? 'x' : ' '}] ${asWords(words)}`);
}

/** A list begins under its label, words behind it. */
function labelled(label: string, lines: string[]): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const [start = '', ...rest] = text(lines, { keepsLists: true, underLabels: true });
  return ENTRY.test(first) ? [`${label}:`, '', start, ...rest] : [`${label}: ${asLines(lines)[0]}`, ...rest];
}

/** An entry of a list, by its sign. */
const ENTRY = /^(?:[-+–•*]|\(?\d{1,3}[.)]|\(?\p{L}[.)])\s/u;

/** Lines of words. An entry of a list stands alone, or it would run on into the line before it. */
function text(lines: string[], standing: Standing): string[] {
  const plain = asLines(lines);
  return lines.flatMap((line, i) => {
    const [before, words] = [lines[i - 1] ?? '', plain[i] ?? ''];
    const parts = before !== '' && line !== '' && (ENTRY.test(line) || ENTRY.test(before));
    return [...(parts ? [''] : []), line === '' ? '' : asLineOfText(words, standing)];
  });
}
