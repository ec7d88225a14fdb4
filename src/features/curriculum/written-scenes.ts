import { linesIn } from '#lib/stem.ts';
import type { Language } from '#ui/language.ts';
import type { ChoiceKey, SceneChoice, ScenarioEnd, SceneKey, SceneText } from './question.ts';
import { choicesOf, endOf } from './scenario.ts';

const ENDS: Record<Language, Record<ScenarioEnd, string>> = {
  vi: { pass: 'KẾT THÚC đạt', fail: 'KẾT THÚC chưa đạt' },
  en: { pass: 'END pass', fail: 'END fail' },
};

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
  const points = key?.points ?? 0;
  const worth = points === 0 ? '' : ` {${points > 0 ? '+' : ''}${points}}`;
  return [
    `- ${linesIn(choice.text).join(' ')} → ${target ? linesIn(target.title).join(' ') : ''}${worth}`,
    ...linesIn(choice.consequence).map((line) => `  > ${line}`),
  ];
}
