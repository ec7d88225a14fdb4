import { linesIn, wordsIn } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import { indexes } from './kinds/kind.ts';
import type { AnswerKey, Cloze, GapKey, OptionText, QuestionText } from './question.ts';

const TRUTH = { vi: ['S', 'Đ'], en: ['F', 'T'] } as const;

/**
 * What a question offers and what is right of it, as its author writes it: an option a line, its remark below it. Of
 * working days that stands in no text, and scenes are written by `writtenScenes`.
 */
export function writtenAnswers(key: AnswerKey, text: QuestionText, language: Language): string[] {
  const { options, rows = [], cloze = [] } = text;
  switch (key.kind) {
    case 'single':
      return options.flatMap((option, i) => written(`[${i === key.right ? 'x' : ' '}] `, option));
    case 'multiple':
      return options.flatMap((option, i) => written(`[${key.right.includes(i) ? 'x' : ' '}] `, option));
    case 'true-false':
      return options.flatMap((option, i) =>
        written(`[${TRUTH[language][key.statements[i] ? 1 : 0]}] `, option),
      );
    case 'number':
    case 'text':
      return options.flatMap((option, i) => written(key.lines[i]?.right ? '= ' : '≠ ', option));
    case 'gaps':
      return cloze.map((paragraph) => filled(paragraph, key.gaps));
    case 'ordering':
      return indexes(options.length).flatMap((place) =>
        written(`${place + 1}. `, options[key.places.indexOf(place)]),
      );
    case 'matching':
      return [...pairs(rows, options, key.pairs), ...left(options, key.pairs)];
    case 'scenario':
    case 'working-days':
      return [];
  }
}

function written(sign: string, option: OptionText | undefined, more = ''): string[] {
  if (!option) return [];
  return [
    `${sign}${linesIn(option.text).join(' ')}${more}`,
    ...linesIn(option.feedback).map((line) => `  > ${line}`),
  ];
}

function pairs(rows: OptionText[], options: OptionText[], right: number[]): string[] {
  return rows.flatMap((row, i) => written('', row, ` → ${wordsOf(options[right[i] ?? -1])}`));
}

/** Right sides that belong to no row. */
function left(options: OptionText[], right: number[]): string[] {
  return options.flatMap((option, i) => (right.includes(i) ? [] : [`→ ${wordsOf(option)}`]));
}

const wordsOf = (option: OptionText | undefined) => (option ? linesIn(option.text).join(' ') : '');

function filled(paragraph: Cloze[number], gaps: GapKey[]): string {
  const pieces = paragraph.map((piece) =>
    'words' in piece ? wordsIn(piece.words) : `[[${gapOf(gaps[piece.gap], piece.list)}]]`,
  );
  return pieces.join('').trim();
}

/** Every text that is accepted, or the list with what is right in brackets. */
function gapOf(gap: GapKey | undefined, list: string[] = []): string {
  if (!gap) return '';
  if ('texts' in gap) return gap.texts.join(' ; ');
  return list.map((text, i) => (i === gap.right ? `(${text})` : text)).join(' | ');
}
