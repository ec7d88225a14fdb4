import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import { MOST_OPTIONS } from '../given.ts';
import type { AnswerKey, QuestionCitation } from '../question.ts';
import type { WorkingCalendar } from '../working-calendar.ts';
import { answerFormOf } from './answer-form.ts';
import { readChoice } from './answers/choice.ts';
import { readCloze, type Cloze } from './answers/cloze.ts';
import { readGaps } from './answers/gaps.ts';
import { readMatching } from './answers/matching.ts';
import { readOrdering } from './answers/ordering.ts';
import { refuse, type ReadKey, type Written } from './answers/read.ts';
import { readDates, takeDateLines } from './answers/working-days.ts';
import { readStatements } from './answers/statements.ts';
import { readValues } from './answers/values.ts';
import type { Fragment, Line } from './fragment.ts';
import { readLabels, type Labels } from './labels.ts';
import type { MarkerSet } from './marker.ts';
import { readOpening, type Opening } from './opening.ts';
import { readScenario } from './scenario.ts';
import type { ParsedScene } from './scenario/scene.ts';
import { sortLines, type Option } from './sorting.ts';

/** A question as one file has it, with where each piece stands. */
export type ParsedQuestion = Labels & {
  id: string;
  /** Also drawn by checks: it stands in a bank, or says `{bank}`. */
  bank: boolean;
  place: Place;
  source: Source;
  stem: Fragment;
  options: Option[];
  cloze: Cloze;
  /** Of a scenario; it has neither options nor gaps. */
  scenes?: ParsedScene[];
  unit: string | undefined;
  /** Undefined where the right answers cannot be told. */
  key: AnswerKey | undefined;
};

export type Cited = QuestionCitation & { place: Place };

/** Reads a container that should be a question. Its findings say what keeps it from being one. */
export function readQuestion(
  source: Source,
  { opening, lines }: { opening: Line; lines: Line[] },
  calendar: WorkingCalendar,
): { question: ParsedQuestion | undefined; findings: Finding[] } {
  const head = readOpening(source, opening);
  if (!head.opening) return { question: undefined, findings: head.findings };
  const flags = head.opening;
  if (flags.scenario) return readScenario(source, flags, { opening, lines });
  const place = placeIn(source, opening.number);
  const dates = flags.workingDays ? takeDateLines(source, lines) : undefined;
  const rest = dates?.rest ?? lines;
  const sorted = sortLines(source, rest, dates ? [] : answerFormOf(rest).sets);
  const { stem, cloze, findings } = readCloze(source, sorted.stem);
  const { options } = sorted;
  const answers = (): ReadKey =>
    dates ? readDates(dates, calendar, place) : readAnswers({ options, cloze, flags, place });
  // A gap that cannot be read is one fault, not three.
  const { key, unit, findings: faults } = findings.length > 0 ? NO_KEY : answers();
  const labels = readLabels(source, sorted.labels);
  const { id, bank } = flags;
  return {
    question: { ...labels.value, id, bank, place, source, stem, options, cloze, unit, key },
    findings: [
      ...[...(dates?.findings ?? []), ...sorted.findings, ...findings],
      ...stemFaults(sorted.stem, dates !== undefined, place),
      ...[...faults, ...labels.findings],
    ],
  };
}

const NO_KEY: ReadKey = { key: undefined, findings: [] };

/** Of working days the values must be said, or nobody could count. */
function stemFaults({ text }: Fragment, isDated: boolean, place: Place): Finding[] {
  if (!text) return [finding(place, 'no-stem')];
  const unsaid = isDated ? ['{received}', '{days}'].filter((value) => !text.includes(value)) : [];
  return unsaid.map((value) => finding(place, 'value-not-said', value));
}

const READERS: Record<MarkerSet, (written: Written) => ReadKey> = {
  choice: readChoice,
  statements: readStatements,
  values: readValues,
  pairs: readMatching,
  steps: readOrdering,
};

/** The kind is inferred from how the answers are written. */
function readAnswers(written: Written): ReadKey {
  const { options, cloze, place, flags } = written;
  const [first] = options;
  const count = options.length + cloze.gaps.length;
  if (count > MOST_OPTIONS) return refuse(finding(place, 'too-many-answers', count, MOST_OPTIONS));
  if (first && cloze.gaps.length > 0) return refuse(finding(first.place, 'gaps-and-options'));
  if (!first && cloze.gaps.length === 0) return refuse(finding(place, 'no-answers'));
  const other = options.find(({ marker }) => marker.set !== first?.marker.set);
  if (other) return refuse(finding(other.place, 'mixed-markers'));
  const empty = options.find(({ text }) => text.text === '');
  if (empty) return refuse(finding(empty.place, 'empty-option'));
  const flag = misplacedFlag(flags, first?.marker.set);
  if (flag) return refuse(finding(place, 'unknown-flag', flag));
  return first ? READERS[first.marker.set](written) : readGaps(written);
}

/** `many` belongs to a choice, how to compare to what is typed. */
function misplacedFlag({ many, exact, noTones }: Opening, set: MarkerSet | undefined): string | undefined {
  const isTyped = set === undefined || set === 'values';
  if (many && set !== 'choice') return 'many';
  if (exact && noTones) return 'no-tones';
  if (!isTyped && exact) return 'exact';
  return !isTyped && noTones ? 'no-tones' : undefined;
}
