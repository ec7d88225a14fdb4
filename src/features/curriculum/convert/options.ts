import type { Finding } from '#features/content/finding.ts';
import { finding } from './finding.ts';
import { indexOf, letterOf } from './key.ts';
import { MARK, MARK_OF_LETTER, optionStart, tidy, type Line } from './line.ts';
import type { OptionLine } from './sorting.ts';

export type HabitOption = { text: string; isMarked: boolean };

type ReadOptions = { options: HabitOption[]; findings: Finding[] };

const MOST = 6;

/** The options of a question, by the lines that begin one. Two on one line are parted only where that is certain. */
export function readOptions(lines: OptionLine[]): ReadOptions {
  const pieces: Piece[] = [];
  let wasParted = false;
  for (const [i, line] of lines.entries()) {
    const [own, next] = [indexOf(line.letter), lines[i + 1]];
    const refuse = (found: Finding) => ({ options: [], findings: [found] });
    if (own >= MOST) return refuse(finding(line.place, 'too-many-options'));
    if (own !== pieces.length)
      return refuse(finding(line.place, 'options-out-of-order', letterOf(pieces.length), line.letter));
    const wanted = next ? indexOf(next.letter) - own - 1 : undefined;
    const isAlone: boolean = lines.length === 1 || wasParted;
    const parted: Piece[] | number = wanted === 0 ? [whole(line)] : part(line, wanted, isAlone);
    if (typeof parted === 'number') return refuse(finding(line.place, 'options-unclear', letterOf(parted)));
    if (wanted && parted.length === 1)
      return refuse(finding(next!.place, 'options-out-of-order', letterOf(own + 1), next!.letter));
    wasParted = parted.length > 1;
    pieces.push(...parted);
  }
  const empty = pieces.findIndex(({ text }) => bareText(text) === '');
  const place = lines.at(-1)?.place;
  if (empty >= 0 && place)
    return { options: [], findings: [finding(place, 'empty-option', letterOf(empty))] };
  return { options: marked(pieces), findings: [] };
}

type Piece = { mark: string | undefined; text: string };

const whole = ({ mark, lines }: OptionLine): Piece => ({ mark, text: lines.join('\n') });

/**
 * Parts a line at the letters that must follow. `wanted` says how many, and is not known for the last line: there they
 * count only where the options stood in one line before, or are set far apart. Gives the letter that could begin in two
 * places instead.
 */
function part(line: OptionLine, wanted: number | undefined, isSure: boolean): Piece[] | number {
  const text = line.lines.join('\n');
  const pieces: Piece[] = [];
  let from = { at: 0, mark: line.mark };
  for (let index = indexOf(line.letter) + 1; index < MOST && pieces.length !== wanted; index++) {
    const places = placesOf(letterLike(line.letter, index), line.sign, text, from.at);
    const far = places.filter(({ isFar }) => isFar);
    const [found, other] = far.length > 0 ? far : isSure || wanted !== undefined ? places : [];
    if (!found) break;
    if (other || found.isBetween) return index;
    pieces.push({ mark: from.mark, text: text.slice(from.at, found.at) });
    from = { at: found.end, mark: found.mark };
  }
  const isShort = wanted !== undefined && pieces.length > 0 && pieces.length < wanted;
  return isShort
    ? indexOf(line.letter) + pieces.length + 1
    : [...pieces, { mark: from.mark, text: text.slice(from.at) }];
}

const letterLike = (letter: string, index: number) =>
  letter === letter.toUpperCase() ? letterOf(index) : letterOf(index).toLowerCase();

type Start = { at: number; end: number; mark: string | undefined; isFar: boolean; isBetween: boolean };

/** Where a letter with the sign of its line stands after a blank. */
function placesOf(letter: string, sign: string, text: string, from: number): Start[] {
  const pattern = new RegExp(
    `(\\s\\s?)(?:(${MARK_OF_LETTER})( ?))?(${letter}) ?\\${sign}(?=\\s|\\p{L}|\\p{N}|["“(*])\\s?`,
    'giu',
  );
  return [...text.slice(from).matchAll(pattern)].flatMap((found) => {
    const [all, gap = '', mark, after, own] = found;
    const at = from + found.index;
    const isFar = /^(\s\s|\t)/.test(gap);
    // A star between two options, with a blank on both sides, could be of either.
    const isBetween = after === ' ' && !isFar;
    return own === letter ? [{ at, end: at + all.length, mark, isFar, isBetween }] : [];
  });
}

const AFTER = new RegExp(`^(.*[^\\s*])\\s{0,3}${MARK}\\s?[.;]?$`, 'isu');
const BEFORE = new RegExp(`^${MARK}\\s?`, 'iu');
const WRONG = /\s?\((?:sai|wrong)\)\s?[.;]?$/iu;

const bareText = (text: string) => tidy(text).replace(BEFORE, '').trim();

/** Takes the marks off. Where every option has a star, stars are how the list is written. */
function marked(pieces: Piece[]): HabitOption[] {
  const isStar = (mark: string | undefined) => mark !== undefined && /^\*+$/.test(mark);
  const starred = pieces.every(({ mark }) => isStar(mark));
  const options = pieces.map(({ mark, text }) => unmarked(tidy(text), starred ? undefined : mark));
  const saysRight = options.some(({ isMarked }) => isMarked);
  return options.map((option) =>
    saysRight ? { ...option, text: option.text.replace(WRONG, '') || option.text } : option,
  );
}

function unmarked(text: string, mark: string | undefined): HabitOption {
  const before = BEFORE.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const after = AFTER.exec(rest)?.[1];
  return { text: after ?? rest, isMarked: mark !== undefined || before !== '' || after !== undefined };
}

/** A question and its options in one line: only where the words before `A.` end as a question does. */
export function optionsInLine({ text }: Line): { words: string; start: string } | undefined {
  const found = /[?:：…]\s+(?=\S{0,9}A[.)/]\s?\S)/u.exec(text);
  const start = found ? text.slice(found.index + found[0].length) : '';
  if (!found || optionStart(start)?.letter !== 'A') return undefined;
  return / B[.)/]/.test(start) ? { words: text.slice(0, found.index + 1), start } : undefined;
}
