import { asc, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { askings, cards, questions, questionTimes, ratings, responses } from '#db/schema/index.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { rebuildCards } from '#features/review/commands/rate.ts';
import { refreshTimes } from '#features/review/commands/times.ts';
import { LEAST_TIMES } from '#features/answers/rapid-guess.ts';
import { atAReview, later, monday, RIGHT, WRONG } from '#tests/support/at-a-review.ts';
import { beside } from '#tests/support/beside.ts';
import { learner, tiny } from '#tests/support/content.ts';

const at = atAReview();
const { practise, next, review, card, rated, left } = at;

test('all cards are made anew from the ratings alone, and are the same to the last bit', async () => {
  const bob = await learner(at.db, 'Bob', monday);
  for (const [personId, given] of [
    [at.personId, RIGHT],
    [bob, WRONG],
  ] as const)
    for (const id of [tiny.single, tiny.multiple]) await practise(id, given[id]!, monday, personId);
  let now = later(3);
  for (let i = 0; i < 5; i += 1) {
    const asking = await next(now);
    if (asking) await review(asking.id, (i % 2 === 0 ? RIGHT : WRONG)[asking.questionId]!, now);
    now = new Date(now.getTime() + 9 * 86_400_000);
  }
  const kept = () => at.db.select().from(cards).orderBy(asc(cards.personId));
  const before = await kept();
  expect(before).toHaveLength(2);
  await at.db.update(cards).set({ stability: 1, dueOn: '2030-01-01' });
  await rebuildCards(at.db);
  expect(await kept()).toEqual(before);
});

test('ratings and askings are a record: the database refuses to change or remove them', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  await next(later(3));
  await expect(at.db.update(ratings).set({ rating: 4 })).rejects.toThrow();
  await expect(at.db.delete(ratings)).rejects.toThrow();
  await expect(at.db.delete(askings)).rejects.toThrow();
});

test('once enough times of a question are known, a guess without reading rates nothing and the topic stays due', async () => {
  await practise(tiny.single, RIGHT[tiny.single]!);
  await at.db
    .update(questions)
    .set({ retiredAt: monday })
    .where(inArray(questions.id, [tiny.multiple, tiny.trueFalse]));
  await putTimes(LEAST_TIMES - 1);
  expect(await refreshTimes(at.db, later(1))).toBe(0);
  await putTimes(1);
  expect(await refreshTimes(at.db, later(1))).toBe(1);
  const [times] = await at.db.select().from(questionTimes);
  expect(times).toMatchObject({ answers: LEAST_TIMES, mean: 40_000, median: 40_000, slow: 40_000 });

  const before = await card();
  const asking = (await next(later(3)))!;
  const shownAt = new Date(later(3, 1).getTime() - 2_000);
  await review(asking.id, RIGHT[tiny.single]!, later(3, 1), { shownAt, sure: true });
  expect(await card()).toEqual(before);
  expect((await rated()).at(-1)).toBeNull();
  expect(await left(later(3, 2))).toBe(0);
  expect(await left(later(4))).toBe(1);

  const again = (await next(later(4)))!;
  const fast = new Date(later(4, 1).getTime() - 20_000);
  await review(again.id, RIGHT[tiny.single]!, later(4, 1), { shownAt: fast, sure: true });
  expect((await rated()).at(-1)).toBe(4);
});

let others = 0;
/** Other people who answered the single choice in forty seconds each. */
async function putTimes(people: number) {
  for (let i = 0; i < people; i += 1) {
    const personId = await learner(at.db, `Other ${(others += 1)}`, monday);
    const asked = { questionId: tiny.single, questionVersionId: at.content.versionOf(tiny.single) };
    const answer = { personId, ...asked, clientId: crypto.randomUUID(), language: 'vi' as const };
    const [response] = await at.db
      .insert(responses)
      .values({
        ...answer,
        place: 'review',
        given: RIGHT[tiny.single]!,
        answeredAt: monday,
        receivedAt: monday,
      })
      .returning();
    const topic = { lessonId: tiny.lesson, competency: tiny.competency, questionId: tiny.single };
    const rating = { personId, responseId: response!.id, ...topic, score: 1, ms: 40_000, at: monday };
    await at.db.insert(ratings).values({ ...rating, rating: 3 });
  }
}

// Only a server has connections for several deeds at once.
test.skipIf(!process.env['DATABASE_URL'])(
  'cards that were lost are made anew while the same person goes on answering',
  async () => {
    await practise(tiny.single, RIGHT[tiny.single]!);
    await at.db.delete(cards);
    const asked = { personId: at.personId, versionId: at.content.versionOf(tiny.multiple) };
    const sent = { ...asked, clientId: crypto.randomUUID(), given: RIGHT[tiny.multiple]! };
    const answer = { ...sent, language: 'vi' as const, answeredAt: later(1) };
    const answering = (tx: Database) => answerInPractice(tx, answer, later(1));
    expect(await beside(at.db, answering, [() => rebuildCards(at.db)])).toBe(true);
    const made = await at.db.select().from(cards);
    expect(made).toHaveLength(1);
    await rebuildCards(at.db);
    expect(await at.db.select().from(cards)).toEqual(made);
  },
);
