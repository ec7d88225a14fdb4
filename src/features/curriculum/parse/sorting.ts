import type { Finding, Place } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import { codeWatch, fragmentOf, type Fragment, type Line } from './fragment.ts';
import { almostLabel, labelLine, LONG, type LabelName } from './label.ts';
import { isAlmostOption, optionLine, type Marker, type MarkerSet } from './marker.ts';

export type Option = { marker: Marker; text: Fragment; feedback: Fragment; place: Place };
export type Label = { name: LabelName; text: Fragment; place: Place };
/** A question's lines, sorted: words first, then options, then labels. */
export type Sorted = { stem: Fragment; options: Option[]; labels: Label[]; findings: Finding[] };

type Draft = {
  /** Which markers begin an answer here; none where gaps are filled. */
  sets: MarkerSet[];
  stem: Line[];
  options: { marker: Marker; place: Place; text: Line[]; feedback: Line[] }[];
  labels: { name: LabelName; place: Place; text: Line[] }[];
  /** Of the first option: the others stand under it, what belongs to them stands further in. */
  indent: number;
};

type Read = Line & {
  place: Place;
  words: string;
  indent: number;
  option: ReturnType<typeof optionLine>;
  label: ReturnType<typeof labelLine>;
  isCode: boolean;
};

/** Sorts the lines of a question. A line that fits nowhere is reported, never dropped in silence. */
export function sortLines(source: Source, lines: Line[], sets: MarkerSet[]): Sorted {
  const draft: Draft = { sets, stem: [], options: [], labels: [], indent: 0 };
  const inCode = codeWatch();
  const findings = lines.flatMap((line) => {
    const sort =
      draft.labels.length > 0 ? sortUnderLabels : draft.options.length > 0 ? sortAmongOptions : sortInStem;
    return sort(draft, readLine(source, line, sets, inCode(line.text))) ?? [];
  });
  const options = draft.options.map(({ text, feedback, ...option }) => ({
    ...option,
    text: fragmentOf(text),
    feedback: fragmentOf(feedback),
  }));
  const labels = draft.labels.map(({ text, ...label }) => ({ ...label, text: fragmentOf(text) }));
  return { stem: fragmentOf(draft.stem), options, labels, findings };
}

function readLine(source: Source, line: Line, sets: MarkerSet[], isCode: boolean): Read {
  const words = line.text.trim();
  const indent = line.text.length - line.text.trimStart().length;
  const place = placeIn(source, line.number, indent + 1);
  const option = isCode ? undefined : optionLine(line.text, sets);
  return { ...line, place, words, indent, option, label: isCode ? undefined : labelLine(line.text), isCode };
}

function sortInStem(draft: Draft, line: Read): Finding | undefined {
  if (line.option) return startOption(draft, line);
  // Where the answers stand among the words, nothing but labels comes after them.
  if (line.label && draft.sets.length === 0) return startLabel(draft, line);
  draft.stem.push(line);
  if (line.label) return finding(line.place, 'label-too-early', line.words.split(':', 1)[0] ?? '');
  return !line.isCode && isAlmostOption(line.text, draft.sets)
    ? finding(line.place, 'unknown-marker')
    : undefined;
}

function startOption(draft: Draft, { option, indent, place, number }: Read): undefined {
  if (!option) return;
  if (draft.options.length === 0) draft.indent = indent;
  const text = [{ text: option.text, number }];
  draft.options.push({ marker: option.marker, place, text, feedback: [] });
}

function sortAmongOptions(draft: Draft, line: Read): Finding | undefined {
  const own = draft.options.at(-1)!;
  if (line.words === '') return void (own.feedback.length > 0 && own.feedback.push({ ...line, text: '' }));
  if (line.option)
    return line.indent === draft.indent ? startOption(draft, line) : finding(line.place, 'option-indent');
  if (line.label) return startLabel(draft, line);
  if (isAlmostOption(line.text, draft.sets)) return finding(line.place, 'unknown-marker');
  if (line.indent <= draft.indent) return finding(line.place, misfit(line, draft.sets));
  if (line.words.startsWith('>')) {
    own.feedback.push({ number: line.number, text: line.words.replace(/^> ?/, '') });
    return;
  }
  if (own.feedback.at(-1)?.text === '') return finding(line.place, 'stray-text');
  (own.feedback.length > 0 ? own.feedback : own.text).push({ number: line.number, text: line.words });
  return;
}

function misfit({ text, words }: Read, sets: MarkerSet[]) {
  if (words.startsWith('>')) return 'feedback-not-indented';
  if (almostLabel(text)) return 'unknown-label';
  if (!/^[-*+]\s/.test(words)) return 'stray-text';
  return sets.includes('pairs') ? 'pair-without-arrow' : 'option-without-box';
}

function startLabel(draft: Draft, { label, place, number }: Read): undefined {
  if (label) draft.labels.push({ name: label.name, place, text: [{ text: label.text, number }] });
}

function sortUnderLabels(draft: Draft, line: Read): Finding | undefined {
  const own = draft.labels.at(-1)!;
  if (line.label) return startLabel(draft, line);
  if (isAnswer(line.option) || (!line.isCode && isAlmostOption(line.text, draft.sets)))
    return finding(line.place, 'option-after-labels');
  if (!line.isCode && almostLabel(line.text)) return finding(line.place, 'unknown-label');
  if (line.words !== '' && !LONG.includes(own.name)) return finding(line.place, 'stray-text');
  own.text.push(line);
  return;
}

/** A list in an explanation is a list, also where the answers are one. */
function isAnswer(option: Read['option']): boolean {
  return option !== undefined && option.marker.set !== 'steps' && option.marker.set !== 'pairs';
}
