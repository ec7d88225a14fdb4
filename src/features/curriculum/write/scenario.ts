import type { Language } from '#ui/language.ts';
import type { ParsedChoice, ParsedEnd, ParsedScene } from '../parse/scenario/scene.ts';
import type { ScenarioEnd } from '../question.ts';

export const ENDS: Record<Language, Record<ScenarioEnd, string>> = {
  vi: { pass: 'KẾT THÚC đạt', fail: 'KẾT THÚC chưa đạt' },
  en: { pass: 'END pass', fail: 'END fail' },
};

/** What a choice is worth, as it stands behind where it leads. */
export function worthOf(points: number): string {
  return points === 0 ? '' : ` {${points > 0 ? '+' : ''}${points}}`;
}

/** The scenes of a scenario as their author would write them. */
export function writeScenes(scenes: ParsedScene[]): string {
  return scenes.map(writeScene).join('\n\n');
}

function writeScene({ id, title, body, choices, end }: ParsedScene): string {
  const blocks = [
    `### ${title.text} {#${id}}`,
    body.text,
    choices.map(writeChoice).join('\n'),
    end ? writeEnd(end) : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Four spaces: what stands so far in begins no label. */
function writeChoice({ text, target, points, consequence }: ParsedChoice): string {
  return [
    `- ${text.text.replaceAll('\n', '\n    ')} → #${target.id}${worthOf(points)}`,
    ...(consequence.text === '' ? [] : consequence.text.split('\n').map((line) => `  > ${line}`.trimEnd())),
  ].join('\n');
}

function writeEnd({ end, words }: ParsedEnd): string {
  return `→ ${ENDS.vi[end]}: ${words.text}`;
}
