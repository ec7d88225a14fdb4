import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '#features/content/source.ts';
import { generatedLessons } from '#tests/support/generated-lessons.ts';
import { examples } from '#tests/support/guide.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import { KINDS } from '../given.ts';
import { readCalendar } from '../parse/calendar.ts';
import { readLessonFile } from '../parse/lesson-file.ts';
import { writeLesson } from './lesson.ts';

const RUNS = FULL_SCALE ? 10_000 : 1_000;

const { calendar } = readCalendar(sourceOf('calendar.yaml', readFileSync('content/calendar.yaml', 'utf8')));
const read = (text: string) => readLessonFile(sourceOf('a.md', text), calendar);

/** What a file says, without where it stands in the file. */
function modelOf(text: string): unknown {
  const { head, parts, findings } = read(text);
  const isWhere = (key: string, value: unknown) =>
    ['place', 'source', 'line', 'offset', 'features'].includes(key) ||
    (key === 'places' && !Array.isArray(value));
  const said = JSON.stringify(
    { head: head.value, parts, faults: findings.map(({ code }) => code) },
    (key, value: unknown) => (isWhere(key, value) ? undefined : value),
  );
  return JSON.parse(said);
}

function expectSame(text: string): void {
  expect(modelOf(writeLesson(read(text)))).toEqual(modelOf(text));
}

test.each(globSync('content/modules/*/*.md'))('%s is read, written and read again as the same', (path) => {
  expectSame(readFileSync(path, 'utf8'));
});

test('every example of the guide for trainers is read, written and read again as the same', () => {
  expectSame(`---\ntitle: Bài\n---\n\n${examples().join('\n')}`);
});

test('lessons that are generated hold every kind, and nearly all are without a fault', () => {
  const files = fc.sample(generatedLessons, { seed: 2021, numRuns: 300 }).map(read);
  const kinds = files.flatMap(({ questions }) => questions.map(({ key }) => key?.kind));
  for (const kind of KINDS) expect(kinds).toContain(kind);
  expect(files.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(270);
});

test('whatever is written in the format is read, written and read again as the same', () => {
  fc.assert(fc.property(generatedLessons, expectSame), { seed: 2021, numRuns: RUNS });
}, 180_000);
