import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { questions, responses } from '#db/schema/index.ts';
import { atALesson, fresh, later, monday, right, wrong } from '#tests/support/at-a-lesson.ts';
import { tiny } from '#tests/support/content.ts';
import { MOST_TRIES } from './practice.ts';

/** Which answers are kept, and which of them are evidence. */
const at = atALesson();

test('the first answer to a question is evidence, the second is not', async () => {
  await at.answer(wrong);
  await at.answer(right, { when: later });

  expect(await at.proven()).toMatchObject([
    { questionId: tiny.single, score: 0, guess: 0.25, place: 'practice' },
  ]);
  expect((await at.kept()).map(({ score, hints }) => ({ score, hints }))).toEqual([
    { score: 0, hints: 0 },
    { score: 1, hints: 1 },
  ]);
});

test('an answer that is sent twice is one row, and both get the same reply', async () => {
  const clientId = fresh();
  const first = await at.answer(wrong, { clientId });
  await at.answer(right, { when: later });
  const replay = await at.answer(wrong, { clientId, when: later });

  expect(replay).toEqual(first);
  expect(await at.kept()).toHaveLength(2);
  expect(await at.proven()).toHaveLength(1);
});

test('an old form that is sent again with another choice is refused, not taken for a replay', async () => {
  const clientId = fresh();
  await at.answer(wrong, { clientId });
  const versionId = at.content.versionOf(tiny.trueFalse);

  expect(await at.answer(right, { clientId })).toEqual({ ok: false, reason: 'already_sent' });
  expect(await at.answer({ kind: 'true-false', marks: [true, false] }, { clientId, versionId })).toEqual({
    ok: false,
    reason: 'already_sent',
  });
  expect(await at.kept()).toHaveLength(1);
});

test('a question that stands only in the bank cannot be practised, so its key stays secret', async () => {
  const versionId = at.content.versionOf(tiny.bank[0]);

  expect(await at.answer({ kind: 'single', chosen: 0 }, { versionId })).toEqual({
    ok: false,
    reason: 'unknown_question',
  });
  expect(await at.answer(right, { versionId: fresh() })).toEqual({ ok: false, reason: 'unknown_question' });
  expect(await at.kept()).toHaveLength(0);
});

test('nothing is kept of an empty answer, or of one that does not fit its question', async () => {
  expect(await at.answer({ kind: 'single', chosen: null })).toEqual({ ok: false, reason: 'empty' });
  expect(await at.answer({ kind: 'single', chosen: 4 })).toEqual({ ok: false, reason: 'malformed' });
  expect(await at.answer({ kind: 'multiple', chosen: [0] })).toEqual({ ok: false, reason: 'malformed' });
  expect(await at.kept()).toHaveLength(0);
});

test('an answer from a page that was open when its question was retired is not lost', async () => {
  await at.db.update(questions).set({ retiredAt: monday }).where(eq(questions.id, tiny.single));

  expect(await at.answer(right, { when: later })).toMatchObject({ ok: true });
  expect(await at.kept()).toHaveLength(1);
});

test('of two answers at the same moment one is the first: one piece of evidence, two rows', async () => {
  const both = await Promise.all([at.answer(wrong), at.answer(right)]);

  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await at.kept()).toHaveLength(2);
  expect(await at.proven()).toHaveLength(1);
});

test('the same answer twice at the same moment is one row', async () => {
  const clientId = fresh();
  const both = await Promise.all([at.answer(wrong, { clientId }), at.answer(wrong, { clientId })]);

  expect(both[0]).toEqual(both[1]);
  expect(await at.kept()).toHaveLength(1);
});

test('the first answer is first by its moment too, whatever the clock said before it waited', async () => {
  await at.answer(wrong, { when: later });
  await at.answer(right, { when: monday });
  await at.answer(right, { when: monday });
  const inOrder = (await at.kept()).toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  expect(inOrder.map(({ score }) => score)).toEqual([0, 1, 1]);
  expect(new Set(inOrder.map(({ receivedAt }) => receivedAt.getTime())).size).toBe(3);
  expect(await at.proven()).toMatchObject([{ score: 0, at: inOrder[0]!.receivedAt }]);
});

test('nobody fills the record with practice: after many answers no more are taken, and repeats get their reply', async () => {
  const clientId = fresh();
  const first = await at.answer(wrong, { clientId });
  const [row] = await at.kept();
  const { id: _, ...same } = row!;
  const more = Array.from({ length: MOST_TRIES - 1 }, () => ({
    ...same,
    clientId: fresh(),
    receivedAt: later,
  }));
  await at.db.insert(responses).values(more);
  expect(await at.answer(right, { when: later })).toEqual({ ok: false, reason: 'too_many_answers' });
  expect(await at.answer(wrong, { clientId, when: later })).toEqual(first);
});
