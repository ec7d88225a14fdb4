import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#features/agencies/day.ts';
import { cardFrom, retrievability } from './card.ts';
import { anotherLike, keyOf, nextOf, queueOf, type TopicWithCard } from './queue.ts';
import type { Rating } from './rating.ts';
import { MOST_A_DAY } from './thresholds.ts';

const TODAY = '2026-11-23';

function topic(lessonId: string, rating: Rating, daysAgo: number): TopicWithCard {
  const day = addDays(TODAY, -daysAgo);
  return { lessonId, competency: 'B2', card: cardFrom([{ questionId: 'q', rating, day }])! };
}

const lessons = (topics: { lessonId: string }[]) => topics.map(({ lessonId }) => lessonId);

test('what is due today or was before is reviewed, and nothing before its day', () => {
  const topics = [topic('two-days-old', 3, 2), topic('three-days-old', 3, 3), topic('older', 3, 30)];
  expect(lessons(queueOf(topics, [], TODAY))).toEqual(['older', 'three-days-old']);
});

test('what is most likely forgotten comes first', () => {
  const topics = [topic('known-well', 4, 9), topic('forgotten', 1, 9), topic('hard', 2, 9)];
  expect(lessons(queueOf(topics, [], TODAY))).toEqual(['forgotten', 'hard', 'known-well']);
});

test('what was asked today is not asked again today', () => {
  const topics = [topic('a', 1, 9), topic('b', 2, 9)];
  expect(lessons(queueOf(topics, [{ lessonId: 'a', competency: 'B2' }], TODAY))).toEqual(['b']);
  expect(lessons(queueOf(topics, [{ lessonId: 'a', competency: 'A1' }], TODAY))).toEqual(['a', 'b']);
});

const someTopics = fc.array(
  fc.record({
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    daysAgo: fc.integer({ min: 0, max: 900 }),
    asked: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('however many days were left out, no more are asked than a day holds, and the worst risks first', () => {
  fc.assert(
    fc.property(someTopics, (some) => {
      const topics = some.map(({ rating, daysAgo }, i) => topic(`lesson-${i}`, rating, daysAgo));
      const asked = topics.filter((_, i) => some[i]!.asked).slice(0, MOST_A_DAY);
      const queue = queueOf(topics, asked, TODAY);
      expect(queue.length + asked.length).toBeLessThanOrEqual(MOST_A_DAY);
      const risks = queue.map(({ card }) => retrievability(card, TODAY));
      expect(risks).toEqual(risks.toSorted((a, b) => a - b));
      const shown = new Set(queue.map(keyOf));
      const left = topics.filter(
        (each) => each.card.dueOn <= TODAY && !shown.has(keyOf(each)) && !asked.includes(each),
      );
      const worstLeft = Math.min(...left.map(({ card }) => retrievability(card, TODAY)));
      if (queue.length > 0 && left.length > 0) expect(worstLeft).toBeGreaterThanOrEqual(risks.at(-1)!);
      if (left.length > 0) expect(queue.length + asked.length).toBe(MOST_A_DAY);
    }),
  );
});

const candidate = (questionId: string, answeredOn?: string, over = {}) => ({
  ...{ questionId, versionId: questionId, kind: 'single' as const, lessonId: 'here', competency: 'B2' },
  ...{ difficulty: 2, answeredAt: answeredOn ? new Date(`${answeredOn}T02:00:00Z`) : undefined, ...over },
});

test('of a topic a question that was never answered is asked first, then the one whose answer is longest ago', () => {
  const [old, older, never] = [
    candidate('old', '2026-11-02'),
    candidate('older', '2026-11-01'),
    candidate('never'),
  ];
  expect(nextOf([old, older, never])).toBe(never);
  expect(nextOf([old, older])).toBe(older);
  expect(nextOf([])).toBeUndefined();
});

test('another like a computed question is that question again, in another variant', () => {
  const computed = candidate('due-day', undefined, { kind: 'working-days', computed: {} });
  expect(anotherLike('due-day', [computed, candidate('other')])).toBe(computed);
});

test('another like a question is one of its competency and difficulty, among those that were answered, here before elsewhere', () => {
  const asked = candidate('asked', '2026-11-20');
  const unlike = [
    candidate('harder', '2026-11-01', { difficulty: 3 }),
    candidate('other competency', '2026-11-01', { competency: 'A1' }),
    candidate('scenario', '2026-11-01', { kind: 'scenario' }),
  ];
  const elsewhere = candidate('elsewhere', '2026-11-01', { lessonId: 'before' });
  const known = candidate('known', '2026-11-10');
  const older = candidate('older', '2026-11-05');
  expect(anotherLike('asked', [asked, ...unlike])).toBeUndefined();
  expect(anotherLike('asked', [asked, ...unlike, candidate('new')])).toBeUndefined();
  expect(anotherLike('asked', [asked, candidate('new'), elsewhere])).toBe(elsewhere);
  expect(anotherLike('asked', [asked, elsewhere, known, older])).toBe(older);
  expect(anotherLike('unknown', [known])).toBeUndefined();
});
