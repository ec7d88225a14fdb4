import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { questions } from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { atALesson, later, right, wrong } from '#tests/support/at-a-lesson.ts';
import { publishQuestion, tiny } from '#tests/support/content.ts';
import { openLesson } from './commands/lesson.ts';
import { practiceStandings } from './queries.ts';

/** What an answer in a lesson is told, and what a page that is opened shows. */
const at = atALesson();

test('a wrong first try is told why and given a hint, and nothing that shows the key', async () => {
  const first = await at.standing(wrong);

  expect(first).toMatchObject({ tries: 1, given: wrong });
  expect(first.feedback).toEqual({
    outcome: 'wrong',
    chosen: [{ index: 3, feedback: 'feedback 3 of q-single v1' }],
    review: 'mot-lan',
    hint: 'hint of q-single v1',
    revealed: undefined,
    rightAt: [],
  });
});

test('a right answer, or the second that is not, shows key, explanation and source', async () => {
  const versionId = at.content.versionOf(tiny.trueFalse);
  const atOnce = await at.standing(right);
  await at.answer({ kind: 'true-false', marks: [false, true] }, { versionId });
  const second = await at.standing({ kind: 'true-false', marks: [true, true] }, { versionId, when: later });

  expect(atOnce.feedback?.revealed).toEqual({
    key: { kind: 'single', options: 4, right: 1 },
    right,
    accepted: [],
    explanation: 'explanation of q-single v1',
    citations: [{ documentId: tiny.document, provision: 'Điều 11' }],
  });
  expect(second.feedback).toMatchObject({
    outcome: 'partly',
    revealed: { key: { statements: [true, false] } },
  });
});

test('a new version of a question is asked anew, without its key and without new evidence', async () => {
  await at.answer(right);
  const newer = await publishQuestion(at.db, { id: tiny.single, number: 2 }, later);

  expect(await practiceStandings(at.db, at.ada, [newer], 'vi')).toEqual(new Map());
  const first = await at.standing(wrong, { versionId: newer, when: later });
  expect(first.tries).toBe(1);
  expect(first.feedback?.revealed).toBeUndefined();
  expect(await at.proven()).toMatchObject([{ score: 1 }]);
});

test('a page that is opened again shows the newest answer and as much as may be known', async () => {
  const versionId = at.content.versionOf(tiny.single);
  await at.answer(wrong);
  const once = await practiceStandings(at.db, at.ada, [versionId], 'vi');
  expect(once.get(versionId)?.feedback?.revealed).toBeUndefined();

  await at.answer({ kind: 'single', chosen: 2 }, { when: later });
  const twice = await practiceStandings(at.db, at.ada, [versionId], 'vi');
  expect(twice.get(versionId)).toMatchObject({ tries: 2, given: { chosen: 2 } });
  expect(twice.get(versionId)?.feedback?.revealed?.key).toMatchObject({ right: 1 });
});

test('of several options none is commented on before the key is shown: who ticks all would be told it', async () => {
  const versionId = at.content.versionOf(tiny.multiple);
  const all: Given = { kind: 'multiple', chosen: [0, 1, 2, 3] };
  const first = await at.standing(all, { versionId });
  expect(first.feedback).toMatchObject({ chosen: [], revealed: undefined });
  const second = await at.standing(all, { versionId, when: later });
  expect(second.feedback?.chosen.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
});

test('what a publication adds to a lesson is shown when the lesson is opened again, and once', async () => {
  const open = () => openLesson(at.db, at.ada, { id: tiny.lesson, moduleId: tiny.module }, later);
  expect(await open()).toMatchObject({ begun: false, unseen: [tiny.single, tiny.multiple, tiny.trueFalse] });
  await at.db.update(questions).set({ lessonId: tiny.lesson }).where(eq(questions.id, tiny.bank[0]));
  expect(await open()).toMatchObject({ begun: true, unseen: [tiny.bank[0]] });
  expect(await open()).toMatchObject({ unseen: [] });
});
