import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { findingsFrom, type Finding, type Place } from './finding.ts';
import { placeIn, type Source } from './source.ts';
import { words } from './words.ts';
import { aliasFault, faultOf, type YamlFault } from './yaml-fault.ts';
import { words as faultWords } from './yaml-words.ts';

export type Path = (string | number)[];

export type ReadYaml<Value> = {
  /** Undefined where there is an error. */
  value: Value | undefined;
  findings: Finding[];
  /** Where the value at a path stands, or the nearest one around it. */
  at: (path: Path) => Place;
};

/** A few aliases are a convenience; many are a bomb. */
const ALIASES = 20;

const finding = findingsFrom(words);
const faultFinding = findingsFrom(faultWords);

/** Reads YAML of a known shape; `from` and `to` are its lines in the file, the whole file by default. Never throws. */
export function readYaml<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
  { from = 1, to = source.lines.length } = {},
): ReadYaml<z.output<Schema>> {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return placeIn(source, from + Math.max(line, 1) - 1, Math.max(col, 1));
  };
  const read = readDocument(source.lines.slice(from - 1, to).join('\n'), lineCounter);
  if ('fault' in read) {
    const { code, offset, values } = read.fault;
    const broken = faultFinding(placeAt(offset), code, ...(values as [string, string]));
    return { value: undefined, findings: [broken], at: () => placeIn(source, from) };
  }
  const at = (path: Path) => placeAt(offsetOf(read.document, path));
  const result = schema.safeParse(read.value);
  if (result.success) return { value: result.data, findings: [], at };
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, read.document, placeAt));
  return { value: undefined, findings, at };
}

type Read = { document: Document; value: unknown } | { fault: YamlFault };

function readDocument(text: string, lineCounter: LineCounter): Read {
  const unreadable: Read = { fault: { code: 'yaml-broken', offset: 0, values: [] } };
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
    const fault = faultOf(document, text);
    return fault ? { fault } : (valueOf(document) ?? { fault: aliasFault(document) });
  } catch {
    // Thousands of brackets within each other.
    return unreadable;
  }
}

/** Undefined where a name stands for nothing, or names stand for each other without end. */
function valueOf(document: Document): Read | undefined {
  try {
    return { document, value: document.toJS({ maxAliasCount: ALIASES }) };
  } catch {
    return undefined;
  }
}

type Issue = z.core.$ZodIssue;

function findingsOf(issue: Issue, document: Document, placeAt: (offset: number) => Place): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => finding(placeAt(offsetOfKey(document, path, key)), 'unknown-key', key));
  const name = String(path.at(-1) ?? 'YAML');
  const place = placeAt(offsetOf(document, path));
  const value = path.length > 0 ? document.getIn(path) : document.contents;
  if (value === undefined || value === null) return [finding(place, 'missing-key', name)];
  return [finding(place, 'wrong-value', name, issue.message)];
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length > 0 ? document.getIn(path.slice(0, length), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: Path, key: string): number {
  const map = path.length > 0 ? document.getIn(path, true) : document.contents;
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
