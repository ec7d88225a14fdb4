import { isIndex, type Answers, type Marking } from './kind.ts';

export const multiple: Answers<'multiple'> = {
  empty: () => ({ kind: 'multiple', chosen: [] }),
  fits: ({ chosen }, { options }) =>
    chosen.every((index) => isIndex(index, options)) && new Set(chosen).size === chosen.length,
  isEmpty: ({ chosen }) => chosen.length === 0,
  isReady: ({ chosen }) => chosen.length > 0,
  same: (a, b) => a.chosen.length === b.chosen.length && a.chosen.every((index) => b.chosen.includes(index)),
  lines: ({ chosen }) => chosen.map((index) => ({ index })),
  fromFields: ({ chosen }) => ({ kind: 'multiple', chosen }),
  toFields: ({ chosen }) => chosen.map((index) => ['chosen', String(index)]),
};

export const multipleMarking: Marking<'multiple'> = {
  shape: ({ options }) => ({ options, places: 1 }),
  right: ({ right }) => ({ kind: 'multiple', chosen: right }),
  isPossible: ({ options, right }) =>
    right.length > 0 &&
    new Set(right).size === right.length &&
    right.every((option) => isIndex(option, options)),
  mark({ options, right }, { chosen }) {
    const ticked = [...new Set(chosen)].filter((option) => isIndex(option, options));
    const rightTicks = ticked.filter((option) => right.includes(option)).length;
    return balanced(rightTicks / right.length, ticked.length - rightTicks, options - right.length);
  },
  guess: ({ options, right }) => coinFlipScore(right.length, options - right.length),
  /** Who ticks everything would be told about everything, and with that the key. */
  pointedAt: () => [],
  spokenOf: (_, { chosen }) => chosen,
};

/**
 * max(0, T/n − F/m): Moodle's weights +100/n and −100/m with a floor of zero (the `~%50%` and `~%-50%` of its GIFT
 * examples). Ticking everything and ticking nothing both give 0, and the total is never negative.
 */
function balanced(rightShare: number, wrongTicks: number, wrongOptions: number): number {
  if (wrongOptions === 0) return rightShare;
  return Math.max(0, rightShare - wrongTicks / wrongOptions);
}

/** Exact, over all subsets: how often a coin ticks T of n and F of m, times what that scores. */
function coinFlipScore(right: number, wrong: number): number {
  let expected = 0;
  for (const [rightTicks, rightChance] of coinFlips(right).entries()) {
    for (const [wrongTicks, wrongChance] of coinFlips(wrong).entries()) {
      expected += rightChance * wrongChance * balanced(rightTicks / right, wrongTicks, wrong);
    }
  }
  return expected;
}

/** The chance of 0, 1 … `boxes` ticks. */
function coinFlips(boxes: number): number[] {
  const chances = [0.5 ** boxes];
  for (let ticks = 1; ticks <= boxes; ticks += 1) {
    chances.push((chances[ticks - 1]! * (boxes - ticks + 1)) / ticks);
  }
  return chances;
}
