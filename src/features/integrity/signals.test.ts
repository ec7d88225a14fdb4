import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abilityFrom } from '#features/competency/ability.ts';
import { effortOf, effortSignal } from './effort.ts';
import { jumpSignal } from './jump.ts';
import {
  atLeast,
  chanceOfSameWrong,
  matchesWith,
  standingOut,
  type Compared,
  type Sheet,
} from './same-answers.ts';

describe('the effort of an attempt', () => {
  const usual = { count: 100, meanSeconds: 60 };
  const answers = (...seconds: (number | undefined)[]) =>
    seconds.map((each) => ({ seconds: each, times: usual }));

  test('is the share of answers that were not rapid', () => {
    expect(effortOf({ rapid: 2, known: 10 })).toBe(0.8);
  });

  // The limit of a question that takes a minute is 6 s.
  test('under nine in ten it is put before a human, with its numbers', () => {
    expect(effortSignal(answers(...Array(8).fill(20), 2, 3), 165)).toEqual({
      ...{ kind: 'effort', rapid: 2, known: 10, seconds: 165, usualSeconds: 600 },
    });
  });

  test('nine in ten is enough', () => {
    expect(effortSignal(answers(...Array(9).fill(20), 2), 182)).toBeUndefined();
  });

  test('who read everything first and then answered in one go took time, and is left alone', () => {
    expect(effortSignal(answers(...Array(9).fill(2), 298), 316)).toBeUndefined();
    expect(effortSignal(answers(...Array(9).fill(2), 12), 30)).toBeDefined();
  });

  // In 20 s at most three of ten can have taken 6 s.
  test('a device that claims long times cannot hide that the whole attempt was too short for them', () => {
    const tooShort = { kind: 'effort', rapid: 7, known: 10, seconds: 20, usualSeconds: 600 };
    expect(effortSignal(answers(...Array(10).fill(300)), 20)).toEqual(tooShort);
    expect(effortSignal(answers(...Array(10).fill(undefined)), 20)).toEqual(tooShort);
    expect(effortSignal(answers(...Array(10).fill(300)), 54)).toBeUndefined();
    expect(effortSignal(answers(...Array(10).fill(300)), 53)).toMatchObject({ rapid: 2 });
  });

  test('where few times are known, or nobody knows what is usual, nothing is said', () => {
    expect(effortSignal(answers(1, 1, 1, 1, ...Array(6).fill(undefined)), 100)).toBeUndefined();
    expect(effortSignal(answers(1, 1, 1, 1, 1, ...Array(5).fill(undefined)), 100)).toBeDefined();
    expect(effortSignal(answers(...Array(4).fill(300)), 1)).toBeUndefined();
    const unknown = Array(10).fill({ seconds: 1, times: undefined }) as {
      seconds: number;
      times: undefined;
    }[];
    expect(effortSignal(unknown, 10)).toBeUndefined();
    const few = Array(10).fill({ seconds: 1, times: { count: 29, meanSeconds: 60 } }) as ReturnType<
      typeof answers
    >;
    expect(effortSignal(few, 10)).toBeUndefined();
  });
});

describe('a jump', () => {
  const asked = (counts: number, difficulty = 1) => ({ difficulty, guess: 0.25, counts });
  const weak = { ability: -2, se: 0.4, pieces: 20 };

  // Chance of each .25 + .75/(1 + e³) = .285569; expected 3.4268 of 12, by chance 2.4482; slope .75·.047426·.952574
  // = .033882, times 12 and .4 = .162634, squared .026450; error √2.4747 = 1.5731.
  test('is what lies more than three standard errors above what earlier answers let expect', () => {
    const all = Array.from({ length: 12 }, () => asked(1));
    expect(jumpSignal(weak, all)).toEqual({
      ...{ kind: 'jump', reached: 12, expected: 3.43, standardError: 1.57, of: 12, earlier: 20 },
    });
    expect(jumpSignal(weak, [...all.slice(0, 9), ...Array(3).fill(asked(0))])).toMatchObject({ reached: 9 });
    expect(jumpSignal(weak, [...all.slice(0, 8), ...Array(4).fill(asked(0))])).toBeUndefined();
  });

  test('nothing is expected of somebody with fewer than eight earlier answers', () => {
    const all = Array.from({ length: 12 }, () => asked(1));
    expect(jumpSignal({ ...weak, pieces: 7 }, all)).toBeUndefined();
    expect(jumpSignal(weak, [])).toBeUndefined();
  });

  test('who answers as before, or worse, never jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 40 }), (scores) => {
        const before = scores.map((counts) => asked(counts, 0));
        const estimate = { ...abilityFrom(before), pieces: before.length };
        expect(jumpSignal(estimate, before)).toBeUndefined();
        expect(
          jumpSignal(
            estimate,
            before.map((answer) => ({ ...answer, counts: 0 })),
          ),
        ).toBeUndefined();
      }),
    );
  });
});

describe('the same wrong options', () => {
  const question = (wrong: number[]): Compared => ({ difficulty: 0, guess: 0.25, wrong });

  test('the chance of one in common is the sum over the wrong options of both chances', () => {
    // At ability 0 each is wrong with .375; options 30, 20, 10 of 60 are chosen with .1875, .125, .0625.
    const expected = 0.1875 ** 2 + 0.125 ** 2 + 0.0625 ** 2;
    expect(chanceOfSameWrong(question([30, 20, 10]), 0, 0)).toBeCloseTo(expected, 12);
  });

  test.each([
    [0, [0.1, 0.2, 0.3], 1],
    [1, [0.1, 0.2, 0.3], 1 - 0.9 * 0.8 * 0.7],
    [2, [0.1, 0.2, 0.3], 0.1 * 0.2 * 0.7 + 0.1 * 0.8 * 0.3 + 0.9 * 0.2 * 0.3 + 0.006],
    [3, [0.1, 0.2, 0.3], 0.006],
    [4, [0.1, 0.2, 0.3], 0],
    [5, Array<number>(10).fill(0.5), 638 / 1024],
  ])('%i or more of %j have this chance', (count, chances, expected) => {
    expect(atLeast(count, chances)).toBeCloseTo(expected, 12);
  });

  const ids = [...Array(12).keys()].map((n) => `q${n}`);
  const bank = new Map(ids.map((id) => [id, question([20, 20, 20])]));
  const sheet = (personId: string, chosen: (n: number) => number): Sheet => ({
    ...{ personId, attemptId: `of ${personId}`, ability: 0 },
    answers: new Map(ids.map((id, n) => [id, { chosen: chosen(n), right: chosen(n) === 0 }])),
  });
  /** Every pair of them. */
  const matchesAmong = (sheets: Sheet[], questions: ReadonlyMap<string, Compared>) => {
    const each = sheets.map((one, index) => matchesWith(one, sheets.slice(index + 1), questions));
    const found = {
      matches: each.flatMap(({ matches }) => matches),
      pairs: each.reduce((sum, { pairs }) => sum + pairs, 0),
    };
    return { matches: standingOut(found), pairs: found.pairs };
  };
  const six = (n: number) => (n < 6 ? 1 + (n % 3) : 0);
  const many = (n: number) => (n < 9 ? 1 + (n % 3) : 0);

  test('nine in common are told, of two among many', () => {
    const others = [...Array(20).keys()].map((n) => sheet(`p${n}`, (q) => (q === n % 12 ? 1 + (n % 3) : 0)));
    const { matches, pairs } = matchesAmong([sheet('a', many), ...others, sheet('b', many)], bank);
    expect(pairs).toBe((22 * 21) / 2);
    expect(matches.map(({ one, other, same, of }) => [one.personId, other.personId, same, of])).toEqual([
      ['a', 'b', 9, 12],
    ]);
  });

  test('the more pairs there are, the more it takes', () => {
    const two = [sheet('a', six), sheet('b', six)];
    const others = [...Array(60).keys()].map((n) => sheet(`p${n}`, () => 0));
    expect(matchesAmong(two, bank).matches).toHaveLength(1);
    expect(matchesAmong([...two, ...others], bank).matches).toEqual([]);
  });

  test('right answers in common say nothing, and neither does a wrong option that everybody chooses', () => {
    expect(matchesAmong([sheet('a', () => 0), sheet('b', () => 0)], bank).matches).toEqual([]);
    const usual = new Map(ids.map((id) => [id, { ...question([6000, 1, 1]), difficulty: 3 }]));
    const fallen = (personId: string) => sheet(personId, () => 1);
    expect(matchesAmong([fallen('a'), fallen('b')], usual).matches).toEqual([]);
  });

  test('two attempts of one person, and questions of which little is known, are not compared', () => {
    expect(matchesAmong([sheet('a', many), sheet('a', many)], bank)).toEqual({ matches: [], pairs: 0 });
    const unknown = new Map(ids.map((id) => [id, question([10, 10, 9])]));
    expect(matchesAmong([sheet('a', many), sheet('b', many)], unknown)).toEqual({ matches: [], pairs: 0 });
  });
});
