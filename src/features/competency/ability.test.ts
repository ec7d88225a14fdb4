import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abilityFrom,
  chanceOfRight,
  difficultyFrom,
  updated,
  updatedDifficulty,
  type Answered,
} from './ability.ts';
import { byAim, distanceFromAim } from './practice-order.ts';

const DIFFICULTIES = [-1, -0.5, 0, 0.5, 1];
const answered = (scores: string, guess: number): Answered[] =>
  [...scores].map((score, index) => ({ difficulty: DIFFICULTIES[index]!, guess, counts: Number(score) }));

describe('the ability behind some answers', () => {
  test.each([
    ['11111', 0, 1.2853, 0.7451],
    ['11100', 0, 0.2471, 0.7041],
    ['11111', 0.25, 0.9534, 0.8468],
  ])('of %s with guess floor %f is %f, give or take %f / %f', (scores, guess, ability, se) => {
    const found = abilityFrom(answered(scores, guess));
    expect(found.ability).toBeCloseTo(ability, 4);
    expect(found.se).toBeCloseTo(se, 4);
  });

  test('before any answer it is the mean of everybody, and one as wide', () => {
    expect(abilityFrom([]).ability).toBeCloseTo(0, 12);
    expect(abilityFrom([]).se).toBeCloseTo(1, 2);
    expect(abilityFrom([], 0.5).ability).toBeCloseTo(0.5, 2);
  });

  test('neither the order of the answers nor their number breaks it', () => {
    const some = answered('10110', 0.25);
    expect(abilityFrom(some.toReversed()).ability).toBeCloseTo(abilityFrom(some).ability, 12);
    const many = Array.from({ length: 2000 }, (_, index) => answered('11111', 0.25)[index % 5]!);
    expect(abilityFrom(many).ability).toBeGreaterThan(3.5);
    expect(abilityFrom(many).se).toBeGreaterThanOrEqual(0);
  });

  test('a right answer never lowers it, a wrong one never raises it, a partly right one lies between', () => {
    const asked = {
      difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
      guess: fc.constantFrom(0, 0.25, 0.5),
    };
    const piece = fc.record({ ...asked, counts: fc.constantFrom(0, 0.5, 0.8, 1) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.record(asked), (before, next) => {
        const [wrong, partly, right] = [0, 0.6, 1].map(
          (counts) => abilityFrom([...before, { ...next, counts }]).ability,
        ) as [number, number, number];
        const { ability } = abilityFrom(before);
        expect(right).toBeGreaterThanOrEqual(ability);
        expect(wrong).toBeLessThanOrEqual(ability);
        expect(partly).toBeGreaterThan(wrong);
        expect(partly).toBeLessThan(right);
      }),
    );
  });
});

describe('the difficulty of a question', () => {
  test('is where half of those who do not guess know it', () => {
    expect(difficultyFrom({ count: 1e9, right: 0.625e9 }, 0.7, 0.25)).toBeCloseTo(0, 6);
    expect(difficultyFrom({ count: 40, right: 20 }, 0.5, 0)).toBeCloseTo(0, 12);
    // (30 + 4·0.7)/(50 + 4) = .607407; without guessing −ln(.607407/.392593)
    expect(difficultyFrom({ count: 50, right: 30 }, 0.7, 0)).toBeCloseTo(-0.436427, 5);
  });

  test('is that of the common mean while nobody has answered, and moves from there with each answer', () => {
    const none = difficultyFrom({ count: 0, right: 0 }, 0.7, 0);
    expect(none).toBeCloseTo(-Math.log(0.7 / 0.3), 12);
    expect(difficultyFrom({ count: 1, right: 1 }, 0.7, 0)).toBeLessThan(none);
    expect(difficultyFrom({ count: 1, right: 0 }, 0.7, 0)).toBeGreaterThan(none);
  });

  test('never says that everybody or nobody knows it, also where guesses were unlucky', () => {
    const limit = Math.log(0.97 / 0.03);
    expect(difficultyFrom({ count: 1e6, right: 1e6 }, 0.9, 0.25)).toBeCloseTo(-limit, 6);
    expect(difficultyFrom({ count: 1e6, right: 0 }, 0.1, 0.25)).toBeCloseTo(limit, 6);
  });

  test('and the ability of who answers like everybody meet: the chance is the share that was right', () => {
    const difficulty = difficultyFrom({ count: 1e9, right: 0.7e9 }, 0.7, 0.25);
    expect(chanceOfRight(0, { difficulty, guess: 0.25 })).toBeCloseTo(0.7, 6);
  });
});

describe('the step between two nights', () => {
  const answer = { difficulty: 0, guess: 0.25, counts: 1 };
  const literature = { a: 1, b: 0.05 };

  test('is the one of Elo: from 0 and 0, a right answer to four options moves both', () => {
    expect(chanceOfRight(0, answer)).toBeCloseTo(0.625, 12);
    expect(updated(0, answer, 0, literature)).toBeCloseTo(0.375, 12);
    expect(updatedDifficulty(0, answer, 10, literature)).toBeCloseTo(-0.25, 12);
  });

  test('gets smaller the more is known', () => {
    expect(updated(0, answer, 0)).toBeCloseTo(0.6 * 0.375, 12);
    expect(updated(0, answer, 50)).toBeCloseTo(0.3 * 0.375, 12);
  });
});

test('practice aims at three to four right answers in five; what is not known comes last', () => {
  const asked = [0.99, undefined, 0.5, 0.77, 0.72, 0.8].map((chance, id) => ({ id, chance }));
  expect(byAim(asked).map(({ chance }) => chance)).toEqual([0.77, 0.8, 0.72, 0.99, 0.5, undefined]);
  expect(distanceFromAim(0.75)).toBe(0);
});
