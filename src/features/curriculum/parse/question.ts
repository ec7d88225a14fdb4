import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import type { AnswerKey, QuestionCitation } from '../question.ts';
import type { Fragment, Line } from './fragment.ts';
import { readLabels, type Labels } from './labels.ts';
import { readOpening } from './opening.ts';
import { sortLines, type Option, type Sorted } from './sorting.ts';
import { unsupportedForm } from './unsupported.ts';

/** A question as one file has it, with where each piece stands. */
export type ParsedQuestion = Labels & {
  id: string;
  /** Also drawn by checks: it stands in a bank, or says `{bank}`. */
  bank: boolean;
  place: Place;
  source: Source;
  stem: Fragment;
  options: Option[];
  /** Undefined where the right answers cannot be told. */
  key: AnswerKey | undefined;
};

export type Cited = QuestionCitation & { place: Place };

/** Reads a container that should be a question. Its findings say what keeps it from being one. */
export function readQuestion(
  source: Source,
  { opening, lines }: { opening: Line; lines: Line[] },
): { question: ParsedQuestion | undefined; findings: Finding[] } {
  const head = readOpening(source, opening);
  if (!head.opening) return { question: undefined, findings: head.findings };
  const place = placeIn(source, opening.number);
  const sorted = sortLines(source, lines);
  const later = unsupportedForm(sorted, lines);
  if (later) {
    const at = placeIn(source, later.line.number);
    return { question: undefined, findings: [finding(at, 'not-supported', later.form)] };
  }
  const { id, bank, many } = head.opening;
  const answers = readKey(sorted.options, many, place);
  const labels = readLabels(source, sorted.labels);
  const stemless = sorted.stem.text ? [] : [finding(place, 'no-stem')];
  const { stem, options } = sorted;
  return {
    question: { ...labels.value, id, bank, place, source, stem, options, key: answers.key },
    findings: [...sorted.findings, ...stemless, ...answers.findings, ...labels.findings],
  };
}

type ReadKey = { key: AnswerKey | undefined; findings: Finding[] };

/** The type is inferred from how the answers are written. */
function readKey(options: Sorted['options'], many: boolean, place: Place): ReadKey {
  const refuse = (found: Finding) => ({ key: undefined, findings: [found] });
  const [first] = options;
  if (!first) return refuse(finding(place, 'no-answers'));
  const other = options.find(({ marker }) => marker.set !== first.marker.set);
  if (other) return refuse(finding(other.place, 'mixed-markers'));
  const empty = options.find(({ text }) => text.text === '');
  if (empty) return refuse(finding(empty.place, 'empty-option'));
  if (first.marker.set === 'statements') {
    if (many) return refuse(finding(place, 'unknown-flag', 'many'));
    return {
      key: { kind: 'true-false', statements: options.map(({ marker }) => marker.right) },
      findings: [],
    };
  }
  return readChoice(options, many, place);
}

function readChoice(options: Option[], many: boolean, place: Place): ReadKey {
  const refuse = (found: Finding) => ({ key: undefined, findings: [found] });
  const right = options.flatMap(({ marker }, i) => (marker.right ? [i] : []));
  if (options.length < 2) return refuse(finding(place, 'one-option'));
  if (right.length === 0) return refuse(finding(place, 'no-right-answer'));
  if (right.length === options.length) return refuse(finding(place, 'all-right'));
  const [only = 0] = right;
  const isMultiple = many || right.length > 1;
  return {
    key: isMultiple
      ? { kind: 'multiple', options: options.length, right }
      : { kind: 'single', options: options.length, right: only },
    findings: [],
  };
}
