import type { Database } from '#db/client.ts';
import type { Given } from '#features/curriculum/question.ts';
import { recordReading } from '#features/answers/commands.ts';
import { mark, verdictOfAnswer } from '#features/curriculum/marking.ts';
import { keyIn } from '#features/curriculum/variant.ts';
import { practiceVariant } from '#features/practice/practice.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { takeStep } from '#features/practice/commands/scenario.ts';
import { answerTo } from './answering.ts';
import { between, uuidOf } from './chance.ts';
import type { Asked, LessonOfCourse } from './course.ts';
import { accepted, chanceFor, type Deed, type Learner } from './learner.ts';
import { minutesAfter } from './moments.ts';

/** How often a wrong answer is tried once more. */
const TRIES_AGAIN = 0.1;

/** A lesson in one sitting; with `answers` it is left after so many, and not read to its end. */
export function* studyLesson(
  learner: Learner,
  lesson: LessonOfCourse,
  start: Date,
  answers: number | undefined,
): Generator<Deed> {
  if (answers === 0) return;
  const { personId } = learner;
  const chance = chanceFor(learner, 'lesson', lesson.id);
  let at = start;
  yield { at, does: (db) => openLesson(db, personId, lesson, start) };
  for (const asked of lesson.asks.slice(0, answers)) {
    at = minutesAfter(at, between(2, 5, chance));
    yield* answerInLesson(learner, asked, at);
    at = minutesAfter(at, 1);
  }
  if (answers !== undefined) return;
  const end = minutesAfter(at, between(1, 4, chance));
  const { versionId: lessonVersionId } = lesson;
  yield {
    at: end,
    does: async (db) => accepted(await recordReading(db, { personId, lessonVersionId }, end)),
  };
}

function* answerInLesson(learner: Learner, inCourse: Asked, at: Date): Generator<Deed> {
  const { versionId, key } = inCourse;
  const variant = practiceVariant(learner.personId, versionId, key);
  const asked = { ...inCourse, key: keyIn(key, variant) };
  const first = answerTo(asked, learner, 0);
  if (first.kind === 'scenario') return yield* walk(learner, asked, first.path, at);
  yield practice(learner, asked, first, 0, at);
  const right = verdictOfAnswer(mark(asked.key, first)) === 'right';
  if (right || chanceFor(learner, 'again', asked.questionId)() > TRIES_AGAIN) return;
  yield practice(learner, asked, answerTo(asked, learner, 1), 1, minutesAfter(at, 0.5));
}

/** Through a scenario to its end, choice by choice. */
function* walk(
  { personId, staffCode }: Learner,
  asked: Asked,
  whole: number[],
  start: Date,
): Generator<Deed> {
  const { questionId, versionId } = asked;
  for (const length of whole.keys()) {
    const at = minutesAfter(start, length / 2);
    const path = whole.slice(0, length + 1);
    const clientId = uuidOf('practice', staffCode, questionId, length);
    const step = {
      personId,
      clientId,
      versionId,
      language: 'vi' as const,
      path,
      finished: 0,
      answeredAt: at,
    };
    const does = async (db: Database) => {
      const result = await takeStep(db, step, at);
      // Kept before a restart, and the scenario has changed since.
      if (!result.ok && result.reason !== 'already_sent') accepted(result);
    };
    yield { at, does };
  }
}

function practice(
  { personId, staffCode }: Learner,
  { questionId, versionId }: Asked,
  given: Given,
  trial: number,
  at: Date,
): Deed {
  const clientId = uuidOf('practice', staffCode, questionId, trial);
  const does = async (db: Database) => {
    const answer = { personId, clientId, versionId, language: 'vi' as const, given, answeredAt: at };
    const result = await answerInPractice(db, answer, at);
    // Kept before a restart, and the question has changed since.
    if (!result.ok && result.reason !== 'already_sent') accepted(result);
  };
  return { at, does };
}
