import { beforeEach, expect, test, vi } from 'vitest';
import { recordReading } from '#features/answers/commands.ts';
import type { Given } from '#features/curriculum/question.ts';
import { learner, publishTiny, tiny, type TinyContent } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answerInPractice } from './commands/answer.ts';
import { openLesson } from './commands/lesson.ts';

/** The way to the database is the longest part of an answer: how often it is gone is kept in sight. */

const at = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const BEGIN_AND_COMMIT = 2;

let content: TinyContent;
let ada: string;

beforeEach(async () => {
  content = await publishTiny(at.db, now);
  ada = await learner(at.db, 'Ada', now);
  await openLesson(at.db, ada, { id: tiny.lesson, moduleId: tiny.module }, now);
  // The versions of a question are read once for all answers to it.
  const bob = await learner(at.db, 'Bob', now);
  for (const id of [tiny.single, tiny.multiple, tiny.trueFalse]) await answer(id, bob);
});

const ANSWERS: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 3 },
  [tiny.multiple]: { kind: 'multiple', chosen: [1] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [false, true] },
};

async function answer(questionId: string, personId = ada) {
  const sent = { personId, clientId: crypto.randomUUID(), versionId: content.versionOf(questionId) };
  const given = ANSWERS[questionId]!;
  const result = await answerInPractice(at.db, { ...sent, given, language: 'vi', answeredAt: now }, now);
  expect(result).toMatchObject({ ok: true });
}

async function tripsOf(deed: () => Promise<void>): Promise<number> {
  const asking = vi.spyOn(Object.getPrototypeOf(at.db._.session), 'prepareQuery');
  await deed();
  const trips = asking.mock.calls.length + BEGIN_AND_COMMIT;
  asking.mockRestore();
  return trips;
}

test('a first answer goes to the database eleven times at most, a later one eight times', async () => {
  expect(await tripsOf(() => answer(tiny.single))).toBeLessThanOrEqual(11);
  expect(await tripsOf(() => answer(tiny.single))).toBeLessThanOrEqual(8);
});

test('the answer that completes a lesson goes there twice more', async () => {
  await answer(tiny.single);
  const usual = await tripsOf(() => answer(tiny.multiple));
  await recordReading(at.db, { personId: ada, lessonVersionId: content.lessonVersionId }, now);
  expect(await tripsOf(() => answer(tiny.trueFalse))).toBe(usual + 2);
});
