import { featuresOf, type Feature } from '#lib/markdown.ts';
import type { Finding } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { headingIds } from '../heading.ts';
import { NO_CALENDAR } from '../working-calendar.ts';
import { readBody, type Part } from './body.ts';
import { rootCauses } from './causes.ts';
import type { Fragment } from './fragment.ts';
import { readFrontMatter, type ReadFrontMatter } from './front-matter.ts';
import { readQuestion, type ParsedQuestion } from './question.ts';

/** A piece of a lesson in reading order. */
export type ParsedPart =
  { kind: 'text'; fragment: Fragment; features: Feature[] } | { kind: 'question'; question: ParsedQuestion };

/** A lesson or bank file in one language. */
export type ParsedFile = {
  source: Source;
  head: ReadFrontMatter;
  parts: ParsedPart[];
  questions: ParsedQuestion[];
  /**
   * The ids of questions that cannot be read, or not as they were meant; undefined where the id cannot be told either.
   * Each is one fault: nobody may conclude from it that a question is missing, or that it lacks something.
   */
  unread: (string | undefined)[];
  /** The ids of its headings. */
  anchors: Set<string>;
  findings: Finding[];
};

/** Reads a lesson or a bank. Never throws; what is wrong stands in `findings`. Dates are computed on the calendar. */
export function readLessonFile(source: Source, calendar = NO_CALENDAR): ParsedFile {
  const head = readFrontMatter(source);
  const body = readBody(source, head.body);
  const findings = [...head.findings, ...body.findings];
  // Where the front matter does not end, nothing of the text is read.
  const unread: ParsedFile['unread'] = head.body > source.lines.length ? [undefined] : [];
  const parts = body.parts.flatMap((part): ParsedPart[] => {
    if (part.kind === 'text') {
      if (part.hasOptions) unread.push(undefined);
      return [{ kind: 'text', fragment: part.fragment, features: featuresOf(part.fragment.text) }];
    }
    const read = part.isClosed ? readQuestion(source, part, calendar) : { question: undefined, findings: [] };
    findings.push(...rootCauses(read.findings));
    if (!read.question || read.findings.some(({ code }) => !OF_ONE_LABEL.includes(code)))
      unread.push(idIn(part.opening.text));
    return read.question ? [{ kind: 'question', question: read.question }] : [];
  });
  const questions = parts.flatMap((part) => (part.kind === 'question' ? [part.question] : []));
  return { source, head, parts, questions, unread, anchors: anchorsOf(parts, body.parts), findings };
}

/** Faults that keep one label from being read and nothing else. */
const OF_ONE_LABEL = ['bad-number', 'bad-competency', 'bad-review', 'repeated-label'];

function idIn(opening: string): string | undefined {
  const ids = opening.match(/(?<=#)[a-z0-9]+(-[a-z0-9]+)*(?=[\s}]|$)/g) ?? [];
  return ids.length === 1 ? ids[0] : undefined;
}

/** A heading that a container swallowed because it is never closed is still there. */
function anchorsOf(parts: ParsedPart[], cut: Part[]): Set<string> {
  const idOf = headingIds();
  const swallowed = cut.flatMap((part) => (part.kind === 'container' && !part.isClosed ? part.lines : []));
  const features = [
    ...parts.flatMap((part) => (part.kind === 'text' ? part.features : [])),
    ...featuresOf(swallowed.map(({ text }) => text).join('\n')),
  ];
  return new Set(features.filter(({ kind }) => kind === 'heading').map(({ text }) => idOf(text)));
}
