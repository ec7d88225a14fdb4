import { isKey } from './key.ts';
import { answerLine, habitLabel, headOf, tidy, type Line } from './line.ts';

/** An answer of a list: `1B 2C 3A`, `1. B`, `Câu 1: A, C`. */
export type Pair = { number: number; said: string; column: number };

const SAID = '[A-F](?:\\s{0,3}[,;&+]\\s{0,3}[A-F])*|[A-F]{2,6}|đúng|sai|đ|s';
const PAIR = new RegExp(
  `(?:c[âa]u\\s{1,3})?(\\d{1,4})\\s{0,3}[.:)–=-]?\\s{0,3}(${SAID})(?![\\p{L}\\p{N}])`,
  'iuy',
);
const BETWEEN = /[\s,;|/.*]*/uy;

/** The pairs of a line that holds nothing else. */
export function pairsIn(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  const skip = (at: number) => {
    BETWEEN.lastIndex = at;
    BETWEEN.exec(text);
    return BETWEEN.lastIndex;
  };
  for (let at = skip(0); at < text.length;) {
    PAIR.lastIndex = at;
    const found = PAIR.exec(text);
    if (!found || !isKey(found[2] ?? '')) return undefined;
    pairs.push({ number: Number(found[1]), said: tidy(found[2] ?? ''), column: at + 1 });
    at = skip(PAIR.lastIndex);
  }
  return pairs.length > 0 ? pairs : undefined;
}

export type AnswerList = {
  pairs: (Pair & { line: number })[];
  /** What stands under an answer of the list: its explanation, its legal ground. */
  under: Map<number, Line[]>;
  lines: Set<number>;
};

/** `ĐÁP ÁN`, `Bảng đáp án`, alone on its line: the title of a list. */
const TITLE = /^[^\p{L}]*(bảng\s{1,3})?(đáp|dap) (án|an)([\p{L}\s]{0,40})[^\p{L}]*$/iu;

/** Which lines are a list of answers: under its title, behind `Đáp án:`, or at the end of the file. */
export function answerLists(lines: Line[]): AnswerList[] {
  const lists: AnswerList[] = [];
  for (let at = 0; at < lines.length; at++) {
    const list = listFrom(lines, at);
    if (list) lists.push(list);
    at += list ? list.lines.size - 1 : 0;
  }
  const untitled = lists.length === 0 ? untitledList(lines) : undefined;
  return untitled ? [untitled] : lists;
}

/** The list whose title stands on a line, or that begins behind `Đáp án:`. */
function listFrom(lines: Line[], at: number): AnswerList | undefined {
  const { text, number } = lines[at]!;
  const answer = answerLine(text);
  const own = answer?.hasColon ? (pairsIn(answer.rest) ?? []) : [];
  const isTitle = own.length < 2 && TITLE.test(text);
  if (own.length < 2 && !(isTitle && isPairs(firstWords(lines, at + 1)))) return undefined;
  const shift = text.trimEnd().length - (answer?.rest.length ?? 0);
  const pairs = isTitle ? [] : own.map((pair) => ({ ...pair, column: pair.column + shift, line: number }));
  return run({ pairs, under: new Map(), lines: new Set([number]) }, lines, at + 1);
}

const isPairs = (line: Line | undefined) => line !== undefined && pairsIn(line.text) !== undefined;

function firstWords(lines: Line[], from: number): Line | undefined {
  let at = from;
  while (at < lines.length && tidy(lines[at]!.text) === '') at += 1;
  return lines[at];
}

/** Goes on as long as there are pairs, and labels under one of them. */
function run(list: AnswerList, lines: Line[], from: number): AnswerList {
  let under: Line[] | undefined;
  let isLabelled = false;
  let blank: number[] = [];
  for (const line of iterate(lines, from)) {
    if (tidy(line.text) === '') {
      blank.push(line.number);
      continue;
    }
    const pairs = pairsIn(line.text);
    isLabelled =
      !pairs && under !== undefined && !headOf(line.text) && (isLabelled || Boolean(habitLabel(line.text)));
    if (!pairs && !isLabelled) break;
    for (const number of [...blank, line.number]) list.lines.add(number);
    blank = [];
    if (pairs) under = addPairs(list, pairs, line);
    else under?.push(line);
  }
  return list;
}

function* iterate(lines: Line[], from: number): Generator<Line> {
  for (let at = from; at < lines.length; at++) yield lines[at]!;
}

/** Gives the place for what stands under a pair that is alone on its line. */
function addPairs(list: AnswerList, pairs: Pair[], { number: line }: Line): Line[] | undefined {
  list.pairs.push(...pairs.map((pair) => ({ ...pair, line })));
  const [only, ...others] = pairs;
  if (!only || others.length > 0) return undefined;
  const under = list.under.get(only.number) ?? [];
  list.under.set(only.number, under);
  return under;
}

function untitledList(lines: Line[]): AnswerList | undefined {
  const start = lines.findLastIndex((line) => tidy(line.text) !== '' && !isPairs(line)) + 1;
  const before = lines.slice(0, start);
  const numbers = new Set(before.flatMap(({ text }) => headOf(text)?.number ?? []));
  const list = run({ pairs: [], under: new Map(), lines: new Set() }, lines, start);
  const fits = list.pairs.length > 0 && list.pairs.every(({ number }) => numbers.has(number));
  const answered = before.some(({ text }) => /^[A-F]([^\p{L}]|$)/iu.test(answerLine(text)?.rest ?? ''));
  // Beside other answers only a list of all questions is one: `1. B` could be the end of an explanation.
  const isWhole = new Set(list.pairs.map(({ number }) => number)).size === numbers.size;
  return fits && (!answered || isWhole) ? list : undefined;
}
