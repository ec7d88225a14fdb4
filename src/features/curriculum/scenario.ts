import type { ChoiceKey, SceneKey, ScenarioEnd } from './question.ts';

/**
 * A scenario is a graph of scenes without a way back: every path from the first scene ends. A path is what was chosen in
 * each scene; a scene is known by its index.
 */

export const MOST_SCENES = 50;

/** A choice, by its scene and its place in it. */
export type Step = { scene: number; choice: number };

export function choicesOf(scene: SceneKey | undefined): ChoiceKey[] {
  return scene && 'choices' in scene ? scene.choices : [];
}

export function endOf(scene: SceneKey | undefined): ScenarioEnd | undefined {
  return scene && 'end' in scene ? scene.end : undefined;
}

/** The scenes that can be reached, each before those that it leads to; `loop`: a choice that leads back. */
export function reachable(scenes: SceneKey[]): { order: number[]; loop: Step | undefined } {
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  let loop: Step | undefined;
  const visit = (scene: number) => {
    state.set(scene, 'open');
    for (const [choice, { to }] of choicesOf(scenes[scene]).entries()) {
      if (state.get(to) === 'open') loop ??= { scene, choice };
      else if (!state.has(to)) visit(to);
    }
    state.set(scene, 'done');
    order.unshift(scene);
  };
  visit(0);
  return { order, loop };
}

/** The scene in which a path arrives; undefined where it chooses what does not exist. */
export function sceneAfter(scenes: SceneKey[], path: readonly number[]): number | undefined {
  return stepsOf(scenes, path)?.at;
}

/** The choices of a path one by one, and where it arrives. */
export function stepsOf(
  scenes: SceneKey[],
  path: readonly number[],
): { steps: Step[]; at: number } | undefined {
  const steps: Step[] = [];
  let at = 0;
  for (const choice of path) {
    const chosen = choicesOf(scenes[at])[choice];
    if (!chosen) return undefined;
    steps.push({ scene: at, choice });
    at = chosen.to;
  }
  return { steps, at };
}

/** Whether a path has arrived at an end. */
export function hasEnded(scenes: SceneKey[], path: readonly number[]): boolean {
  const at = sceneAfter(scenes, path);
  return at !== undefined && endOf(scenes[at]) !== undefined;
}

export function pointsOf(scenes: SceneKey[], steps: Step[]): number {
  return steps.reduce((sum, { scene, choice }) => sum + choicesOf(scenes[scene])[choice]!.points, 0);
}

/** By scene what a choice among totals makes of the rest of the path; `least`: the worst path, else the best. */
export function totalsFrom(scenes: SceneKey[], join: (totals: number[]) => number): number[] {
  const totals = scenes.map(() => 0);
  for (const scene of reachable(scenes).order.toReversed()) {
    const choices = choicesOf(scenes[scene]);
    if (choices.length > 0) totals[scene] = join(choices.map(({ to, points }) => points + totals[to]!));
  }
  return totals;
}

export const most = (totals: number[]) => Math.max(...totals);
export const least = (totals: number[]) => Math.min(...totals);
export const mean = (totals: number[]) => totals.reduce((sum, total) => sum + total, 0) / totals.length;

/** The first choice of a scene from which most can still be had. */
export function bestChoice(scenes: SceneKey[], scene: number, best: number[]): number {
  const totals = choicesOf(scenes[scene]).map(({ to, points }) => points + best[to]!);
  return totals.indexOf(most(totals));
}

export function bestPath(scenes: SceneKey[]): number[] {
  const best = totalsFrom(scenes, most);
  const path: number[] = [];
  for (let at = 0; choicesOf(scenes[at]).length > 0;) {
    const choice = bestChoice(scenes, at, best);
    path.push(choice);
    at = choicesOf(scenes[at])[choice]!.to;
  }
  return path;
}
