import { featuresOf, type Feature } from '#lib/markdown.ts';
import type { Finding } from '#features/content/finding.ts';
import type { Source } from '#features/content/source.ts';
import { headingIds } from '../heading.ts';
import { NO_CALENDAR } from '../working-calendar.ts';
import { readBody } from './body.ts';
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
  /** The ids of its headings. */
  anchors: Set<string>;
  findings: Finding[];
};

/** Reads a lesson or a bank. Never throws; what is wrong stands in `findings`. Dates are computed on the calendar. */
export function readLessonFile(source: Source, calendar = NO_CALENDAR): ParsedFile {
  const head = readFrontMatter(source);
  const body = readBody(source, head.body);
  const findings = [...head.findings, ...body.findings];
  const parts = body.parts.flatMap((part): ParsedPart[] => {
    if (part.kind === 'text') return [{ ...part, features: featuresOf(part.fragment.text) }];
    const read = readQuestion(source, part, calendar);
    findings.push(...read.findings);
    return read.question ? [{ kind: 'question', question: read.question }] : [];
  });
  const questions = parts.flatMap((part) => (part.kind === 'question' ? [part.question] : []));
  return { source, head, parts, questions, anchors: anchorsOf(parts), findings };
}

function anchorsOf(parts: ParsedPart[]): Set<string> {
  const idOf = headingIds();
  const headings = parts.flatMap((part) =>
    part.kind === 'text' ? part.features.filter(({ kind }) => kind === 'heading') : [],
  );
  return new Set(headings.map(({ text }) => idOf(text)));
}
