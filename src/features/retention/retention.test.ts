import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#features/agencies/day.ts';
import { MINIMUM_PEOPLE } from '#features/competency/thresholds.ts';
import { chanceFrom } from '#features/curriculum/chance.ts';
import type { Drawable } from '#features/checks/draw.ts';
import { choose, OF_ONE_COMPETENCY, QUESTIONS, weakestFirst } from './choosing.ts';
import { retentionOf } from './cohort.ts';
import { byCompetency } from './result.ts';
import { MILESTONES, offeredOn, offersIn } from './retention.ts';

const COMPLETED = '2026-01-05';
const after = (days: number, submitted: number[] = []) =>
  offeredOn(COMPLETED, submitted, addDays(COMPLETED, days));

test.each([
  [29, undefined],
  [30, 30],
  [89, 30],
  [90, 90],
  [179, 90],
  [180, 180],
  [365, 180],
  [366, undefined],
])('%i days after completion the check of day %s is offered', (days, offered) => {
  expect(after(days)).toBe(offered);
});

test('what was left out is not made up for, and what was taken is not offered again', () => {
  expect(after(100, [])).toBe(90);
  expect(after(100, [90])).toBeUndefined();
  expect(after(100, [30])).toBe(90);
  expect(after(31, [30])).toBeUndefined();
});

test('one check at most is offered of each completed programme, none of an open one', () => {
  const completedAt = new Date('2026-01-05T02:00:00Z');
  const required = [
    { id: 'done', title: 'Done', completedAt },
    { id: 'open', title: 'Open', completedAt: null },
  ];
  const day = addDays(COMPLETED, 40);
  expect(offersIn(required, [], day)).toEqual([
    { requirementId: 'done', title: 'Done', days: 30, begun: false },
  ]);
  const attempt = { id: 'a', deadline: completedAt, submittedAt: null };
  const begun = [{ requirementId: 'done', days: 30, attempt }];
  expect(offersIn(required, begun, day)).toMatchObject([{ days: 30, begun: true }]);
  const submitted = [{ ...begun[0]!, attempt: { ...attempt, submittedAt: completedAt } }];
  expect(offersIn(required, submitted, day)).toEqual([]);
});

const question = (competency: string, n: number): Drawable => ({
  ...{ questionId: `${competency}-${n}`, versionId: `${competency}-${n}`, kind: 'single', competency },
  ...{ level: 2, difficulty: 2, options: 4 },
});
const pool = ['A1', 'A2', 'B1', 'B2'].flatMap((code) =>
  Array.from({ length: 5 }, (_, n) => question(code, n)),
);
const weakest = ['B2', 'A1', 'B1', 'A2'];
const seed = '0123456789abcdef';
const chosen = (seen: string[]) =>
  choose(pool, weakest, new Set(seen.map((id) => `${id} `)), chanceFrom(seed)).map((each) => each.questionId);
const codes = (ids: string[]) => ids.map((id) => id.slice(0, 2));

test('six unseen questions are asked, two of each of the three weakest competencies', () => {
  expect(codes(chosen([]))).toEqual(['B2', 'B2', 'A1', 'A1', 'B1', 'B1']);
});

test('where a weak competency has nothing new left, the next weakest are asked before anything is repeated', () => {
  const seen = pool.filter(({ competency }) => competency === 'B2').map((each) => each.questionId);
  expect(codes(chosen(seen))).toEqual(['A1', 'A1', 'B1', 'B1', 'A2', 'A2']);
});

test('where nothing is new, the weakest are repeated', () => {
  expect(codes(chosen(pool.map((each) => each.questionId)))).toEqual(['B2', 'B2', 'A1', 'A1', 'B1', 'B1']);
});

test('whatever was seen: six questions, none twice, and a seen one only where no unseen one is left', () => {
  fc.assert(
    fc.property(fc.subarray(pool), (seen) => {
      const seenIds = seen.map((each) => each.questionId);
      const ids = chosen(seenIds);
      expect(new Set(ids).size).toBe(QUESTIONS);
      const fresh = ids.filter((id) => !seenIds.includes(id));
      expect(fresh.length).toBe(Math.min(QUESTIONS, pool.length - seen.length));
    }),
  );
  expect(OF_ONE_COMPETENCY * 3).toBe(QUESTIONS);
});

test('the least known competency comes first; one that was never asked is like an even chance', () => {
  const known = (code: string, mean?: number) => ({
    code,
    estimate: mean === undefined ? undefined : { mean },
  });
  expect(weakestFirst([known('A1', 0.9), known('A2'), known('B1', 0.3), known('B2', 0.6)])).toEqual([
    ...['B1', 'A2', 'B2', 'A1'],
  ]);
});

test('the result tells of each competency how many were right; partly right is not right', () => {
  const marked = (competency: string, outcome: 'right' | 'partly' | 'wrong' | undefined) => ({
    outcome,
    question: { competency },
  });
  const questions = [marked('B2', 'right'), marked('A1', 'partly'), marked('B2', 'wrong')];
  expect(byCompetency(questions)).toEqual([
    { code: 'A1', right: 0, asked: 1 },
    { code: 'B2', right: 1, asked: 2 },
  ]);
  // Nothing is told of one that stands in an open check, nor of one that counts for nobody.
  expect(byCompetency([marked('A1', 'right'), marked('A1', undefined), marked('C1', undefined)])).toEqual([
    { code: 'A1', right: 1, asked: 1 },
  ]);
});

test('a group knows still what its checks reach of what it had reached, with an interval around it', () => {
  const pairs = Array.from({ length: 40 }, (_, i) => ({ post: 0.8, check: i % 2 === 0 ? 0.8 : 0.4 }));
  const found = retentionOf(pairs, chanceFrom(seed))!;
  expect(found.people).toBe(40);
  expect(found.retained).toBeCloseTo(0.75, 10);
  // Half keep all and half keep half: the standard error of the mean is .25/√40, and 1.645 of it is .065.
  expect(found.low).toBeCloseTo(0.685, 1);
  expect(found.high).toBeCloseTo(0.815, 1);
  expect(found.low).toBeLessThan(0.72);
  expect(found.high).toBeGreaterThan(0.78);
});

test('where everybody keeps the same there is no doubt, and too few people give no figure', () => {
  const pairs = (people: number) => Array.from({ length: people }, () => ({ post: 0.9, check: 0.45 }));
  expect(retentionOf(pairs(MINIMUM_PEOPLE), chanceFrom(seed))).toEqual({
    ...{ people: MINIMUM_PEOPLE, retained: 0.5, low: 0.5, high: 0.5 },
  });
  expect(retentionOf(pairs(MINIMUM_PEOPLE - 1), chanceFrom(seed))).toBeUndefined();
  expect(
    retentionOf(
      [...Array(20)].map(() => ({ post: 0, check: 0 })),
      chanceFrom(seed),
    ),
  ).toBeUndefined();
  expect(MILESTONES).toEqual([30, 90, 180]);
});
