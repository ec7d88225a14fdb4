import { sameList } from '#features/curriculum/kinds/kind.ts';
import type { Given, SceneKey } from '#features/curriculum/question.ts';
import { hasEnded, sceneAfter } from '#features/curriculum/scenario.ts';
import {
  toldOf,
  type AskedScenario,
  type SceneForLearner,
  type Told,
  type ToldEnd,
} from '#features/curriculum/scenario-told.ts';

/**
 * A run is one walk through a scenario. Each choice is kept at once as a response that holds the path so far; the newest
 * one says where the person stands. After one that has ended, a path of one choice begins the next run.
 */

/** `finished`: how many runs the person has brought to an end. */
export type ScenarioStanding = Told & { finished: number };

/** More runs of one scenario than anybody practises. */
export const MOST_RUNS = 50;

export function mayBeginAgain({ finished }: Pick<ScenarioStanding, 'finished'>): boolean {
  return finished < MOST_RUNS;
}

/** Where a person stands who has sent these paths, first to last. */
export function standingAfter(asked: AskedScenario, paths: number[][]): ScenarioStanding {
  return { ...toldOf(asked, paths.at(-1) ?? []), finished: finishedIn(asked.scenes, paths) };
}

function finishedIn(scenes: SceneKey[], paths: number[][]): number {
  return paths.filter((path) => hasEnded(scenes, path)).length;
}

export type StepRefusal =
  'unknown_question' | 'empty' | 'malformed' | 'not_here' | 'too_many_answers' | 'already_sent';

/** The path with one choice more, and how many runs were finished where it was made. */
export type SentStep = { path: number[]; finished: number };

/** Why a step cannot be taken from where the person stands; undefined where it can. */
export function refusalOf(scenes: SceneKey[], paths: number[][], sent: SentStep): StepRefusal | undefined {
  const finished = finishedIn(scenes, paths);
  const last = paths.at(-1) ?? [];
  const before = hasEnded(scenes, last) ? [] : last;
  if (sent.finished !== finished || !sameList(before, sent.path.slice(0, before.length))) return 'not_here';
  if (sent.path.length === before.length) return 'empty';
  if (sent.path.length > before.length + 1) return 'not_here';
  if (sceneAfter(scenes, sent.path) === undefined) return 'malformed';
  return before.length === 0 && !mayBeginAgain({ finished }) ? 'too_many_answers' : undefined;
}

type Shown = Pick<ScenarioStanding, 'path' | 'steps'> &
  ({ scene: SceneForLearner } | { ended: ToldEnd; scene?: never });

/** What the page shows: where the person stands; or the first scene, where a finished scenario is to begin again and may. */
export function shownOf({ path, steps, ...at }: ScenarioStanding, anew: boolean): Shown {
  if (at.scene) return { path, steps, scene: at.scene };
  if (!anew || !mayBeginAgain(at)) return { path, steps, ended: at.ended };
  return { path: [], steps: [], scene: at.ended.start };
}

/** What is chosen in the scene at the end of a path, in a form that holds the path and that choice. */
export function chosenIn(given: Given | undefined, path: number[]): number | undefined {
  return given?.kind === 'scenario' ? given.path[path.length] : undefined;
}

/** Whether a form was sent in the first scene: refused, it is shown there again, also after a run that has ended. */
export function isFirstStep(given: Given | undefined): boolean {
  return given?.kind === 'scenario' && given.path.length <= 1;
}
