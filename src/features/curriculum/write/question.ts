import type { Cloze, ParsedGap } from '../parse/answers/cloze.ts';
import type { Fragment } from '../parse/fragment.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import type { Option } from '../parse/sorting.ts';
import type { AnswerKey } from '../question.ts';
import { writeScenes } from './scenario.ts';

/** A question as its author would write it, between its two fences. */
export function writeQuestion(question: ParsedQuestion): string {
  const { scenes } = question;
  if (scenes)
    return writtenBetween(`:::tình-huống{#${question.id}}`, [writeScenes(scenes), labels(question)]);
  const blocks = [
    question.stem.text,
    ...question.cloze.paragraphs.map((pieces) => paragraph(pieces, question.cloze)),
    question.options.map((option, i) => writeOption(option, i)).join('\n'),
    datesOf(question.key),
    labels(question),
  ];
  return writtenBetween(opening(question), blocks);
}

function writtenBetween(first: string, blocks: string[]): string {
  return [first, blocks.filter((block) => block !== '').join('\n\n'), ':::'].join('\n');
}

const labels = (question: ParsedQuestion) => labelsOf(question).join('\n');

function opening({ id, bank, key, options }: ParsedQuestion): string {
  const right = options.filter(({ marker }) => marker.right).length;
  const flags = [
    bank && 'bank',
    key?.kind === 'multiple' && right === 1 && 'many',
    key?.kind === 'working-days' && 'working-days',
    key && 'compare' in key && key.compare !== 'marks' && key.compare,
  ];
  return `:::câu-hỏi{${[`#${id}`, ...flags.filter(Boolean)].join(' ')}}`;
}

function paragraph(pieces: Cloze['paragraphs'][number], { gaps }: Cloze): string {
  return pieces.map((piece) => ('words' in piece ? piece.words : `[[${gapOf(gaps[piece.gap]!)}]]`)).join('');
}

function gapOf(gap: ParsedGap): string {
  if ('texts' in gap) return gap.texts.join(' ; ');
  return gap.list.map((text, i) => (i === gap.right ? `(${text})` : text)).join(' | ');
}

const SIGNS: Record<Option['marker']['set'], (right: boolean, place: number) => string> = {
  choice: (right) => `- [${right ? 'x' : ' '}]`,
  statements: (right) => `- [${right ? 'Đ' : 'S'}]`,
  values: (right) => `- ${right ? '=' : '≠'}`,
  pairs: () => '-',
  steps: (_, place) => `${place + 1}.`,
};

/** Four spaces: what stands so far in begins no label. */
function writeOption({ marker, text, feedback }: Option, place: number): string {
  const [first = '', ...more] = text.text.split('\n');
  return [
    `${SIGNS[marker.set](marker.right, place)} ${first}`,
    ...more.map((line) => `    ${line}`),
    ...(feedback.text === '' ? [] : feedback.text.split('\n').map((line) => `  > ${line}`.trimEnd())),
  ].join('\n');
}

function datesOf(key: AnswerKey | undefined): string {
  if (key?.kind !== 'working-days') return '';
  const { received, days, cutoff } = key;
  const said = (moment: string) => moment.replace('T', ' ');
  return [
    `received: ${said(received.from)} .. ${said(received.to)}`,
    `days: ${days.from} .. ${days.to}`,
    `cutoff: ${cutoff}`,
  ].join('\n');
}

function labelsOf(question: ParsedQuestion): string[] {
  const { explanation, citations, competency, level, difficulty, hints, review, points, facts } = question;
  return [
    ...(explanation ? [longLabel('Giải thích', explanation)] : []),
    ...citations.map(
      ({ documentId, provision }) => `Căn cứ: ${[documentId, provision].filter(Boolean).join(', ')}`,
    ),
    ...(competency ? [`Năng lực: ${competency.code}${level ? ` mức ${level}` : ''}`] : []),
    ...(difficulty ? [`Độ khó: ${difficulty}`] : []),
    ...hints.map((hint) => longLabel('Gợi ý', hint)),
    ...(review ? [`Xem lại: #${review.anchor}`] : []),
    ...(points ? [`Điểm: ${points}`] : []),
    ...facts.map((words) => `Dữ kiện: ${words}`),
  ];
}

/** What begins with a space or with code stands on lines of its own. */
function longLabel(name: string, { text }: Fragment): string {
  return /^[ \t`~]/.test(text) ? `${name}:\n${text}` : `${name}: ${text}`;
}
