import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAnswer, fits } from './given.ts';
import { indexes } from './kinds/kind.ts';
import { guessFloor, mark, rightAnswer, shapeOf, verdictOfAnswer } from './marking.ts';
import type { AnswerKey, Given } from './question.ts';
import { scenarioKeys } from '#tests/support/scenarios.ts';

const SEED = { seed: 2021 };

function multiple(n: number, m: number) {
  return { kind: 'multiple' as const, options: n + m, right: indexes(n) };
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
const orderingKeys = fc
  .integer({ min: 2, max: 8 })
  .chain((steps) => fc.shuffledSubarray(indexes(steps), { minLength: steps, maxLength: steps }))
  .map((places) => ({ kind: 'ordering' as const, places }));
const matchingKeys = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
  .map(([options, rows]) => ({
    kind: 'matching' as const,
    options,
    pairs: rows.map((any) => any % options),
  }));
const numberKeys = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(9)).map(([from, more]) => ({
  kind: 'number' as const,
  lines: [{ right: true, from, to: from + more }],
}));
const words = fc.stringMatching(/^[a-zà-ỹ]{1,8}$/);
const textKeys = words.map((text) => ({
  kind: 'text' as const,
  compare: 'marks' as const,
  lines: [{ right: true, texts: [text] }],
}));
const gap = fc.oneof(
  words.map((text) => ({ texts: [text] })),
  fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.nat())
    .map(([options, any]) => ({ options, right: any % options })),
);
const gapsKeys = fc
  .array(gap, { minLength: 1, maxLength: 5 })
  .map((gaps) => ({ kind: 'gaps' as const, compare: 'marks' as const, gaps }));
const keys: fc.Arbitrary<AnswerKey> = fc.oneof(
  ...[singleKeys, multipleKeys, trueFalseKeys],
  ...[orderingKeys, matchingKeys, numberKeys, textKeys, gapsKeys],
  scenarioKeys,
);
const anyPlaces = fc.array(fc.option(fc.integer({ min: -2, max: 12 })));

const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ kind: fc.constant('scenario' as const), path: fc.array(fc.integer({ min: -2, max: 4 })) }),
  fc.record({ kind: fc.constant('single' as const), chosen: fc.option(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('multiple' as const), chosen: fc.array(fc.integer({ min: -2, max: 12 })) }),
  fc.record({ kind: fc.constant('true-false' as const), marks: fc.array(fc.option(fc.boolean())) }),
  fc.record({ kind: fc.constant('ordering' as const), places: anyPlaces }),
  fc.record({ kind: fc.constant('matching' as const), pairs: anyPlaces }),
  fc.record({ kind: fc.constantFrom('number' as const, 'text' as const), typed: fc.string() }),
  fc.record({ kind: fc.constant('gaps' as const), filled: fc.array(fc.string()) }),
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

  test('what is left empty scores 0, and fits', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const empty = emptyAnswer(shapeOf(key));
        expect(mark(key, empty)).toBe(0);
        expect(fits(shapeOf(key), empty) && fits(shapeOf(key), rightAnswer(key))).toBe(true);
      }),
      SEED,
    );
  });

  test('a blind answer can expect something between nothing and all', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(guessFloor(key) >= 0 && guessFloor(key) <= 1).toBe(true);
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
    { kind: 'ordering', places: [0, 0, 1] },
    { kind: 'matching', options: 2, pairs: [2] },
    { kind: 'number', lines: [{ right: false, from: 1, to: 1 }] },
    { kind: 'number', lines: [{ right: true, from: 2, to: 1 }] },
    { kind: 'text', lines: [], compare: 'marks' },
    { kind: 'gaps', gaps: [], compare: 'marks' },
    { kind: 'gaps', gaps: [{ texts: [' '] }], compare: 'marks' },
  ])('a key that nobody could answer is refused: %j', (key) => {
    expect(() => guessFloor(key)).toThrow('Impossible key');
  });

  test('only a full score reads right, only a zero reads wrong', () => {
    expect([0, 0.001, 0.998, 0.999].map(verdictOfAnswer)).toEqual(['wrong', 'partly', 'partly', 'right']);
  });
});
