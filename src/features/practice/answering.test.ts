import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { evidence, questions, responses } from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { learner, publishQuestion, publishTiny, tiny, type TinyContent } from '#tests/support/content.ts';
import { testDatabase } from '#tests/support/database.ts';
import { answerInPractice } from './commands/answer.ts';
import { openLesson } from './commands/lesson.ts';
import { MOST_TRIES } from './practice.ts';
import { practiceStandings } from './queries.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = new Date('2026-11-23T02:05:00Z');

let content: TinyContent;
let ada: string;

beforeEach(async () => {
  content = await publishTiny(at.db, monday);
  ada = await learner(at.db, 'Ada', monday);
});

const right: Given = { kind: 'single', chosen: 1 };
const wrong: Given = { kind: 'single', chosen: 3 };

function answer(
  given: Given,
  { versionId = content.versionOf(tiny.single), clientId = fresh(), when = monday } = {},
) {
  const language = 'vi' as const;
  return answerInPractice(
    at.db,
    { personId: ada, clientId, versionId, language, given, answeredAt: when },
    when,
  );
}

const fresh = () => crypto.randomUUID();

async function standing(given: Given, options = {}) {
  const result = await answer(given, options);
  if (!result.ok) throw new Error(result.reason);
  return result.standing;
}

const kept = () => at.db.select().from(responses).where(eq(responses.personId, ada));
const proven = () => at.db.select().from(evidence).where(eq(evidence.personId, ada));

test('the first answer to a question is evidence, the second is not', async () => {
  await answer(wrong);
  await answer(right, { when: later });

  expect(await proven()).toMatchObject([
    { questionId: tiny.single, score: 0, guess: 0.25, place: 'practice' },
  ]);
  expect((await kept()).map(({ score, hints }) => ({ score, hints }))).toEqual([
    { score: 0, hints: 0 },
    { score: 1, hints: 1 },
  ]);
});

test('a wrong first try is told why and given a hint, and nothing that shows the key', async () => {
  const first = await standing(wrong);

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
  const versionId = content.versionOf(tiny.trueFalse);
  const atOnce = await standing(right);
  await answer({ kind: 'true-false', marks: [false, true] }, { versionId });
  const second = await standing({ kind: 'true-false', marks: [true, true] }, { versionId, when: later });

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

test('an answer that is sent twice is one row, and both get the same reply', async () => {
  const clientId = fresh();
  const first = await answer(wrong, { clientId });
  await answer(right, { when: later });
  const replay = await answer(wrong, { clientId, when: later });

  expect(replay).toEqual(first);
  expect(await kept()).toHaveLength(2);
  expect(await proven()).toHaveLength(1);
});

test('an old form that is sent again with another choice is refused, not taken for a replay', async () => {
  const clientId = fresh();
  await answer(wrong, { clientId });
  const versionId = content.versionOf(tiny.trueFalse);

  expect(await answer(right, { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await answer({ kind: 'true-false', marks: [true, false] }, { clientId, versionId })).toEqual({
    ok: false,
    reason: 'already_sent',
  });
  expect(await kept()).toHaveLength(1);
});

test('a question that stands only in the bank cannot be practised, so its key stays secret', async () => {
  const versionId = content.versionOf(tiny.bank[0]);

  expect(await answer({ kind: 'single', chosen: 0 }, { versionId })).toEqual({
    ok: false,
    reason: 'unknown_question',
  });
  expect(await answer(right, { versionId: fresh() })).toEqual({ ok: false, reason: 'unknown_question' });
  expect(await kept()).toHaveLength(0);
});

test('nothing is kept of an empty answer, or of one that does not fit its question', async () => {
  expect(await answer({ kind: 'single', chosen: null })).toEqual({ ok: false, reason: 'empty' });
  expect(await answer({ kind: 'single', chosen: 4 })).toEqual({ ok: false, reason: 'malformed' });
  expect(await answer({ kind: 'multiple', chosen: [0] })).toEqual({ ok: false, reason: 'malformed' });
  expect(await kept()).toHaveLength(0);
});

test('an answer from a page that was open when its question was retired is not lost', async () => {
  await at.db.update(questions).set({ retiredAt: monday }).where(eq(questions.id, tiny.single));

  expect(await answer(right, { when: later })).toMatchObject({ ok: true });
  expect(await kept()).toHaveLength(1);
});

test('a new version of a question is asked anew, without its key and without new evidence', async () => {
  await answer(right);
  const newer = await publishQuestion(at.db, { id: tiny.single, number: 2 }, later);

  expect(await practiceStandings(at.db, ada, [newer], 'vi')).toEqual(new Map());
  const first = await standing(wrong, { versionId: newer, when: later });
  expect(first.tries).toBe(1);
  expect(first.feedback?.revealed).toBeUndefined();
  expect(await proven()).toMatchObject([{ score: 1 }]);
});

test('a page that is opened again shows the newest answer and as much as may be known', async () => {
  const versionId = content.versionOf(tiny.single);
  await answer(wrong);
  const once = await practiceStandings(at.db, ada, [versionId], 'vi');
  expect(once.get(versionId)?.feedback?.revealed).toBeUndefined();

  await answer({ kind: 'single', chosen: 2 }, { when: later });
  const twice = await practiceStandings(at.db, ada, [versionId], 'vi');
  expect(twice.get(versionId)).toMatchObject({ tries: 2, given: { chosen: 2 } });
  expect(twice.get(versionId)?.feedback?.revealed?.key).toMatchObject({ right: 1 });
});

test('of two answers at the same moment one is the first: one piece of evidence, two rows', async () => {
  const both = await Promise.all([answer(wrong), answer(right)]);

  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await kept()).toHaveLength(2);
  expect(await proven()).toHaveLength(1);
});

test('the same answer twice at the same moment is one row', async () => {
  const clientId = fresh();
  const both = await Promise.all([answer(wrong, { clientId }), answer(wrong, { clientId })]);

  expect(both[0]).toEqual(both[1]);
  expect(await kept()).toHaveLength(1);
});

test('of several options none is commented on before the key is shown: who ticks all would be told it', async () => {
  const versionId = content.versionOf(tiny.multiple);
  const all: Given = { kind: 'multiple', chosen: [0, 1, 2, 3] };
  const first = await standing(all, { versionId });
  expect(first.feedback).toMatchObject({ chosen: [], revealed: undefined });
  const second = await standing(all, { versionId, when: later });
  expect(second.feedback?.chosen.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
});

test('the first answer is first by its moment too, whatever the clock said before it waited', async () => {
  await answer(wrong, { when: later });
  await answer(right, { when: monday });
  await answer(right, { when: monday });
  const inOrder = (await kept()).toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  expect(inOrder.map(({ score }) => score)).toEqual([0, 1, 1]);
  expect(new Set(inOrder.map(({ receivedAt }) => receivedAt.getTime())).size).toBe(3);
  expect(await proven()).toMatchObject([{ score: 0, at: inOrder[0]!.receivedAt }]);
});

test('nobody fills the record with practice: after many answers no more are taken, and repeats get their reply', async () => {
  const clientId = fresh();
  const first = await answer(wrong, { clientId });
  const [row] = await kept();
  const { id: _, ...same } = row!;
  const more = Array.from({ length: MOST_TRIES - 1 }, () => ({
    ...same,
    clientId: fresh(),
    receivedAt: later,
  }));
  await at.db.insert(responses).values(more);
  expect(await answer(right, { when: later })).toEqual({ ok: false, reason: 'too_many_answers' });
  expect(await answer(wrong, { clientId, when: later })).toEqual(first);
});

test('what a publication adds to a lesson is shown when the lesson is opened again, and once', async () => {
  const open = () => openLesson(at.db, ada, { id: tiny.lesson, moduleId: tiny.module }, later);
  expect(await open()).toMatchObject({ begun: false, unseen: [tiny.single, tiny.multiple, tiny.trueFalse] });
  await at.db.update(questions).set({ lessonId: tiny.lesson }).where(eq(questions.id, tiny.bank[0]));
  expect(await open()).toMatchObject({ begun: true, unseen: [tiny.bank[0]] });
  expect(await open()).toMatchObject({ unseen: [] });
});
