import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#features/agencies/day.ts';
import { cardFrom, retrievability, type Card, type Rated } from './card.ts';
import type { Rating } from './rating.ts';
import { LONGEST_WAIT } from './thresholds.ts';

const MONDAY = '2026-01-05';
const rated = (rating: Rating | null, day = MONDAY, questionId = 'q-1'): Rated => ({
  questionId,
  rating,
  day,
});

/** Each review on the day on which it is due. Gives the days from each to the next. */
function intervals(ratings: Rating[]): number[] {
  const all: Rated[] = [];
  let day = MONDAY;
  return ratings.map((rating) => {
    all.push(rated(rating, day));
    const { dueOn } = cardFrom(all)!;
    const days = daysBetween(day, dueOn);
    day = dueOn;
    return days;
  });
}

test.each<[Rating[], number[]]>([
  [
    [3, 3, 3, 3],
    [3, 14, 57, 196],
  ],
  [
    [3, 3, 1, 3],
    [3, 14, 2, 5],
  ],
  [
    [4, 4, 4],
    [8, 66, 365],
  ],
  [[1], [1]],
  [[2], [2]],
  [[3], [3]],
  [[4], [8]],
])('reviews that were %j come after %j days', (ratings, days) => {
  expect(intervals(ratings)).toEqual(days);
});

test.each([
  [1, 0.946847],
  [3, 0.880948],
  [7, 0.80831],
  [30, 0.667526],
  [90, 0.567838],
  [180, 0.511286],
])('what was right once is remembered after %i days with probability %d', (days, likely) => {
  const card = cardFrom([rated(3)])!;
  expect(retrievability(card, addDays(MONDAY, days))).toBeCloseTo(likely, 5);
});

test('a topic that nobody has answered, or only too quickly, has no card', () => {
  expect(cardFrom([])).toBeUndefined();
  expect(cardFrom([rated(null)])).toBeUndefined();
});

test('an answer that came too quickly changes nothing', () => {
  expect(cardFrom([rated(3), rated(null, '2026-01-08')])).toEqual(cardFrom([rated(3)]));
});

test('of one question the newest rating of a day counts: right at the second try is not forgotten', () => {
  expect(cardFrom([rated(1), rated(2)])).toEqual(cardFrom([rated(2)]));
});

test('of several questions of a day the lowest counts, and the day is one review', () => {
  const both = cardFrom([rated(3), rated(1, MONDAY, 'q-2'), rated(4, MONDAY, 'q-3')]);
  expect(both).toEqual(cardFrom([rated(1)]));
  expect(both).toMatchObject({ reviews: 1 });
});

const ratings = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 2, 3, 4), fc.integer({ min: 0, max: 400 })), {
  minLength: 1,
  maxLength: 30,
});

function play(answers: [Rating, number][]): { card: Card; last: string } {
  let day = MONDAY;
  const all = answers.map(([rating, days]) => rated(rating, (day = addDays(day, days))));
  return { card: cardFrom(all)!, last: day };
}

test('whatever was answered, the next review comes after the last one and within a year', () => {
  fc.assert(
    fc.property(ratings, (answers) => {
      const { card, last } = play(answers);
      expect(card.lastOn).toBe(last);
      const wait = daysBetween(last, card.dueOn);
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
    }),
  );
});

test('whatever was answered, it is remembered less well with every day', () => {
  fc.assert(
    fc.property(ratings, fc.integer({ min: 0, max: 500 }), (answers, days) => {
      const { card, last } = play(answers);
      const now = retrievability(card, addDays(last, days));
      const later = retrievability(card, addDays(last, days + 1));
      expect(now).toBeGreaterThan(later);
      expect(now).toBeLessThanOrEqual(1);
      expect(later).toBeGreaterThan(0);
    }),
  );
});

test('an easier last answer never brings the next review sooner', () => {
  fc.assert(
    fc.property(ratings, fc.integer({ min: 1, max: 100 }), (answers, days) => {
      const waits = ([1, 2, 3, 4] as const).map((rating) => {
        const { card, last } = play([...answers, [rating, days]]);
        return daysBetween(last, card.dueOn);
      });
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    }),
  );
});
