import { isAlias, isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { words } from './yaml-words.ts';

/** What keeps YAML from being read, in the author's terms: the library says it in its own, and in English. */
export type YamlFault = {
  code: keyof typeof words.vi;
  /** Where in the text it stands. */
  offset: number;
  values: string[];
};

/** What is wrong with a text that the library does not read. */
export function faultOf(document: Document, text: string): YamlFault | undefined {
  const [error] = document.errors;
  return (
    error &&
    (indentFault(error, document, text) ?? OF_CODE[error.code]?.(error, document, text) ?? broken(error))
  );
}

/** Why a document without errors has no value: a name that stands for nothing, or too many of them. */
export function aliasFault(document: Document): YamlFault {
  let found = fault('yaml-broken', 0);
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    found = fault('yaml-start', node.range?.[0] ?? 0, '*');
    return visit.BREAK;
  });
  return found;
}

type Diagnose = (error: YAMLError, document: Document, text: string) => YamlFault | undefined;

const OF_CODE: Partial<Record<YAMLError['code'], Diagnose>> = {
  BLOCK_AS_IMPLICIT_KEY: colonFault,
  BLOCK_IN_FLOW: colonFault,
  MULTILINE_IMPLICIT_KEY: (error, _, text) =>
    text[error.pos[0]] === '-' ? undefined : fault('yaml-no-colon', error.pos[0]),
  MISSING_CHAR: (error, document) => {
    if (error.message.startsWith('Missing closing')) return quoteFault(error, document);
    return error.message.startsWith('Implicit map keys') ? fault('yaml-no-colon', error.pos[0]) : undefined;
  },
  BAD_INDENT: (error, document, text) =>
    error.message.startsWith('Flow')
      ? bracketFault(error, document)
      : atWords('yaml-indent', error.pos[0], text),
  DUPLICATE_KEY: (error, _, text) => {
    const [key = ''] = /^[^:\n]*/.exec(text.slice(error.pos[0])) ?? [];
    return fault('yaml-duplicate', error.pos[0], key.trim());
  },
  BAD_SCALAR_START: (error, _, text) => fault('yaml-start', error.pos[0], text[error.pos[0]] ?? ''),
  UNEXPECTED_TOKEN: unexpected,
};

const broken = (error: YAMLError) => fault('yaml-broken', error.pos[0]);

function fault(code: YamlFault['code'], offset: number, ...values: string[]): YamlFault {
  return { code, offset, values };
}

/** The first sign of the line that is no blank. */
function atWords(code: YamlFault['code'], offset: number, text: string): YamlFault {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return fault(code, start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0));
}

/** Tabs, and a line that stands further in than the value above it, whatever the library calls them. */
function indentFault(error: YAMLError, { errors }: Document, text: string): YamlFault | undefined {
  const [at] = error.pos;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  if (error.code === 'TAB_AS_INDENT' || indent.includes('\t')) return fault('yaml-tab', start);
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  if (error.message.startsWith('A block sequence')) return atWords('yaml-indent', at, text);
  const goesOn = errors.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
  const next = text.indexOf('\n', at) + 1;
  return goesOn && next > 0 ? atWords('yaml-indent', next, text) : undefined;
}

function colonFault({ pos: [at] }: YAMLError, _: Document, text: string): YamlFault | undefined {
  const [line = ''] = text.slice(at).split('\n', 1);
  const colon = line.search(/:(?=\s|$)/);
  return colon < 0 ? undefined : fault('yaml-colon', at + colon);
}

function quoteFault({ pos: [end] }: YAMLError, document: Document): YamlFault {
  let found = fault('yaml-quote', end, '"');
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[1] === end)
        found = fault('yaml-quote', range[0], type === 'QUOTE_SINGLE' ? "'" : '"');
    },
  });
  return found;
}

/** The innermost bracket that is open where the library gave up. */
function bracketFault({ pos: [end], message }: YAMLError, document: Document): YamlFault {
  const isMap = message.startsWith('Flow map');
  let offset = end;
  visit(document, {
    Collection(_, node) {
      if (isCollection(node) && node.flow && node.range && node.range[1] === end) offset = node.range[0];
    },
  });
  return fault('yaml-bracket', offset, isMap ? '{' : '[', isMap ? '}' : ']');
}

function unexpected(
  { pos: [at], message }: YAMLError,
  document: Document,
  text: string,
): YamlFault | undefined {
  const sign = text[at] ?? '';
  if (/flow-(seq|map)-end/.test(message)) return fault('yaml-closing', at, sign);
  if (!message.endsWith('at node end')) return undefined;
  const before = text.slice(0, at).trimEnd();
  if (/["']$/.test(before) && endsQuoted(document, before.length)) return fault('yaml-after-quote', at);
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return at === start && /^[ ]/.test(text) ? fault('yaml-indent', at) : undefined;
}

function endsQuoted(document: Document, end: number): boolean {
  let ends = false;
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === end) ends = true;
    },
  });
  return ends;
}
