import type { Finding, Place } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import type { Block } from './blocks.ts';
import { readKey } from './answer.ts';
import { finding } from './finding.ts';
import type { Key } from './key.ts';
import { readLabels, type Label } from './labels.ts';
import { optionStart, paragraphs, tidy, type Line } from './line.ts';
import { optionsInLine, readOptions, type HabitOption } from './options.ts';
import { placeOf, sortBlock, sortUnder, type Sorted } from './sorting.ts';
import { statementIn, truthOption } from './statement.ts';
import { strayLines } from './stray.ts';

/** What a question asks and what is right. `right` is empty where nobody said it. */
export type Asked =
  | { kind: 'choice'; stem: string[]; options: string[]; right: number[] }
  | { kind: 'statements'; stem: string[]; statements: string[]; right: boolean[] };

/** A question of a test as people type it. */
export type HabitQuestion = {
  number: number;
  place: Place;
  /** Undefined where its pieces cannot be told apart: then only its lines are taken over. */
  asked: Asked | undefined;
  /** An answer that is not understood, as it was written. */
  unclear: string[];
  /** Its explanation, one paragraph after an empty line. */
  explanation: string[];
  /** The other labels, as `Căn cứ: …`, each on one line. */
  labels: Label[];
  /** All its lines, as they were written. */
  lines: string[];
  findings: Finding[];
};

/** What a list at the end says of a question. */
type Listed = { listed: Sorted['answers']; under: Line[] };

/** Reads a question; what keeps it from being one stands in its findings. */
export function readQuestion(source: Source, block: Block, { listed, under }: Listed): HabitQuestion {
  const sorted = sortBlock(source, block);
  const below = sortUnder(source, under);
  const place = placeOf(source, block.head);
  const answers = [...sorted.answers, ...listed, ...below.answers];
  const read = readAsked({ ...sorted, answers }, place);
  const labels = readLabels([...sorted.labels, ...below.labels]);
  return {
    ...{ number: block.number, place, asked: read.asked, unclear: read.unclear },
    ...{ explanation: labels.explanation, labels: labels.others },
    lines: [block.head, ...block.lines, ...under].map(({ text }) => text),
    findings: read.asked
      ? [...read.findings, ...labels.findings, ...strayLines(source, [...sorted.stray, ...below.stray])]
      : read.findings,
  };
}

type ReadAsked = { asked: Asked | undefined; unclear: string[]; findings: Finding[] };

function readAsked(sorted: Sorted, place: Place): ReadAsked {
  const { stem, lines } = stemAndOptions(sorted, place);
  const refuse = (...findings: Finding[]): ReadAsked => ({ asked: undefined, unclear: [], findings });
  const read = readOptions(lines);
  if (read.findings.length > 0) return refuse(...read.findings);
  const { options } = read;
  if (stem.every((words) => words === '')) return refuse(finding(place, 'no-stem'));
  const { key, unclear, findings } = readKey(sorted.answers, options, place);
  if (findings.some(({ code }) => code === 'answers-disagree')) return refuse(...findings);
  if (options.length === 0) {
    // `Đáp án: Đúng` under a statement.
    const asked = key && 'statement' in key ? judgedIn(stem, key.statement) : undefined;
    return asked ? { asked, unclear: [], findings: [] } : refuse(finding(place, 'no-options'));
  }
  if (options.length === 1) return refuse(finding(place, 'one-option'));
  const asked = askedOf(stem, options, key);
  return { asked, unclear, findings: [...findings, ...everyRight(asked, place)] };
}

/** Where no line begins with `A.`, the options may stand behind the question. */
function stemAndOptions({ stem, options }: Sorted, place: Place) {
  const last = options.length === 0 ? stem.findLast(({ text }) => tidy(text) !== '') : undefined;
  const inLine = last && optionsInLine(last);
  const start = inLine && optionStart(inLine.start);
  if (!last || !inLine || !start) return { stem: paragraphs(stem.map(({ text }) => text)), lines: options };
  const words = stem.map((line) => (line === last ? inLine.words : line.text));
  const at = { ...place, line: last.number };
  return { stem: paragraphs(words), lines: [{ ...start, place: at, lines: [start.rest] }] };
}

function askedOf(stem: string[], options: HabitOption[], key: Key | undefined): Asked {
  const texts = options.map(({ text }) => text);
  if (key && 'statements' in key)
    return {
      kind: 'statements',
      stem,
      statements: texts,
      right: texts.map((_, i) => key.statements.get(i) === true),
    };
  const right = key && 'options' in key ? key.options : [];
  const truth = truthOption(options);
  const judged = truth !== undefined && right.length === 1 ? judgedIn(stem, right[0] === truth) : undefined;
  return judged ?? { kind: 'choice', stem, options: texts, right };
}

function judgedIn(stem: string[], isTrue: boolean): Asked | undefined {
  const judged = statementIn(stem);
  return judged && { kind: 'statements', stem: judged.stem, statements: [judged.statement], right: [isTrue] };
}

function everyRight(asked: Asked, place: Place): Finding[] {
  const isAll = asked.kind === 'choice' && asked.right.length === asked.options.length;
  return isAll ? [finding(place, 'every-option-right')] : [];
}
