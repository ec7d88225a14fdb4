import { diffArrays } from 'diff';

/**
 * How one text became another, line by line, with the words that changed in lines that were rewritten. Never takes long,
 * whatever the texts are: where they have too little in common, they stand one after the other.
 */
export type Difference = {
  rows: Row[];
  /** Whether lines were compared; where not, what was stands before what is. */
  compared: boolean;
};

export type Row =
  | { is: 'same' | 'gone' | 'new'; pieces: Piece[] }
  /** So many lines are the same, or are left out because nobody reads so many. */
  | { is: 'skipped' | 'cut'; lines: number };

/** Lines in a row that share their fate. */
export type Run =
  | { is: 'same' | 'gone' | 'new'; lines: Piece[][] }
  | { is: 'skipped'; lines: number }
  | { is: 'cut'; lines: number };

/** Part of a line. `changed` only where the line was rewritten, not where all of it is new or gone. */
export type Piece = { text: string; changed: boolean };

/** Beyond this the search would take longer than anybody waits, and nobody could read what it finds. */
const MOST_LINES = 20_000;
const MOST_EDITS = 400;
const MOST_WORDS = 4_000;
const MOST_WORD_EDITS = 300;
/** Of a whole text: hundreds of rewritten passages, each of them short enough, would take long together. */
const MOST_WORDS_IN_ALL = 20_000;
/** Lines around a change, to see where it stands. */
const CONTEXT = 2;
/** Of one text so many lines are shown. */
export const MOST_SHOWN = 300;

export function differenceOf(before: string[], after: string[]): Difference {
  const blocks = blocksBetween(before, after);
  if (!blocks) return { rows: [...allOf('gone', before), ...allOf('new', after)], compared: false };
  let left = MOST_WORDS_IN_ALL;
  const rows = blocks.flatMap((block) => {
    if ('same' in block) return block.same.map((line) => plainRow('same', line));
    const [gone, come] = [tokensOf(block.gone), tokensOf(block.come)];
    const words = gone.length + come.length;
    const isShort = gone.length > 0 && come.length > 0 && words <= Math.min(MOST_WORDS, left);
    if (isShort) left -= words;
    return (isShort && rewritten(gone, come)) || replaced(block);
  });
  return { rows: shortened(withContext(rows)), compared: true };
}

/** What went, each time with what came in its place; where there is too little in common, everything. */
export function changedBlocks(before: string[], after: string[]): Changed[] {
  const blocks = blocksBetween(before, after) ?? [{ gone: before, come: after }];
  return blocks.filter((block) => 'gone' in block);
}

export function runsOf({ rows }: Difference): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if ('lines' in row) runs.push(row);
    else if (last?.is === row.is && Array.isArray(last.lines)) last.lines.push(row.pieces);
    else runs.push({ is: row.is, lines: [row.pieces] });
  }
  return runs;
}

type LineRow = Extract<Row, { pieces: Piece[] }>;
type Changed = { gone: string[]; come: string[] };
type Block = { same: string[] } | Changed;

function blocksBetween(before: string[], after: string[]): Block[] | undefined {
  if (before.length + after.length > MOST_LINES) return undefined;
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  return changes && blocksIn(changes);
}

/** Lines that go and lines that come in their place belong together. */
function blocksIn(changes: { value: string[]; added: boolean; removed: boolean }[]): Block[] {
  const blocks: Block[] = [];
  for (const { value, added, removed } of changes) {
    const last = blocks.at(-1);
    if (!added && !removed) blocks.push({ same: value });
    else if (last && 'gone' in last) last[added ? 'come' : 'gone'].push(...value);
    else blocks.push({ gone: removed ? [...value] : [], come: added ? [...value] : [] });
  }
  return blocks;
}

/** Before it, after it: lines that were rewritten, with the words that are others now; undefined where all of them are. */
function rewritten(before: string[], after: string[]): LineRow[] | undefined {
  const changes = diffArrays(before, after, { maxEditLength: MOST_WORD_EDITS, comparator: sameWord });
  if (!changes) return undefined;
  const kept = changes.flatMap(({ value, added, removed }) => (added || removed ? [] : value));
  if (!isRewriting(kept, before, after)) return undefined;
  return [...marked('gone', before, changes), ...marked('new', after, changes)];
}

function replaced({ gone, come }: Changed): LineRow[] {
  return [...gone.map((line) => plainRow('gone', line)), ...come.map((line) => plainRow('new', line))];
}

/** Words with the space behind them, and ends of lines. */
function tokensOf(lines: string[]): string[] {
  return lines.join('\n').match(/\n|[^\S\n]*\S+[^\S\n]*|[^\S\n]+/g) ?? [];
}

const sameWord = (one: string, other: string) =>
  one === other || (one.trim() !== '' && one.trim() === other.trim());

/** Where hardly a word is left, marks would say nothing. */
const LEAST_KEPT = 1 / 3;

function isRewriting(kept: string[], before: string[], after: string[]): boolean {
  const countOf = (tokens: string[]) => tokens.filter((token) => token.trim() !== '').length;
  return countOf(kept) >= LEAST_KEPT * Math.min(countOf(before), countOf(after)) && countOf(kept) > 0;
}

type WordChange = { count: number; added: boolean; removed: boolean };

/** The lines of one side. A token is taken from its own text, whose spaces may differ from the other's. */
function marked(is: 'gone' | 'new', tokens: string[], changes: WordChange[]): LineRow[] {
  const own = changes.filter(({ added, removed }) => (is === 'gone' ? !added : !removed));
  const lines: Piece[][] = [[]];
  let at = 0;
  for (const { count, added, removed } of own)
    for (const token of tokens.slice(at, (at += count))) {
      const line = lines.at(-1)!;
      const [last, changed] = [line.at(-1), added || removed];
      if (token === '\n') lines.push([]);
      else if (last?.changed === changed) last.text += token;
      else line.push({ text: token, changed });
    }
  return lines.map((pieces) => ({ is, pieces }));
}

function plainRow(is: LineRow['is'], text: string): LineRow {
  return { is, pieces: [{ text, changed: false }] };
}

function withContext(rows: LineRow[]): Row[] {
  const isNear = rows.map(() => false);
  for (const [i, { is }] of rows.entries())
    if (is !== 'same') isNear.fill(true, Math.max(0, i - CONTEXT), i + CONTEXT + 1);
  const shown: Row[] = [];
  for (const [i, row] of rows.entries()) {
    const last = shown.at(-1);
    if (isNear[i]) shown.push(row);
    else if (last?.is === 'skipped') last.lines += 1;
    else shown.push({ is: 'skipped', lines: 1 });
  }
  return shown;
}

function shortened(rows: Row[]): Row[] {
  if (rows.length <= MOST_SHOWN) return rows;
  const rest = rows.slice(MOST_SHOWN).reduce((sum, row) => sum + ('lines' in row ? row.lines : 1), 0);
  return [...rows.slice(0, MOST_SHOWN), { is: 'cut', lines: rest }];
}

function allOf(is: 'gone' | 'new', lines: string[]): Row[] {
  return shortened(lines.map((line) => plainRow(is, line)));
}
