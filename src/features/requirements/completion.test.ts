import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  attempts,
  lessons,
  markings,
  moduleProgress,
  questions,
  readings,
  requirements,
  submissions,
} from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { recordReading } from '#features/answers/commands.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import type { Given } from '#features/curriculum/question.ts';
import {
  learner,
  publishLesson,
  publishQuestion,
  publishTiny,
  tiny,
  type TinyContent,
} from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { refreshModule, requireProgramme } from './commands.ts';
import { completeAfterPublication } from './commands/publication.ts';
import { stepIn } from './progress.ts';
import { moduleStanding, requirementsOf } from './queries.ts';
import { openInLesson } from './queries/open-in-lesson.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const wednesday = new Date('2026-11-25T02:00:00Z');

let content: TinyContent;
let ada: string;

beforeEach(async () => {
  content = await publishTiny(at.db, monday);
  ada = await learner(at.db, 'Ada', monday);
});

const ANSWERS: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 3 },
  [tiny.multiple]: { kind: 'multiple', chosen: [1] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [false, true] },
};

async function answer(questionId: string, now = monday) {
  const versionId = content.versionOf(questionId);
  const given = ANSWERS[questionId]!;
  const sent = { personId: ada, clientId: crypto.randomUUID(), versionId, given, answeredAt: now };
  expect(await answerInPractice(at.db, { ...sent, language: 'vi' }, now)).toMatchObject({ ok: true });
}

async function answerAll(now = monday) {
  for (const questionId of Object.keys(ANSWERS)) await answer(questionId, now);
}

const read = (lessonVersionId: string, now = monday) =>
  recordReading(at.db, { personId: ada, lessonVersionId }, now);

async function finishLessons(now = monday) {
  await answerAll(now);
  await read(content.lessonVersionId, now);
  await read(content.emptyLessonVersionId, now);
}

async function attempt(number: number, passed: boolean, submittedAt: Date) {
  const rules = { passMark: 75, show: 'at-once' as const, startedAt: submittedAt, deadline: submittedAt };
  const own = { personId: ada, moduleId: tiny.module };
  const [row] = await at.db
    .insert(attempts)
    .values({ ...own, ...rules, number, seed: '0', drawn: [] })
    .returning();
  await at.db.insert(submissions).values({ personId: ada, attemptId: row!.id, submittedAt });
  await mark(row!.id, 1, passed, submittedAt);
  await refreshModule(at.db, ada, tiny.module, submittedAt);
  return row!.id;
}

async function mark(attemptId: string, number: number, passed: boolean, markedAt: Date) {
  const marked = { score: passed ? 1 : 0, passed, results: [], markedAt };
  const cause = number === 1 ? ('submission' as const) : ('correction' as const);
  await at.db
    .insert(markings)
    .values({ personId: ada, moduleId: tiny.module, attemptId, number, cause, ...marked });
}

const module = async () => (await moduleStanding(at.db, ada, 'vi', tiny.module))!;
const stateOf = async (lesson: string) => (await module()).lessons.find(({ id }) => id === lesson)?.state;

test('a lesson is complete when every question was answered, right or wrong, and it was read to the end', async () => {
  await openLesson(at.db, ada, { id: tiny.lesson, moduleId: tiny.module }, monday);
  expect(await stateOf(tiny.lesson)).toBe('doing');
  await answerAll();
  expect(await stateOf(tiny.lesson)).toBe('doing');
  await read(content.lessonVersionId);
  expect(await stateOf(tiny.lesson)).toBe('done');
});

test('who says it was read before answering completes the lesson with the last answer', async () => {
  await answer(tiny.single);
  await read(content.lessonVersionId);
  expect(await openInLesson(at.db, ada, tiny.lesson)).toMatchObject({
    begun: true,
    completed: false,
    read: true,
    unanswered: [tiny.multiple, tiny.trueFalse],
  });
  await answer(tiny.multiple);
  expect(await stateOf(tiny.lesson)).toBe('doing');
  await answer(tiny.trueFalse);
  expect(await stateOf(tiny.lesson)).toBe('done');
});

test('a lesson without questions is complete when it was read', async () => {
  await read(content.emptyLessonVersionId);
  expect(await stateOf(tiny.emptyLesson)).toBe('done');
});

test('saying twice that a lesson was read is one statement; of an unknown lesson there is none', async () => {
  await read(content.lessonVersionId);
  await read(content.lessonVersionId, tuesday);
  expect(await at.db.select().from(readings)).toMatchObject([{ personId: ada, readAt: monday }]);
  expect(await read(crypto.randomUUID())).toEqual({ ok: false, reason: 'unknown_lesson' });
});

test('a module needs all its lessons and a passed check', async () => {
  await finishLessons();
  expect(stepIn(await module())).toMatchObject({ kind: 'check' });
  await attempt(1, false, monday);
  expect((await module()).completedAt).toBeNull();
  await attempt(2, true, tuesday);
  expect(await module()).toMatchObject({ passedAt: tuesday, completedAt: tuesday });
  expect(stepIn(await module())).toBeUndefined();
});

test('who passes the check first completes the module with the last lesson', async () => {
  await attempt(1, true, monday);
  expect(await module()).toMatchObject({ passedAt: monday, completedAt: null });
  await finishLessons(tuesday);
  expect(await module()).toMatchObject({ passedAt: monday, completedAt: tuesday });
});

test('the check counts as passed when the attempt was submitted, not when a correction was made', async () => {
  const attemptId = await attempt(1, false, monday);
  await mark(attemptId, 2, true, wednesday);
  await refreshModule(at.db, ada, tiny.module, wednesday);
  expect((await module()).passedAt).toEqual(monday);
});

test('a lesson or question that is added later takes no completion away', async () => {
  await finishLessons();
  await attempt(1, true, monday);
  await publishLesson(at.db, { id: 'third-lesson', sort: 3 }, tuesday);
  await at.db
    .insert(questions)
    .values({ id: 'added', moduleId: tiny.module, lessonId: tiny.lesson, sort: 9, inBank: false });
  await publishQuestion(at.db, { id: 'added', number: 1 }, tuesday);
  await answer(tiny.single, tuesday);
  await refreshModule(at.db, ada, tiny.module, tuesday);

  expect(await stateOf(tiny.lesson)).toBe('done');
  expect((await module()).completedAt).toEqual(monday);
});

test('what a publication retires no longer stands in the way', async () => {
  await answer(tiny.single);
  await answer(tiny.multiple);
  await read(content.lessonVersionId);
  await attempt(1, true, monday);
  await at.db.update(questions).set({ retiredAt: tuesday }).where(eq(questions.id, tiny.trueFalse));
  await at.db.update(lessons).set({ retiredAt: tuesday }).where(eq(lessons.id, tiny.emptyLesson));
  await completeAfterPublication(at.db, tuesday);

  expect(await stateOf(tiny.lesson)).toBe('done');
  expect(await module()).toMatchObject({ passedAt: monday, completedAt: tuesday });
  expect(await at.db.select().from(moduleProgress)).toMatchObject([{ lessonsDone: 1 }]);
});

test('a retired lesson that was the only one left completes the module', async () => {
  await answerAll();
  await read(content.lessonVersionId);
  await attempt(1, true, monday);
  await at.db.update(lessons).set({ retiredAt: tuesday }).where(eq(lessons.id, tiny.emptyLesson));
  await completeAfterPublication(at.db, tuesday);
  expect((await module()).completedAt).toEqual(tuesday);
});

test('what is still open stays open after a publication', async () => {
  await read(content.lessonVersionId);
  await attempt(1, true, monday);
  await completeAfterPublication(at.db, tuesday);
  expect(await stateOf(tiny.lesson)).toBe('doing');
  expect((await module()).completedAt).toBeNull();
});

test('a programme is required once, also when two ask at the same moment', async () => {
  const ask = () =>
    requireProgramme(
      at.db,
      { personId: ada, programmeId: tiny.programme, assignedOn: dayOf(monday) },
      monday,
    );
  const both = await Promise.all([ask(), ask()]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await at.db.$count(requirements)).toBe(1);
  expect(await ask()).toEqual({ ok: false, reason: 'already_required' });
});

test('a programme is required of people on the roster and of nobody else', async () => {
  const nobody = { personId: crypto.randomUUID(), programmeId: tiny.programme, assignedOn: '2026-11-23' };
  expect(await requireProgramme(at.db, nobody, monday)).toEqual({ ok: false, reason: 'unknown_person' });
  const unknown = { personId: ada, programmeId: 'no-such', assignedOn: '2026-11-23' };
  expect(await requireProgramme(at.db, unknown, monday)).toEqual({ ok: false, reason: 'unknown_programme' });
});

test('a requirement says its last day, the days left, how far it is and what comes next', async () => {
  await requireProgramme(
    at.db,
    { personId: ada, programmeId: tiny.programme, assignedOn: '2026-11-01' },
    monday,
  );
  const asOf = async (day: string) => (await requirementsOf(at.db, ada, 'vi', day))[0]!;

  const fresh = await asOf('2026-11-23');
  expect(fresh).toMatchObject({ title: 'Công chức mới', dueOn: '2026-12-31', daysLeft: 38, status: 'todo' });
  expect(fresh.modules[0]?.lessons.map(({ number, title, state }) => ({ number, title, state }))).toEqual([
    { number: 1, title: 'Bài 1', state: 'todo' },
    { number: 2, title: 'Bài 2', state: 'todo' },
  ]);

  await answerAll();
  await read(content.lessonVersionId);
  const begun = await asOf('2026-12-30');
  expect(begun).toMatchObject({ daysLeft: 1, status: 'soon', completedAt: null });
  expect(stepIn(begun.modules[0]!)).toMatchObject({ kind: 'lesson', lesson: { id: tiny.emptyLesson } });
  expect((await asOf('2027-01-01')).status).toBe('late');

  await read(content.emptyLessonVersionId);
  await attempt(1, true, tuesday);
  expect(await asOf('2027-01-01')).toMatchObject({ status: 'done', completedAt: tuesday });
  const english = await requirementsOf(at.db, ada, 'en', '2027-01-01');
  expect(english).toMatchObject([
    { title: 'Công chức mới (en)', modules: [{ lessons: [{ title: 'Bài 1' }, {}] }] },
  ]);
});

test('nobody sees what is required of another', async () => {
  const bob = await learner(at.db, 'Bob', monday);
  await requireProgramme(
    at.db,
    { personId: ada, programmeId: tiny.programme, assignedOn: '2026-11-01' },
    monday,
  );
  await finishLessons();
  expect(await requirementsOf(at.db, bob, 'vi', '2026-11-23')).toEqual([]);
  expect(await moduleStanding(at.db, bob, 'vi', tiny.module)).toMatchObject({
    started: false,
    lessons: [{ state: 'todo' }, { state: 'todo' }],
  });
});
