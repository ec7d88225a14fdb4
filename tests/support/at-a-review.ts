import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect } from 'vitest';
import { cards, evidence, ratings } from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { answerInReview, type ReviewAnswer } from '#features/practice/commands/review.ts';
import { askNext } from '#features/review/commands/ask.ts';
import { askingOf, reviewOfDay } from '#features/review/queries/askings.ts';
import { learner, publishTiny, tiny, type TinyContent } from './content.ts';
import { testDatabase } from './database.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const later = (days: number, minutes = 0) =>
  new Date(monday.getTime() + days * 86_400_000 + minutes * 60_000);
export const seed = '0123456789abcdef';

export const RIGHT: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 1 },
  [tiny.multiple]: { kind: 'multiple', chosen: [0, 2] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [true, false] },
};
export const WRONG: Record<string, Given> = {
  [tiny.single]: { kind: 'single', chosen: 3 },
  [tiny.multiple]: { kind: 'multiple', chosen: [1] },
  [tiny.trueFalse]: { kind: 'true-false', marks: [false, true] },
};

/** Somebody who practises in the lesson of the tiny programme and is asked again later. */
export function atAReview() {
  const at = testDatabase();
  let content: TinyContent;
  let ada: string;
  beforeEach(async () => {
    content = await publishTiny(at.db, monday);
    ada = await learner(at.db, 'Ada', monday);
  });

  async function practise(questionId: string, given: Given, now = monday, personId = ada) {
    const sent = { personId, clientId: crypto.randomUUID(), versionId: content.versionOf(questionId) };
    const result = await answerInPractice(at.db, { ...sent, given, language: 'vi', answeredAt: now }, now);
    expect(result).toMatchObject({ ok: true });
  }

  async function next(now: Date, personId = ada) {
    const result = await askNext(at.db, { personId, seed }, now);
    return result.ok ? (await askingOf(at.db, personId, result.askingId))! : undefined;
  }

  function review(askingId: string, given: Given, now: Date, over: Partial<ReviewAnswer> = {}) {
    const sent = { personId: ada, clientId: crypto.randomUUID(), askingId, given, sure: false };
    const answer = { ...sent, shownAt: undefined, language: 'vi' as const, answeredAt: now, ...over };
    return answerInReview(at.db, answer, now);
  }

  async function rated() {
    const own = at.db.select().from(ratings).where(eq(ratings.personId, ada)).orderBy(asc(ratings.at));
    return (await own).map(({ rating }) => rating);
  }

  return {
    get db() {
      return at.db;
    },
    get content() {
      return content;
    },
    get personId() {
      return ada;
    },
    ...{ practise, next, review, rated },
    card: async () => (await at.db.select().from(cards).where(eq(cards.personId, ada)))[0],
    proven: () => at.db.select().from(evidence).where(eq(evidence.personId, ada)),
    left: async (now: Date) => (await reviewOfDay(at.db, ada, now)).left.length,
    /** A question that was published since. */
    know: (id: string, versionId: string) => {
      const { versionOf } = content;
      content = { ...content, versionOf: (asked) => (asked === id ? versionId : versionOf(asked)) };
    },
  };
}
