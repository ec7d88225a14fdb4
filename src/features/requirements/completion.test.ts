import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { lessons, moduleProgress, questions, readings } from '#db/schema/index.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { publishLesson, publishQuestion, tiny } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { tinyLearner } from '#tests/support/tiny-learner.ts';
import { refreshModule } from './commands.ts';
import { completeAfterPublication } from './commands/publication.ts';
import { stepIn } from './progress.ts';
import { openInLesson } from './queries/open-in-lesson.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const wednesday = new Date('2026-11-25T02:00:00Z');
const ada = tinyLearner(at, monday);

test('a lesson is complete when every question was answered, right or wrong, and it was read to the end', async () => {
  await openLesson(at.db, ada.personId, { id: tiny.lesson, moduleId: tiny.module }, monday);
  expect(await ada.stateOf(tiny.lesson)).toBe('doing');
  await ada.answerAll();
  expect(await ada.stateOf(tiny.lesson)).toBe('doing');
  await ada.read(ada.content.lessonVersionId);
  expect(await ada.stateOf(tiny.lesson)).toBe('done');
});

test('who says it was read before answering completes the lesson with the last answer', async () => {
  await ada.answer(tiny.single);
  await ada.read(ada.content.lessonVersionId);
  expect(await openInLesson(at.db, ada.personId, tiny.lesson)).toMatchObject({
    begun: true,
    completed: false,
    read: true,
    unanswered: [tiny.multiple, tiny.trueFalse],
  });
  await ada.answer(tiny.multiple);
  expect(await ada.stateOf(tiny.lesson)).toBe('doing');
  await ada.answer(tiny.trueFalse);
  expect(await ada.stateOf(tiny.lesson)).toBe('done');
});

test('a lesson without questions is complete when it was read', async () => {
  await ada.read(ada.content.emptyLessonVersionId);
  expect(await ada.stateOf(tiny.emptyLesson)).toBe('done');
});

test('saying twice that a lesson was read is one statement; of an unknown lesson there is none', async () => {
  await ada.read(ada.content.lessonVersionId);
  await ada.read(ada.content.lessonVersionId, tuesday);
  expect(await at.db.select().from(readings)).toMatchObject([{ personId: ada.personId, readAt: monday }]);
  expect(await ada.read(crypto.randomUUID())).toEqual({ ok: false, reason: 'unknown_lesson' });
});

test('a module needs all its lessons and a passed check', async () => {
  await ada.finishLessons();
  expect(stepIn(await ada.module())).toMatchObject({ kind: 'check' });
  await ada.attempt(1, false, monday);
  expect((await ada.module()).completedAt).toBeNull();
  await ada.attempt(2, true, tuesday);
  expect(await ada.module()).toMatchObject({ passedAt: tuesday, completedAt: tuesday });
  expect(stepIn(await ada.module())).toBeUndefined();
});

test('who passes the check first completes the module with the last lesson', async () => {
  await ada.attempt(1, true, monday);
  expect(await ada.module()).toMatchObject({ passedAt: monday, completedAt: null });
  await ada.finishLessons(tuesday);
  expect(await ada.module()).toMatchObject({ passedAt: monday, completedAt: tuesday });
});

test('the check counts as passed when the attempt was submitted, not when a correction was made', async () => {
  const attemptId = await ada.attempt(1, false, monday);
  await ada.mark(attemptId, 2, true, wednesday);
  await refreshModule(at.db, ada.personId, tiny.module, wednesday);
  expect((await ada.module()).passedAt).toEqual(monday);
});

test('a lesson or question that is added later takes no completion away', async () => {
  await ada.finishLessons();
  await ada.attempt(1, true, monday);
  await publishLesson(at.db, { id: 'third-lesson', sort: 3 }, tuesday);
  await at.db
    .insert(questions)
    .values({ id: 'added', moduleId: tiny.module, lessonId: tiny.lesson, sort: 9, inBank: false });
  await publishQuestion(at.db, { id: 'added', number: 1 }, tuesday);
  await ada.answer(tiny.single, tuesday);
  await refreshModule(at.db, ada.personId, tiny.module, tuesday);

  expect(await ada.stateOf(tiny.lesson)).toBe('done');
  expect((await ada.module()).completedAt).toEqual(monday);
});

test('what a publication retires no longer stands in the way', async () => {
  await ada.answer(tiny.single);
  await ada.answer(tiny.multiple);
  await ada.read(ada.content.lessonVersionId);
  await ada.attempt(1, true, monday);
  await at.db.update(questions).set({ retiredAt: tuesday }).where(eq(questions.id, tiny.trueFalse));
  await at.db.update(lessons).set({ retiredAt: tuesday }).where(eq(lessons.id, tiny.emptyLesson));
  await completeAfterPublication(at.db, tuesday);

  expect(await ada.stateOf(tiny.lesson)).toBe('done');
  expect(await ada.module()).toMatchObject({ passedAt: monday, completedAt: tuesday });
  expect(await at.db.select().from(moduleProgress)).toMatchObject([{ lessonsDone: 1 }]);
});

test('a retired lesson that was the only one left completes the module', async () => {
  await ada.answerAll();
  await ada.read(ada.content.lessonVersionId);
  await ada.attempt(1, true, monday);
  await at.db.update(lessons).set({ retiredAt: tuesday }).where(eq(lessons.id, tiny.emptyLesson));
  await completeAfterPublication(at.db, tuesday);
  expect((await ada.module()).completedAt).toEqual(tuesday);
});

test('what is still open stays open after a publication', async () => {
  await ada.read(ada.content.lessonVersionId);
  await ada.attempt(1, true, monday);
  await completeAfterPublication(at.db, tuesday);
  expect(await ada.stateOf(tiny.lesson)).toBe('doing');
  expect((await ada.module()).completedAt).toBeNull();
});
