import { inReadingOrder, type Finding } from '#features/content/finding.ts';
import { sourceOf, type Source } from '#features/content/source.ts';
import { readLessonFile } from '../parse/lesson-file.ts';
import type { ParsedQuestion } from '../parse/question.ts';
import { isWhole, readHabit } from './habit.ts';
import { finding } from './finding.ts';
import { idsAfter, idsIn } from './ids.ts';
import { tidy } from './line.ts';
import { bodyOf, written } from './writing.ts';

/** A test in the lesson format, and how much of it was understood. */
export type Converted = { markdown: string; findings: Finding[]; whole: number; toMend: number };

/** Converts a test. `known` are the lessons and banks that exist: their ids are not used again, nor their questions. */
export function convertHabit(source: Source, prefix: string, known: Source[]): Converted {
  const { questions, findings } = readHabit(source);
  const bodies = questions.map(bodyOf);
  const twins = twinsOf(bodies, known);
  const isKept = (_: unknown, i: number) => twins[i] === undefined;
  // What is wrong with a question that is there already is said where it stands.
  const skipped = new Set(
    questions.filter((_, i) => twins[i] !== undefined).flatMap((question) => question.findings),
  );
  const again = questions.flatMap(({ place }, i) =>
    twins[i] === undefined ? [] : [finding(place, 'already-there', twins[i])],
  );
  const idOf = idsAfter(
    prefix,
    known.flatMap(({ text }) => idsIn(text)),
  );
  const kept = questions.filter(isKept);
  const whole = kept.filter(isWhole).length;
  return {
    markdown: bodies
      .filter(isKept)
      .map((body, i) => written(idOf(i), body))
      .join('\n'),
    findings: inReadingOrder([...findings.filter((found) => !skipped.has(found)), ...again]),
    whole,
    toMend: kept.length - whole,
  };
}

/** For each question the id of the one that says the same and is there already. */
function twinsOf(bodies: string[], known: Source[]): (string | undefined)[] {
  const there = known.flatMap((file) => readLessonFile(file).questions);
  if (there.length === 0) return bodies.map(() => undefined);
  const ids = new Map(there.map((question) => [wordsOf(question), question.id]));
  const text = bodies.map((body, i) => written(`x-${i}`, body)).join('\n');
  const read = readLessonFile(sourceOf('', `---\ntitle: x\n---\n${text}`)).questions;
  const twins = new Map(read.map((question) => [question.id, ids.get(wordsOf(question))]));
  return bodies.map((_, i) => twins.get(`x-${i}`));
}

/** What makes two questions the same to a reader, whatever is right. */
function wordsOf({ stem, options }: ParsedQuestion): string {
  const words = [stem.text, ...options.map(({ text }) => text.text).sort()];
  return words.map((each) => tidy(each).toLowerCase()).join('\n');
}
