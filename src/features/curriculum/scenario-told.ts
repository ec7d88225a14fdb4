import type { SafeHtml } from '#lib/html.ts';
import type { QuestionCitation, QuestionText, SceneKey, ScenarioEnd, SceneText } from './question.ts';
import {
  bestChoice,
  bestPath,
  choicesOf,
  endOf,
  most,
  pointsOf,
  stepsOf,
  totalsFrom,
  type Step,
} from './scenario.ts';

/** The scene in which somebody stands: its words, and its choices without where they lead. */
export type SceneForLearner = {
  title: SafeHtml;
  body: SafeHtml;
  choices: { index: number; text: SafeHtml }[];
};

/** What was chosen in a scene, and what came of it. */
export type ToldStep = { title: SafeHtml; chosen: SafeHtml; consequence: SafeHtml };

/** Once the path has ended. `better`: a choice of the same scene from which more could still be had. */
export type JudgedStep = ToldStep & { points: number; better: SafeHtml | undefined };

export type ToldEnd = {
  end: ScenarioEnd;
  title: SafeHtml;
  body: SafeHtml;
  words: SafeHtml;
  points: number;
  mostPoints: number;
  steps: JudgedStep[];
  /** A best path; undefined where this one was as good. */
  best: { steps: Pick<ToldStep, 'title' | 'chosen'>[]; words: SafeHtml } | undefined;
  explanation: SafeHtml;
  citations: QuestionCitation[];
  /** Where it begins anew. */
  start: SceneForLearner;
};

/** Everything of a scenario that may be told to somebody who has come so far. */
export type Told = { path: number[]; steps: ToldStep[] } & (
  { scene: SceneForLearner; ended?: never } | { ended: ToldEnd; scene?: never }
);

export type AskedScenario = { scenes: SceneKey[]; text: QuestionText };

/** Consequences, points, ends and scenes that were not reached are told of nobody who has not come there. */
export function toldOf(asked: AskedScenario, path: number[]): Told {
  const walked = stepsOf(asked.scenes, path);
  if (!walked) throw new Error(`No such path in the scenario: ${path.join()}`);
  const steps = walked.steps.map((step) => toldStep(asked.text, step));
  const end = endOf(asked.scenes[walked.at]);
  if (!end) return { path, steps, scene: sceneForLearner(asked, walked.at) };
  return { path, steps, ended: toldEnd(asked, { ...walked, end }) };
}

function sceneForLearner({ text }: AskedScenario, scene: number): SceneForLearner {
  const { title, body, choices } = sceneText(text, scene);
  return { title, body, choices: choices.map((choice, index) => ({ index, text: choice.text })) };
}

function toldStep(text: QuestionText, { scene, choice }: Step): ToldStep {
  const { title, choices } = sceneText(text, scene);
  const { text: chosen, consequence } = choiceText(choices, choice);
  return { title, chosen, consequence };
}

function toldEnd(
  asked: AskedScenario,
  { steps, at, end }: { steps: Step[]; at: number; end: ScenarioEnd },
): ToldEnd {
  const { scenes, text } = asked;
  const best = totalsFrom(scenes, most);
  const [points, mostPoints] = [pointsOf(scenes, steps), best[0]!];
  const { title, body, end: words } = sceneText(text, at);
  const { explanation, citations } = text;
  return {
    ...{ end, title, body, words, points, mostPoints, explanation, citations },
    steps: steps.map((step) => judgedStep(asked, step, best)),
    best: points < mostPoints ? toldBest(asked) : undefined,
    start: sceneForLearner(asked, 0),
  };
}

function judgedStep({ scenes, text }: AskedScenario, step: Step, best: number[]): JudgedStep {
  const choices = choicesOf(scenes[step.scene]);
  const worth = (choice: number) => choices[choice]!.points + best[choices[choice]!.to]!;
  const better = bestChoice(scenes, step.scene, best);
  return {
    ...toldStep(text, step),
    points: choices[step.choice]!.points,
    better:
      worth(better) > worth(step.choice)
        ? choiceText(sceneText(text, step.scene).choices, better).text
        : undefined,
  };
}

function toldBest({ scenes, text }: AskedScenario): ToldEnd['best'] {
  const walked = stepsOf(scenes, bestPath(scenes))!;
  const steps = walked.steps.map((step) => toldStep(text, step));
  return {
    steps: steps.map(({ title, chosen }) => ({ title, chosen })),
    words: sceneText(text, walked.at).end,
  };
}

export function sceneText({ scenes }: QuestionText, scene: number): SceneText {
  const found = scenes?.[scene];
  if (!found) throw new Error(`No scene ${scene} in the scenario`);
  return found;
}

function choiceText(choices: SceneText['choices'], choice: number) {
  const found = choices[choice];
  if (!found) throw new Error(`No choice ${choice} in the scene`);
  return found;
}
