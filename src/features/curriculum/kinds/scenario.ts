import {
  bestPath,
  choicesOf,
  endOf,
  least,
  mean,
  most,
  MOST_SCENES,
  pointsOf,
  reachable,
  stepsOf,
  totalsFrom,
} from '../scenario.ts';
import type { SceneKey } from '../question.ts';
import { isIndex, sameList, type Answers, type Marking } from './kind.ts';

/** As many as one scene may offer. */
export const MOST_CHOICES = 10;

/** A path grows by a choice at a time, each kept when it is made: a whole one is an answer, a part of it is none yet. */
export const scenario: Answers<'scenario'> = {
  empty: () => ({ kind: 'scenario', path: [] }),
  fits: ({ path }) => path.length <= MOST_SCENES && path.every((choice) => isIndex(choice, MOST_CHOICES)),
  isEmpty: ({ path }) => path.length === 0,
  isReady: ({ path }) => path.length > 0,
  same: (a, b) => sameList(a.path, b.path),
  lines: () => [],
  fromFields: ({ chosen }) => ({ kind: 'scenario', path: chosen }),
  toFields: ({ path }) => path.map((choice) => ['chosen', String(choice)]),
};

export const scenarioMarking: Marking<'scenario'> = {
  shape: () => ({ options: 0, places: 1 }),
  right: ({ scenes }) => ({ kind: 'scenario', path: bestPath(scenes) }),
  isPossible: ({ scenes }) => isWhole(scenes) && span(scenes).width > 0,
  /** Where the points of the path stand between those of the worst path and of the best. */
  mark({ scenes }, { path }) {
    const walked = stepsOf(scenes, path);
    if (!walked || endOf(scenes[walked.at]) === undefined) return 0;
    const { worst, width } = span(scenes);
    return (pointsOf(scenes, walked.steps) - worst) / width;
  },
  /** Each choice of a scene equally likely. */
  guess({ scenes }) {
    const { worst, width } = span(scenes);
    return (totalsFrom(scenes, mean)[0]! - worst) / width;
  },
  pointedAt: () => [],
  spokenOf: () => [],
};

function span(scenes: SceneKey[]): { worst: number; width: number } {
  const worst = totalsFrom(scenes, least)[0]!;
  return { worst, width: totalsFrom(scenes, most)[0]! - worst };
}

/** Every choice leads somewhere, and every path ends. */
function isWhole(scenes: SceneKey[]): boolean {
  if (scenes.length > MOST_SCENES || reachable(scenes).loop) return false;
  const leads = (scene: SceneKey) =>
    endOf(scene) !== undefined || choicesOf(scene).every(({ to }) => isIndex(to, scenes.length));
  return scenes.every((scene) => leads(scene) && (endOf(scene) !== undefined || choicesOf(scene).length > 0));
}
