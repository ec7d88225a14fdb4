import { readFileSync } from 'node:fs';
import { sourceOf } from '#features/content/source.ts';
import { chanceFrom } from '#features/curriculum/chance.ts';
import { KINDS } from '#features/curriculum/given.ts';
import { mark, rightAnswer } from '#features/curriculum/marking.ts';
import { readCalendar } from '#features/curriculum/parse/calendar.ts';
import { readLessonFile } from '#features/curriculum/parse/lesson-file.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import { drawVariant, keyIn } from '#features/curriculum/variant.ts';
import { examples } from '#tests/support/guide.ts';
import { within, type Result } from './table.ts';

const TIMES = 20_000;
const MOST_MICROSECONDS = 50;

/** The slowest kind, over the examples of the guide for trainers. */
export async function markingOnce(): Promise<Result[]> {
  const { calendar } = readCalendar(sourceOf('calendar.yaml', readFileSync('content/calendar.yaml', 'utf8')));
  const text = `---\ntitle: Bài\n---\n\n${examples().join('\n')}`;
  const keys = readLessonFile(sourceOf('a.md', text), calendar).questions.flatMap(({ key }) => key ?? []);
  const slowest = Math.max(...keys.map(microsecondsFor));
  const what = `mark an answer, slowest of ${KINDS.length} kinds`;
  return [within(what, [{ is: slowest, limit: MOST_MICROSECONDS, unit: 'µs' }])];
}

function microsecondsFor(asked: AnswerKey): number {
  const key = keyIn(asked, drawVariant(asked, chanceFrom('0123456789abcdef')));
  const given = rightAnswer(key);
  for (let warm = 0; warm < TIMES / 10; warm++) mark(key, given);
  const began = performance.now();
  for (let time = 0; time < TIMES; time++) mark(key, given);
  return ((performance.now() - began) / TIMES) * 1000;
}
