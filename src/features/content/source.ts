import { findingsFrom, type Finding, type Place } from './finding.ts';
import { words } from './words.ts';

/** A file as it came: the path is relative to the content folder, with slashes. */
export type SourceFile = { path: string; bytes: Uint8Array };

/** A file as it is read: composed characters, lines ended by a line feed. */
export type Source = { path: string; text: string; lines: string[] };

export const MAX_BYTES = 512 * 1024;
const MAX_LINE = 20_000;
const MAX_DEPTH = 12;
const EXCERPT = 120;

// Control characters cannot be stored; the direction marks make a text read otherwise than it is written.
// eslint-disable-next-line no-control-regex
const UNREADABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

const finding = findingsFrom(words);

/** Reads a file's bytes as text, or says why it cannot be read. Never throws. */
export function readSource({ path, bytes }: SourceFile): { source: Source | undefined; findings: Finding[] } {
  const refuse = (found: Finding) => ({ source: undefined, findings: [found] });
  const start = { file: path, line: 1, column: 1, excerpt: '' };
  if (bytes.length > MAX_BYTES) return refuse(finding(start, 'too-big'));
  const text = decode(bytes);
  if (text === undefined) return refuse(finding(start, 'not-utf8'));
  const source = sourceOf(path, text);
  const findings = lineFaults(source);
  return { source: findings.length > 0 ? undefined : source, findings };
}

/** A text that is already decoded, as from an editor. */
export function sourceOf(path: string, text: string): Source {
  const tidy = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  return { path, text: tidy, lines: tidy.split('\n') };
}

/** Line and column count from 1. */
export function placeIn(source: Source, line: number, column = 1): Place {
  const excerpt = (source.lines[line - 1] ?? '').trim().slice(0, EXCERPT);
  return { file: source.path, line, column, excerpt };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What would take the renderer without measure, or could not be stored, is refused before anything reads it. */
function lineFaults(source: Source): Finding[] {
  return source.lines.flatMap((line, i) => {
    const at = (column: number) => placeIn(source, i + 1, column);
    if (line.length > MAX_LINE) return [finding(at(MAX_LINE), 'line-too-long', MAX_LINE)];
    const unreadable = line.search(UNREADABLE);
    if (unreadable >= 0)
      return [finding(at(unreadable + 1), 'unreadable-character', codePoint(line, unreadable))];
    return depthOf(line) > MAX_DEPTH ? [finding(at(1), 'too-deep', MAX_DEPTH)] : [];
  });
}

function codePoint(line: string, at: number): string {
  return `U+${line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How many quotes and lists a line stands in: its own markers, and one for two columns of indent before them. */
function depthOf(line: string): number {
  const [markers = ''] = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/.exec(line) ?? [];
  const count = markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(markers)?.[0].replaceAll('\t', '    ').length ?? 0;
  return count === 0 ? 0 : count + Math.floor(indent / 2);
}
