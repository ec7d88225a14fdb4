import { expect, test } from 'vitest';
import { requirements } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { learner, tiny } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { tinyLearner } from '#tests/support/tiny-learner.ts';
import { requireProgramme } from './commands.ts';
import { stepIn } from './progress.ts';
import { moduleStanding, requirementsOf } from './queries.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
const ada = tinyLearner(at, monday);

test('a programme is required once, also when two ask at the same moment', async () => {
  const ask = () =>
    requireProgramme(
      at.db,
      { personId: ada.personId, programmeId: tiny.programme, assignedOn: dayOf(monday) },
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
  const unknown = { personId: ada.personId, programmeId: 'no-such', assignedOn: '2026-11-23' };
  expect(await requireProgramme(at.db, unknown, monday)).toEqual({ ok: false, reason: 'unknown_programme' });
});

test('a requirement says its last day, the days left, how far it is and what comes next', async () => {
  await requireProgramme(
    at.db,
    { personId: ada.personId, programmeId: tiny.programme, assignedOn: '2026-11-01' },
    monday,
  );
  const asOf = async (day: string) => (await requirementsOf(at.db, ada.personId, 'vi', day))[0]!;

  const fresh = await asOf('2026-11-23');
  expect(fresh).toMatchObject({ title: 'Công chức mới', dueOn: '2026-12-31', daysLeft: 38, status: 'todo' });
  expect(fresh.modules[0]?.lessons.map(({ number, title, state }) => ({ number, title, state }))).toEqual([
    { number: 1, title: 'Bài 1', state: 'todo' },
    { number: 2, title: 'Bài 2', state: 'todo' },
  ]);

  await ada.answerAll();
  await ada.read(ada.content.lessonVersionId);
  const begun = await asOf('2026-12-30');
  expect(begun).toMatchObject({ daysLeft: 1, status: 'soon', completedAt: null });
  expect(stepIn(begun.modules[0]!)).toMatchObject({ kind: 'lesson', lesson: { id: tiny.emptyLesson } });
  expect((await asOf('2027-01-01')).status).toBe('late');

  await ada.read(ada.content.emptyLessonVersionId);
  await ada.attempt(1, true, tuesday);
  expect(await asOf('2027-01-01')).toMatchObject({ status: 'done', completedAt: tuesday });
  const english = await requirementsOf(at.db, ada.personId, 'en', '2027-01-01');
  expect(english).toMatchObject([
    { title: 'Công chức mới (en)', modules: [{ lessons: [{ title: 'Bài 1' }, {}] }] },
  ]);
});

test('nobody sees what is required of another', async () => {
  const bob = await learner(at.db, 'Bob', monday);
  await requireProgramme(
    at.db,
    { personId: ada.personId, programmeId: tiny.programme, assignedOn: '2026-11-01' },
    monday,
  );
  await ada.finishLessons();
  expect(await requirementsOf(at.db, bob, 'vi', '2026-11-23')).toEqual([]);
  expect(await moduleStanding(at.db, bob, 'vi', tiny.module)).toMatchObject({
    started: false,
    lessons: [{ state: 'todo' }, { state: 'todo' }],
  });
});
