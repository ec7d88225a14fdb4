import { placeIn, type Source } from '#features/content/source.ts';
import type { Place } from '#features/content/finding.ts';
import { labelLine, type LabelName } from '../parse/label.ts';
import type { Block } from './blocks.ts';
import { isKey } from './key.ts';
import { answerLine, habitLabel, optionStart, STYLES, tidy, type Line, type OptionStart } from './line.ts';

/** A line that begins an option, and the lines that go on with it. */
export type OptionLine = OptionStart & { place: Place; lines: string[] };
export type HabitLabel = { name: LabelName; place: Place; lines: string[] };

/** A question's lines, sorted: words, options, what is said to be right, labels, and what fits nowhere. */
export type Sorted = {
  stem: Line[];
  options: OptionLine[];
  answers: { rest: string; place: Place }[];
  labels: HabitLabel[];
  stray: Line[];
};

type State = {
  sorted: Sorted;
  within: 'stem' | 'option' | 'answer' | 'label';
  /** How the letters of its options are written. */
  style: string | undefined;
  afterBlank: boolean;
};

export function sortBlock(source: Source, { first, head, lines }: Block): Sorted {
  const starts = [first, ...lines.map(({ text }) => text)].map(optionStart);
  const style = STYLES.find((each) =>
    starts.some((start) => start?.style === each && /a/i.test(start.letter)),
  );
  const state: State = { sorted: nothing(), within: 'stem', style, afterBlank: false };
  for (const line of [{ text: first, number: head.number }, ...lines]) sortLine(source, state, line);
  return state.sorted;
}

/** Sorts what stands under an answer of a list. */
export function sortUnder(source: Source, lines: Line[]): Sorted {
  const state: State = { sorted: nothing(), within: 'answer', style: undefined, afterBlank: false };
  for (const line of lines) sortLine(source, state, line);
  return state.sorted;
}

const nothing = (): Sorted => ({ stem: [], options: [], answers: [], labels: [], stray: [] });

export function placeOf(source: Source, { text, number }: Line): Place {
  return placeIn(source, number, text.length - text.trimStart().length + 1);
}

function sortLine(source: Source, state: State, line: Line): void {
  const place = placeOf(source, line);
  if (tidy(line.text) === '') return addBlank(state, line);
  const isTaken =
    takeAnswer(state, line, place) || takeLabel(state, line, place) || takeOption(state, line, place);
  if (!isTaken) addWords(state, line);
  state.afterBlank = false;
}

/** A blank line parts paragraphs of words and of an explanation; anything else it ends. */
function addBlank(state: State, line: Line): void {
  const { within, sorted } = state;
  state.afterBlank = true;
  if (within === 'stem') sorted.stem.push(line);
  if (within === 'label' && sorted.labels.at(-1)!.name === 'explanation')
    sorted.labels.at(-1)!.lines.push('');
}

/** What is not surely a key is words, unless it stands behind `Đáp án:` where an answer is expected. */
function takeAnswer(state: State, { text }: Line, place: Place): boolean {
  const { sorted, within } = state;
  const last = sorted.answers.at(-1);
  if (within === 'answer' && last?.rest === '' && isKey(text)) {
    last.rest = tidy(text);
    return true;
  }
  const answer = answerLine(text);
  if (!answer) return false;
  const isExpected = within !== 'stem' && answer.hasColon && !(within === 'label' && last);
  if (!isKey(answer.rest) && !isExpected) return false;
  sorted.answers.push({ rest: answer.rest, place });
  state.within = 'answer';
  return true;
}

function takeLabel(state: State, line: Line, place: Place): boolean {
  if (state.within === 'stem') return false;
  const habit = habitLabel(line.text);
  const own = habit ? undefined : labelLine(line.text.trim());
  const name = habit?.name ?? own?.name;
  if (!name) return false;
  state.sorted.labels.push({ name, place, lines: [tidy(habit?.rest ?? own?.text ?? '')] });
  state.within = 'label';
  return true;
}

function takeOption(state: State, { text }: Line, place: Place): boolean {
  const { sorted, within, style } = state;
  const start = within === 'stem' || within === 'option' ? optionStart(text) : undefined;
  if (!start || start.style !== style) return false;
  if (within === 'stem' && start.letter.toUpperCase() !== 'A') return false;
  sorted.options.push({ ...start, place, lines: [start.rest] });
  state.within = 'option';
  return true;
}

function addWords({ sorted, within, afterBlank }: State, line: Line): void {
  const label = sorted.labels.at(-1);
  if (within === 'stem') sorted.stem.push(line);
  else if (within === 'option' && !afterBlank) sorted.options.at(-1)!.lines.push(line.text);
  else if (within === 'label' && label && goesOn(label, afterBlank)) label.lines.push(tidy(line.text));
  else sorted.stray.push(line);
}

function goesOn({ name }: HabitLabel, afterBlank: boolean): boolean {
  return name === 'explanation' || ((name === 'law' || name === 'hint') && !afterBlank);
}
