import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightAnswer } from './given.ts';
import { guessFloor, mark, verdictOfAnswer } from './marking.ts';
import type { AnswerKey, Given } from './question.ts';

const SEED = { seed: 2021 };

/** n right options first, then m wrong ones; T of the former and F of the latter are ticked. */
function score(T: number, F: number, n: number, m: number): number {
  const chosen = [...indexes(T), ...indexes(F).map((index) => n + index)];
  return mark(multiple(n, m), { kind: 'multiple', chosen });
}

function multiple(n: number, m: number) {
  return { kind: 'multiple' as const, options: n + m, right: indexes(n) };
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

const singleKeys = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.nat())
  .map(([options, any]) => ({ kind: 'single' as const, options, right: any % options }));
const multipleKeys = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 9 })
  .filter((boxes) => boxes.includes(true))
  .map((boxes) => ({
    ...multiple(boxes.length, 0),
    right: indexes(boxes.length).filter((index) => boxes[index]),
  }));
const trueFalseKeys = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 8 })
  .map((statements) => ({ kind: 'true-false' as const, statements }));
const keys = fc.oneof(singleKeys, multipleKeys, trueFalseKeys);

const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), chosen: fc.option(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('multiple' as const), chosen: fc.array(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('true-false' as const), marks: fc.array(fc.option(fc.boolean())) }),
);

describe('single choice', () => {
  const key: AnswerKey = { kind: 'single', options: 4, right: 2 };

  test('the right option scores 1, any other and none score 0', () => {
    const scoreOf = (chosen: number | null) => mark(key, { kind: 'single', chosen });
    expect([0, 1, 2, 3, null].map(scoreOf)).toEqual([0, 0, 1, 0, 0]);
  });

  test('a blind answer is right once in as many times as there are options', () => {
    expect([4, 5].map((options) => guessFloor({ ...key, options }))).toEqual([0.25, 0.2]);
  });
});

describe('multiple choice', () => {
  test.each([
    [3, 0, 3, 2, 1],
    [2, 0, 3, 2, 0.666667],
    [3, 1, 3, 2, 0.5],
    [3, 2, 3, 2, 0],
    [1, 1, 2, 3, 0.166667],
    [2, 1, 2, 3, 0.666667],
    [1, 0, 1, 0, 1],
  ])('%i right and %i wrong ticked, of %i right and %i wrong options, score %f', (T, F, n, m, expected) => {
    expect(score(T, F, n, m)).toBeCloseTo(expected, 6);
  });

  test.each([
    [2, 2, 0.188],
    [3, 2, 0.188],
    [4, 1, 0.25],
    [1, 3, 0.25],
  ])('with %i right and %i wrong options, flipping a coin for each box can expect %f', (n, m, expected) => {
    expect(Math.round(guessFloor(multiple(n, m)) * 1000) / 1000).toBe(expected);
  });

  test('the guess floor is the mean score over every possible set of ticks', () => {
    fc.assert(
      fc.property(multipleKeys, (key) => {
        const scores = indexes(2 ** key.options).map((set) =>
          mark(key, {
            kind: 'multiple',
            chosen: indexes(key.options).filter((option) => set & (1 << option)),
          }),
        );
        const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
        expect(guessFloor(key)).toBeCloseTo(mean, 12);
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  test('ticking everything scores 0 wherever there is a wrong option', () => {
    fc.assert(
      fc.property(multipleKeys, (key) => {
        fc.pre(key.right.length < key.options);
        expect(mark(key, { kind: 'multiple', chosen: indexes(key.options) })).toBe(0);
      }),
      SEED,
    );
  });

  test('one more right tick never lowers the score, one more wrong tick never raises it', () => {
    fc.assert(
      fc.property(multipleKeys, fc.array(fc.nat(8)), fc.nat(8), (key, chosen, extra) => {
        fc.pre(extra < key.options && !chosen.includes(extra));
        const before = mark(key, { kind: 'multiple', chosen });
        const after = mark(key, { kind: 'multiple', chosen: [...chosen, extra] });
        if (key.right.includes(extra)) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
      SEED,
    );
  });

  test('order, a tick sent twice and an option that does not exist change nothing', () => {
    const key: AnswerKey = { kind: 'multiple', options: 5, right: [0, 2, 3] };
    const given = (chosen: number[]): Given => ({ kind: 'multiple', chosen });
    expect(mark(key, given([3, 4, 0, 3, 4, 5, -1, 0.5, Number.NaN]))).toBe(mark(key, given([0, 3, 4])));
  });
});

describe('true or false', () => {
  const key: AnswerKey = { kind: 'true-false', statements: [true, false, true, true] };

  test('the score is the share of the statements marked rightly; an empty row is not one, a row too many is nothing', () => {
    expect(mark(key, { kind: 'true-false', marks: [true, false, false, null] })).toBe(0.5);
    expect(mark(key, { kind: 'true-false', marks: [] })).toBe(0);
    expect(mark(key, { kind: 'true-false', marks: [true, false, true, true, true] })).toBe(1);
  });

  test('a blind answer can expect half', () => expect(guessFloor(key)).toBe(0.5));
});

describe('every kind of question', () => {
  test('the right answer scores 1', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(mark(key, rightAnswer(key))).toBe(1);
        expect(verdictOfAnswer(mark(key, rightAnswer(key)))).toBe('right');
      }),
      SEED,
    );
  });

  test('a score never leaves 0 to 1, whatever is sent, and is the same when it is marked again', () => {
    fc.assert(
      fc.property(keys, anyGiven, (key, given) => {
        const score = mark(key, given);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(mark(key, given)).toBe(score);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('a choice left empty scores 0', () => {
    fc.assert(
      fc.property(singleKeys, multipleKeys, (single, many) => {
        expect(mark(single, { kind: 'single', chosen: null })).toBe(0);
        expect(mark(many, { kind: 'multiple', chosen: [] })).toBe(0);
      }),
      SEED,
    );
  });

  test('an answer to another kind of question scores 0', () => {
    expect(mark(multiple(2, 2), { kind: 'true-false', marks: [true, true] })).toBe(0);
    expect(mark({ kind: 'true-false', statements: [true] }, { kind: 'single', chosen: 0 })).toBe(0);
  });

  test('a kind that does not exist is refused', () => {
    const unknown = { kind: 'essay', chosen: null } as unknown;
    expect(() => mark(unknown as AnswerKey, { kind: 'single', chosen: 0 })).toThrow('essay');
    expect(() => mark({ kind: 'single', options: 4, right: 2 }, unknown as Given)).toThrow('essay');
    expect(() => guessFloor(unknown as AnswerKey)).toThrow('essay');
  });

  test.each<AnswerKey>([
    { kind: 'single', options: 4, right: 4 },
    { kind: 'single', options: 1, right: 0 },
    { kind: 'multiple', options: 4, right: [] },
    { kind: 'multiple', options: 4, right: [1, 1] },
    { kind: 'multiple', options: 4, right: [1, 7] },
    { kind: 'true-false', statements: [] },
  ])('a key that nobody could answer is refused: %j', (key) => {
    expect(() => guessFloor(key)).toThrow('Impossible key');
  });

  test('only a full score reads right, only a zero reads wrong', () => {
    expect([0, 0.001, 0.998, 0.999].map(verdictOfAnswer)).toEqual(['wrong', 'partly', 'partly', 'right']);
  });
});
