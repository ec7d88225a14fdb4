import fc from 'fast-check';
import { indexes } from '#features/curriculum/kinds/kind.ts';
import type { AnswerKey, QuestionText, SceneKey } from '#features/curriculum/question.ts';
import { choicesOf, endOf, least, most, totalsFrom } from '#features/curriculum/scenario.ts';
import { storedHtml } from '#lib/html.ts';

/** Scenarios for tests: any whatever, all their paths, and words that tell where they stand. */

export type ScenarioKey = Extract<AnswerKey, { kind: 'scenario' }>;

const MOST_INNER = 6;

/** Scenes lead only to later ones; the last of them are ends. */
export const scenarioKeys: fc.Arbitrary<ScenarioKey> = fc
  .record({
    inner: fc.array(
      fc.array(fc.record({ any: fc.nat(), points: fc.integer({ min: -5, max: 5 }) }), {
        minLength: 2,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: MOST_INNER },
    ),
    ends: fc.array(fc.constantFrom('pass' as const, 'fail' as const), { minLength: 1, maxLength: 3 }),
  })
  .map(({ inner, ends }) => {
    const all = inner.length + ends.length;
    const scenes = inner.map((choices, scene): SceneKey => {
      const later = all - scene - 1;
      return { choices: choices.map(({ any, points }) => ({ to: scene + 1 + (any % later), points })) };
    });
    return { kind: 'scenario' as const, scenes: [...scenes, ...ends.map((end): SceneKey => ({ end }))] };
  })
  .filter(({ scenes }) => totalsFrom(scenes, most)[0]! > totalsFrom(scenes, least)[0]!);

export type Path = { path: number[]; points: number; chance: number };

/** Every path to an end, with its points and how likely it is where each choice is as likely as the others. */
export function allPaths(scenes: SceneKey[], at = 0): Path[] {
  if (endOf(scenes[at])) return [{ path: [], points: 0, chance: 1 }];
  const choices = choicesOf(scenes[at]);
  return choices.flatMap(({ to, points }, choice) =>
    allPaths(scenes, to).map((rest) => ({
      path: [choice, ...rest.path],
      points: points + rest.points,
      chance: rest.chance / choices.length,
    })),
  );
}

/** Texts that name their place, so that a test sees which was told. */
export function scenarioText(scenes: SceneKey[]): QuestionText {
  const html = (text: string) => storedHtml(`‹${text}›`);
  return {
    stem: html('title 0'),
    options: [],
    scenes: scenes.map((scene, i) => ({
      title: html(`title ${i}`),
      body: html(`body ${i}`),
      choices: indexes(choicesOf(scene).length).map((choice) => ({
        text: html(`choice ${i}.${choice}`),
        consequence: html(`consequence ${i}.${choice}`),
      })),
      end: endOf(scene) ? html(`end ${i}`) : storedHtml(''),
    })),
    explanation: html('explanation'),
    hints: [],
    citations: [],
  };
}

/** What of these texts stands in what is told. */
export function namedIn(told: unknown): string[] {
  return [
    ...new Set([...JSON.stringify(told).matchAll(/‹([^›]*)›/g)].map(([, name = '']) => name)),
  ].toSorted();
}
