import type { Finding } from '#features/content/finding.ts';
import { placeIn, type Source } from '#features/content/source.ts';
import { finding } from '../findings/finding.ts';
import { codeWatch, fragmentOf, type Fragment, type Line } from './fragment.ts';

/** A file's text cut at its containers. `opening` is the line that begins one, `lines` what stands in it. */
export type Part = { kind: 'text'; fragment: Fragment } | { kind: 'container'; opening: Line; lines: Line[] };

const FENCE = /^ {0,3}:{3,}/;
const CLOSING = /^ {0,3}:{3,}[ \t]*$/;

/** Cuts a text into Markdown and containers. Fences inside a block of code are words like any other. */
export function readBody(source: Source, from: number): { parts: Part[]; findings: Finding[] } {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  const inCode = codeWatch();
  let open: { opening: Line; lines: Line[] } | undefined;
  let words: Line[] = [];

  const endText = () => {
    const fragment = fragmentOf(words);
    if (fragment.text) parts.push({ kind: 'text', fragment });
    words = [];
  };
  const endContainer = () => {
    if (open) parts.push({ kind: 'container', ...open });
    open = undefined;
  };
  const neverClosed = ({ number }: Line) => findings.push(finding(placeIn(source, number), 'never-closed'));

  source.lines.slice(from - 1).forEach((text, i) => {
    const line = { text, number: from + i };
    const isFence = !inCode(text) && FENCE.test(text);
    if (!isFence) (open?.lines ?? words).push(line);
    else if (!CLOSING.test(text)) {
      if (open) neverClosed(open.opening);
      endContainer();
      endText();
      open = { opening: line, lines: [] };
    } else if (open) endContainer();
    else findings.push(finding(placeIn(source, line.number), 'nothing-to-close'));
  });

  if (open) neverClosed((open as { opening: Line }).opening);
  else if (inCode.isOpen()) findings.push(finding(placeIn(source, lastFence(source)), 'code-never-closed'));
  endContainer();
  endText();
  return { parts, findings };
}

function lastFence({ lines }: Source): number {
  return lines.findLastIndex((line) => /^ {0,3}(`{3,}|~{3,})/.test(line)) + 1;
}
