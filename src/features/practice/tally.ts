import type { SceneKey, ScenarioEnd } from '#features/curriculum/question.ts';
import {
  bestChoice,
  choicesOf,
  endOf,
  most,
  pointsOf,
  stepsOf,
  totalsFrom,
  type Step,
} from '#features/curriculum/scenario.ts';

/** How a scenario was walked: of everybody's first finished run, and of all finished runs. Nobody is named. */
export type Taken = { first: number; all: number };

/** How often a path was walked to its end. */
export type WalkedPath = Taken & { path: number[] };

export type SceneTally = {
  scene: number;
  /** Of the runs that came there. */
  reached: Taken;
  /** `best`: from here most could still be had. */
  choices: (Taken & { points: number; best: boolean })[];
  end: ScenarioEnd | undefined;
};

export type ScenarioTally = {
  runs: Taken;
  ends: Record<ScenarioEnd, Taken>;
  scenes: SceneTally[];
  /** The most common first. */
  paths: (WalkedPath & { steps: Step[]; end: ScenarioEnd; points: number })[];
  /** Of a best path. */
  mostPoints: number;
};

const nothing = (): Taken => ({ first: 0, all: 0 });

function add(sum: Taken, { first, all }: Taken): void {
  sum.first += first;
  sum.all += all;
}

export function tallyOf(scenes: SceneKey[], walked: WalkedPath[]): ScenarioTally {
  const tally = { runs: nothing(), ends: { pass: nothing(), fail: nothing() }, scenes: emptyScenes(scenes) };
  const paths = walked.flatMap((each) => {
    const found = stepsOf(scenes, each.path);
    const end = found && endOf(scenes[found.at]);
    if (!end) return [];
    for (const sum of [tally.runs, tally.ends[end], tally.scenes[found.at]!.reached]) add(sum, each);
    for (const { scene, choice } of found.steps) {
      const own = tally.scenes[scene]!;
      add(own.reached, each);
      add(own.choices[choice]!, each);
    }
    return [{ ...each, steps: found.steps, end, points: pointsOf(scenes, found.steps) }];
  });
  const mostPoints = totalsFrom(scenes, most)[0]!;
  return { ...tally, mostPoints, paths: paths.toSorted((a, b) => b.all - a.all || b.first - a.first) };
}

function emptyScenes(scenes: SceneKey[]): SceneTally[] {
  const best = totalsFrom(scenes, most);
  return scenes.map((key, scene) => {
    const choices = choicesOf(key).map(({ points }, choice) => ({
      ...{ ...nothing(), points, best: choice === bestChoice(scenes, scene, best) },
    }));
    return { scene, reached: nothing(), choices, end: endOf(key) };
  });
}
