import { linesIn } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import type { ChoiceKey, SceneChoice, SceneKey, SceneText } from './question.ts';
import { choicesOf, endOf } from './scenario.ts';
import { ENDS, worthOf } from './write/scenario.ts';

/** The scenes of a scenario as its author writes them, but that a choice leads to the title of a scene, not to its id. */
export function writtenScenes(scenes: SceneKey[], texts: SceneText[], language: Language): string[] {
  return texts.flatMap(({ title, body, choices, end }, i) => {
    const keys = choicesOf(scenes[i]);
    const reached = endOf(scenes[i]);
    return [
      `### ${linesIn(title).join(' ')}`,
      ...linesIn(body),
      ...choices.flatMap((choice, j) => written(choice, keys[j], texts)),
      ...(reached ? [`→ ${ENDS[language][reached]}: ${linesIn(end).join(' ')}`] : []),
    ];
  });
}

function written(choice: SceneChoice, key: ChoiceKey | undefined, texts: SceneText[]): string[] {
  const target = key && texts[key.to];
  return [
    `- ${linesIn(choice.text).join(' ')} → ${target ? linesIn(target.title).join(' ') : ''}${worthOf(key?.points ?? 0)}`,
    ...linesIn(choice.consequence).map((line) => `  > ${line}`),
  ];
}
