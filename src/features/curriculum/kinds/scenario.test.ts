import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPaths, namedIn, scenarioKeys, scenarioText } from '#tests/support/scenarios.ts';
import { guessFloor, mark } from '../marking.ts';
import type { AnswerKey } from '../question.ts';
import { bestPath, hasEnded, stepsOf } from '../scenario.ts';
import { toldOf } from '../scenario-told.ts';

const SEED = { seed: 2021 };

/**
 * 0: take it (−1, to 1) or look it up (+2, to 2). 1: hurry (0, to 3) or mend (+1, to 4). 2: done (+1, to 4) or guess
 * (0, to 3). 3 fails, 4 passes.
 */
const KEY: Extract<AnswerKey, { kind: 'scenario' }> = {
  kind: 'scenario',
  scenes: [
    {
      choices: [
        { to: 1, points: -1 },
        { to: 2, points: 2 },
      ],
    },
    {
      choices: [
        { to: 3, points: 0 },
        { to: 4, points: 1 },
      ],
    },
    {
      choices: [
        { to: 4, points: 1 },
        { to: 3, points: 0 },
      ],
    },
    { end: 'fail' },
    { end: 'pass' },
  ],
};
const scoreOf = (path: number[]) => mark(KEY, { kind: 'scenario', path });
const told = (path: number[]) => toldOf({ scenes: KEY.scenes, text: scenarioText(KEY.scenes) }, path);

describe('a path is scored', () => {
  test.each([
    [[1, 0], 1],
    [[1, 1], 0.75],
    [[0, 1], 0.25],
    [[0, 0], 0],
  ])('%j, between the worst and the best, with %f', (path, score) => {
    expect(scoreOf(path)).toBe(score);
  });

  test('not at all before it has ended, or where it chooses what does not exist', () => {
    expect([[], [1], [1, 2], [0, 0, 0], [7]].map(scoreOf)).toEqual([0, 0, 0, 0, 0]);
  });

  test('from 0 to 1: a best path has 1, a worst 0, and points alone decide', () => {
    fc.assert(
      fc.property(scenarioKeys, (key) => {
        const paths = allPaths(key.scenes);
        const scores = paths.map(({ path }) => mark(key, { kind: 'scenario', path }));
        expect(Math.max(...scores)).toBe(1);
        expect(Math.min(...scores)).toBe(0);
        expect(mark(key, { kind: 'scenario', path: bestPath(key.scenes) })).toBe(1);
        for (const [i, a] of paths.entries())
          for (const [j, b] of paths.entries())
            if (a.points < b.points) expect(scores[i]).toBeLessThan(scores[j]!);
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  test('blindly with the mean over all paths', () => {
    fc.assert(
      fc.property(scenarioKeys, (key) => {
        const expected = allPaths(key.scenes).reduce(
          (sum, { path, chance }) => sum + chance * mark(key, { kind: 'scenario', path }),
          0,
        );
        expect(guessFloor(key)).toBeCloseTo(expected, 12);
      }),
      SEED,
    );
  });

  test('never where it could go round for ever, or lead to nothing', () => {
    const round: AnswerKey = {
      kind: 'scenario',
      scenes: [{ choices: [{ to: 0, points: 1 }] }, { end: 'pass' }],
    };
    const lost: AnswerKey = {
      kind: 'scenario',
      scenes: [{ choices: [{ to: 7, points: 1 }] }, { end: 'pass' }],
    };
    for (const key of [round, lost]) expect(() => guessFloor(key)).toThrow('Impossible key');
  });
});

describe('somebody is told', () => {
  test('at the start only the first scene and what can be chosen there', () => {
    expect(namedIn(told([]))).toEqual(['body 0', 'choice 0.0', 'choice 0.1', 'title 0']);
  });

  test('on the way what came of the own choices and the scene that was reached', () => {
    expect(namedIn(told([0]))).toEqual([
      'body 1',
      'choice 0.0',
      'choice 1.0',
      'choice 1.1',
      'consequence 0.0',
      'title 0',
      'title 1',
    ]);
    expect(JSON.stringify(told([0]))).not.toMatch(/points|"to"|end/);
  });

  test('at the end points, where another choice was better, and what a best path would have been', () => {
    const { ended } = told([0, 1]);
    expect(ended).toMatchObject({ end: 'pass', points: 0, mostPoints: 3, words: '‹end 4›' });
    expect(ended?.steps.map(({ points, better }) => [points, better])).toEqual([
      [-1, '‹choice 0.1›'],
      [1, undefined],
    ]);
    expect(ended?.best).toEqual({
      steps: [
        { title: '‹title 0›', chosen: '‹choice 0.1›' },
        { title: '‹title 2›', chosen: '‹choice 2.0›' },
      ],
      words: '‹end 4›',
    });
    expect(namedIn(ended)).not.toContain('end 3');
  });

  test('of no other path where the own was as good', () => {
    expect(told([1, 0]).ended).toMatchObject({ points: 3, mostPoints: 3, best: undefined });
  });

  test('nothing of a scene, consequence or end before it was reached, in any scenario', () => {
    fc.assert(
      fc.property(scenarioKeys, fc.array(fc.nat(2), { maxLength: 8 }), ({ scenes }, wish) => {
        const path: number[] = [];
        for (const choice of wish) if (stepsOf(scenes, [...path, choice])) path.push(choice);
        fc.pre(!hasEnded(scenes, path));
        const { steps, at } = stepsOf(scenes, path)!;
        const may = [
          ...steps.flatMap(({ scene, choice }) => [
            ...[`title ${scene}`, `choice ${scene}.${choice}`, `consequence ${scene}.${choice}`],
          ]),
          ...[`title ${at}`, `body ${at}`, ...[0, 1, 2].map((choice) => `choice ${at}.${choice}`)],
        ];
        const named = namedIn(toldOf({ scenes, text: scenarioText(scenes) }, path));
        expect(named.filter((name) => !may.includes(name))).toEqual([]);
      }),
      SEED,
    );
  });
});
