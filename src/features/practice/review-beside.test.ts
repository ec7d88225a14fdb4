import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  askings,
  citations,
  documents,
  lessonProgress,
  lessons,
  questions,
  responses,
} from '#db/schema/index.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { askAnother } from '#features/review/commands/ask.ts';
import { askingOf, reviewOfDay } from '#features/review/queries/askings.ts';
import { MOST_OTHERS_A_DAY } from '#features/review/thresholds.ts';
import { atAReview, later, monday, RIGHT, seed, WRONG } from '#tests/support/at-a-review.ts';
import { publishQuestion, tiny } from '#tests/support/content.ts';
import { openLesson } from './commands/lesson.ts';
import { practiceStandings } from './queries.ts';
import { askedQuestion } from './queries/asked.ts';

const at = atAReview();
const { practise, next, review, card, rated, proven, left } = at;

test('a review completes no lesson and changes nothing that is shown there', async () => {
  await openLesson(at.db, at.personId, { id: tiny.lesson, moduleId: tiny.module }, monday);
  await practise(tiny.single, WRONG[tiny.single]!);
  const versionId = at.content.versionOf(tiny.single);
  const before = await practiceStandings(at.db, at.personId, [versionId], 'vi');
  await at.db
    .update(questions)
    .set({ retiredAt: monday })
    .where(inArray(questions.id, [tiny.multiple, tiny.trueFalse]));
  const asking = (await next(later(1)))!;
  expect(asking.questionId).toBe(tiny.single);
  await review(asking.id, RIGHT[tiny.single]!, later(1));
  expect(await practiceStandings(at.db, at.personId, [versionId], 'vi')).toEqual(before);
  const [lesson] = await at.db.select().from(lessonProgress).where(eq(lessonProgress.personId, at.personId));
  expect(lesson).toMatchObject({ completedAt: null });
});

test('the first answer to a question is evidence, in a review too, and once', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  expect(asking.questionId).toBe(tiny.multiple);
  await review(asking.id, RIGHT[tiny.multiple]!, later(3));
  await practise(tiny.multiple, WRONG[tiny.multiple]!, later(4));
  expect((await proven()).map(({ questionId, place, score }) => [questionId, place, score])).toEqual([
    [tiny.single, 'practice', 1],
    [tiny.multiple, 'review', 1],
  ]);
});

test('what an open check asks is not reviewed, and its key is not told by a review that had begun', async () => {
  await at.db
    .update(questions)
    .set({ inBank: true })
    .where(inArray(questions.id, [tiny.single, tiny.multiple]));
  await at.db
    .update(questions)
    .set({ retiredAt: monday })
    .where(inArray(questions.id, [...tiny.bank, tiny.trueFalse]));
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  const started = await startAttempt(
    at.db,
    { personId: at.personId, moduleId: tiny.module, seed },
    later(3, 1),
  );
  expect(started).toMatchObject({ ok: true });
  expect(await review(asking.id, RIGHT[asking.questionId]!, later(3, 2))).toEqual({
    ok: false,
    reason: 'in_open_check',
  });
  expect(await askedQuestion(at.db, at.personId, asking, 'vi')).toMatchObject({
    secret: true,
    standing: undefined,
  });
  expect(await next(later(3, 3))).toBeUndefined();
  const today = await reviewOfDay(at.db, at.personId, later(3, 3));
  expect(today).toEqual({ asked: [asking], open: undefined, left: [] });
  expect(await left(later(4))).toBe(0);
});

test('at most eight questions are asked on a day, however many topics are due', async () => {
  const topics = Array.from({ length: 12 }, (_, i) => `more-${i}`);
  for (const [i, id] of topics.entries()) {
    await at.db.insert(lessons).values({ id: `l-${i}`, moduleId: tiny.module, sort: 10 + i });
    await putQuestion(id, `l-${i}`);
  }
  for (const id of topics) await practise(id, { kind: 'single', chosen: 3 });
  const now = later(60);
  expect(await left(now)).toBe(8);
  for (let asked = 0; asked < 8; asked += 1) {
    const asking = (await next(now))!;
    await review(asking.id, { kind: 'single', chosen: 0 }, now);
  }
  expect(await next(now)).toBeUndefined();
  expect(await reviewOfDay(at.db, at.personId, now)).toMatchObject({ asked: { length: 8 }, left: [] });
  // The next day the other four come, and none of those that were answered.
  expect(await left(later(61))).toBe(4);
});

async function putQuestion(id: string, lessonId: string) {
  await at.db.insert(questions).values({ id, lessonId, moduleId: tiny.module, sort: 1, inBank: false });
  const versionId = await publishQuestion(at.db, { id, number: 1 }, monday);
  at.know(id, versionId);
}

test('answers in a lesson on law that has ended move no review', async () => {
  const cited = { subject: 'question' as const, subjectId: tiny.single, documentId: tiny.document };
  await at.db.insert(citations).values({ ...cited, provision: 'Điều 11' });
  await at.db.update(documents).set({ expiresOn: '2026-01-31' });
  await practise(tiny.single, RIGHT[tiny.single]!);
  expect(await card()).toBeUndefined();
  expect(await at.db.$count(responses, eq(responses.personId, at.personId))).toBe(1);
});
test('another like this is one that was practised before; it moves no review and gives no evidence', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  await practise(tiny.multiple, RIGHT[tiny.multiple]!, later(0, 1));
  const [before, evidenceBefore] = [await card(), await proven()];
  const sent = { personId: at.personId, seed, questionId: tiny.multiple };
  const result = await askAnother(at.db, sent, later(0, 2));
  if (!result.ok) throw new Error(result.reason);
  const asking = (await askingOf(at.db, at.personId, result.askingId))!;
  expect(asking).toMatchObject({ reason: 'another', questionId: tiny.single });
  expect(await review(asking.id, WRONG[tiny.single]!, later(0, 3))).toMatchObject({ ok: true });
  expect([await card(), await proven()]).toEqual([before, evidenceBefore]);
  expect(await rated()).toEqual([3, 3]);
  expect(await reviewOfDay(at.db, at.personId, later(0, 4))).toMatchObject({ asked: [] });
});

test('nobody fills the record with more practice: after many on a day no more is asked until the next', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  await practise(tiny.multiple, RIGHT[tiny.multiple]!, later(0, 1));
  const ask = (now: Date) =>
    askAnother(at.db, { personId: at.personId, seed, questionId: tiny.multiple }, now);
  await ask(later(0, 2));
  const [first] = await at.db.select().from(askings);
  const { id: _, ...same } = first!;
  await at.db.insert(askings).values(Array.from({ length: MOST_OTHERS_A_DAY - 1 }, () => same));
  expect(await ask(later(0, 3))).toEqual({ ok: false, reason: 'enough_today' });
  expect(await ask(later(1))).toMatchObject({ ok: true });
});

test('there is no other like a question of the bank, or one that does not exist', async () => {
  for (const questionId of [tiny.bank[0], 'no-such-question'])
    expect(await askAnother(at.db, { personId: at.personId, seed, questionId }, monday)).toEqual({
      ok: false,
      reason: 'no_other',
    });
});
