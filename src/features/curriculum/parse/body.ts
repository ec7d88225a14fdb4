import type { Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import { asOpening, fenceOf } from './fence.ts';
import { codeWatch, fragmentOf, type Fragment, type Line } from './fragment.ts';
import { optionLine } from './marker.ts';

/**
 * A file's text cut at its containers. `opening` is the line that begins one, `lines` what stands in it. One that is
 * never closed runs on into what follows, so nobody may take its lines for its own.
 */
export type Part = { kind: 'text'; fragment: Fragment; hasOptions: boolean } | Container;

type Container = { kind: 'container'; opening: Line; lines: Line[]; isClosed: boolean };

type Draft = {
  parts: Part[];
  findings: Finding[];
  open: { opening: Line; lines: Line[] } | undefined;
  words: Line[];
  /** Options outside any container: the line that should open one is missing, and that is said of the options. */
  hasOptions: boolean;
};

/** Cuts a text into Markdown and containers. Fences inside a block of code are words like any other. */
export function readBody(source: Source, from: number): { parts: Part[]; findings: Finding[] } {
  const draft: Draft = { parts: [], findings: [], open: undefined, words: [], hasOptions: false };
  const inCode = codeWatch();
  let codeAt = from;
  source.lines.slice(from - 1).forEach((text, i) => {
    const line = { text, number: from + i };
    const wasCode = inCode.isOpen();
    const isCode = inCode(text);
    if (!wasCode && isCode) codeAt = line.number;
    if (isCode || !cut(draft, line, source)) addLine(draft, line, isCode);
  });
  if (inCode.isOpen()) {
    draft.findings.push(finding(placeIn(source, codeAt), 'code-never-closed'));
    leave(draft);
  } else if (draft.open) neverClosed(draft, source);
  endText(draft);
  return { parts: draft.parts, findings: draft.findings };
}

function addLine(draft: Draft, line: Line, isCode: boolean): void {
  (draft.open?.lines ?? draft.words).push(line);
  if (!draft.open && !isCode && optionLine(line.text)) draft.hasOptions = true;
}

/** Whether a line opened or closed something. */
function cut(draft: Draft, line: Line, source: Source): boolean {
  const fence = fenceOf(line.text, draft.open !== undefined);
  const place = placeIn(source, line.number, line.text.length - line.text.trimStart().length + 1);
  if (fence?.startsWith('almost')) draft.findings.push(finding(place, 'almost-container'));
  if (fence === 'opens') begin(draft, line, source);
  else if (fence === 'almost-opens') begin(draft, { ...line, text: asOpening(line.text) }, source);
  else if (fence === 'closes' || fence === 'almost-closes') {
    if (draft.open) leave(draft, true);
    else if (draft.hasOptions) endText(draft);
    else {
      draft.findings.push(finding(place, 'nothing-to-close'));
      // A fragment's lines follow each other, or nobody could say where a word of it stands.
      draft.words.push({ ...line, text: '' });
    }
  }
  return fence !== undefined;
}

function begin(draft: Draft, opening: Line, source: Source): void {
  if (draft.open) neverClosed(draft, source);
  endText(draft);
  draft.open = { opening, lines: [] };
}

function neverClosed(draft: Draft, source: Source): void {
  if (draft.open) draft.findings.push(finding(placeIn(source, draft.open.opening.number), 'never-closed'));
  leave(draft);
}

function leave(draft: Draft, isClosed = false): void {
  if (draft.open) draft.parts.push({ kind: 'container', ...draft.open, isClosed });
  draft.open = undefined;
}

function endText(draft: Draft): void {
  const fragment = fragmentOf(draft.words);
  if (fragment.text) draft.parts.push({ kind: 'text', fragment, hasOptions: draft.hasOptions });
  draft.words = [];
  draft.hasOptions = false;
}
