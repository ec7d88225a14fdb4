import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { askings, sightings } from '#db/schema/index.ts';
import { reviewOfDay } from '#features/review/queries/askings.ts';
import { atAReview, later, monday, RIGHT, WRONG } from '#tests/support/at-a-review.ts';
import { learner, tiny } from '#tests/support/content.ts';
import { askedQuestion, outcomesOf } from './queries/asked.ts';

const at = atAReview();
const { practise, next, review, card, rated, left } = at;

test('what was practised right comes back after three days, what was not the next day', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  expect(await card()).toMatchObject({ lessonId: tiny.lesson, competency: tiny.competency });
  expect(await card()).toMatchObject({ lastOn: '2026-11-23', dueOn: '2026-11-26' });
  expect([await left(later(2)), await left(later(3)), await left(later(90))]).toEqual([0, 1, 1]);

  await practise(tiny.multiple, WRONG[tiny.multiple]!, later(0, 5));
  expect(await card()).toMatchObject({ dueOn: '2026-11-24', reviews: 1 });
});

test('the second try that is right is remembered with difficulty, and tries after the key say nothing', async () => {
  await practise(tiny.single, WRONG[tiny.single]!);
  await practise(tiny.single, RIGHT[tiny.single]!, later(0, 1));
  await practise(tiny.single, RIGHT[tiny.single]!, later(0, 2));
  expect(await rated()).toEqual([1, 2]);
  expect(await card()).toMatchObject({ dueOn: '2026-11-25' });
});

test('nothing is asked before it is due, and nobody is asked what nobody practised', async () => {
  expect(await next(later(10))).toBeUndefined();
  await practise(tiny.single, RIGHT[tiny.single]!);
  expect(await next(later(2))).toBeUndefined();
  expect(await next(later(3))).toMatchObject({ reason: 'review', lessonId: tiny.lesson });
});

test('a question of the lesson is asked, one that was never answered first; never one of the bank', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asked: string[] = [];
  let now = later(3);
  for (let i = 0; i < 6; i += 1) {
    const asking = (await next(now))!;
    asked.push(asking.questionId);
    await review(asking.id, RIGHT[asking.questionId]!, now);
    now = new Date(`${(await card())!.dueOn}T02:00:00Z`);
  }
  expect(asked.slice(0, 2)).toEqual([tiny.multiple, tiny.trueFalse]);
  expect(asked.slice(2, 5)).toEqual([tiny.single, tiny.multiple, tiny.trueFalse]);
  const shown = await at.db.select().from(sightings).where(eq(sightings.personId, at.personId));
  expect(shown.map(({ questionId }) => questionId).filter((id) => id.startsWith('bank'))).toEqual([]);
});

test('the same question is asked until it is answered, also after a reload', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const first = await next(later(3));
  expect(await next(later(3, 1))).toEqual(first);
  expect(await reviewOfDay(at.db, at.personId, later(3, 1))).toEqual({
    asked: [first],
    open: first,
    left: [],
  });
  await review(first!.id, WRONG[first!.questionId]!, later(3, 2));
  expect(await next(later(3, 3))).toBeUndefined();
  expect((await reviewOfDay(at.db, at.personId, later(3, 3))).open).toBeUndefined();
  expect(await at.db.$count(askings)).toBe(1);
});

test('two requests at once ask one question', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const both = await Promise.all([next(later(3)), next(later(3))]);
  expect(both[0]).toEqual(both[1]);
  expect(await at.db.$count(askings)).toBe(1);
});

test('a review gives feedback as a lesson does: the hint first, then the key, and then takes no more', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  const wrong = WRONG[asking.questionId]!;
  const first = await review(asking.id, wrong, later(3, 1));
  expect(first).toMatchObject({ ok: true, standing: { tries: 1, feedback: { hint: expect.any(String) } } });
  if (first.ok) expect(first.standing.feedback?.revealed).toBeUndefined();
  const second = await review(asking.id, wrong, later(3, 2));
  expect(second).toMatchObject({ ok: true, standing: { tries: 2, feedback: { revealed: {} } } });
  expect(await review(asking.id, wrong, later(3, 3))).toEqual({ ok: false, reason: 'answered' });
  expect((await rated()).slice(1)).toEqual([1, 1]);
  const page = await askedQuestion(at.db, at.personId, asking, 'vi');
  expect(page.standing).toMatchObject({ tries: 2, feedback: { revealed: {} } });
  expect(await outcomesOf(at.db, at.personId, [asking])).toEqual(new Map([[asking.id, 'wrong']]));
});

test('before an answer the page of a review holds no key', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  const page = await askedQuestion(at.db, at.personId, asking, 'vi');
  expect(page.standing).toBeUndefined();
  expect(JSON.stringify(page)).not.toMatch(/explanation|feedback|hint|"right"/);
});

test('an answer that is sent twice is one answer and one rating, and both get the same reply', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  const clientId = crypto.randomUUID();
  const right = RIGHT[asking.questionId]!;
  const first = await review(asking.id, right, later(3, 1), { clientId });
  expect(await review(asking.id, right, later(4), { clientId })).toEqual(first);
  expect(await review(asking.id, WRONG[asking.questionId]!, later(4), { clientId })).toEqual({
    ok: false,
    reason: 'already_sent',
  });
  expect(await rated()).toEqual([3, 3]);
});

test('nobody answers what was asked of somebody else', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  const asking = (await next(later(3)))!;
  const bob = await learner(at.db, 'Bob', monday);
  const answer = review(asking.id, RIGHT[asking.questionId]!, later(3), { personId: bob });
  expect(await answer).toEqual({ ok: false, reason: 'unknown_question' });
  expect(await review('no-such-asking', RIGHT[tiny.single]!, later(3))).toMatchObject({ ok: false });
});
