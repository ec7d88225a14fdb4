import type { ParsedChoice, ParsedEnd, ParsedScene } from '../parse/scenario/scene.ts';

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
  const worth = points === 0 ? '' : ` {${points > 0 ? '+' : ''}${points}}`;
  return [
    `- ${text.text.replaceAll('\n', '\n    ')} → #${target.id}${worth}`,
    ...(consequence.text === '' ? [] : consequence.text.split('\n').map((line) => `  > ${line}`.trimEnd())),
  ].join('\n');
}

const ENDS: Record<ParsedEnd['end'], string> = { pass: 'KẾT THÚC đạt', fail: 'KẾT THÚC chưa đạt' };

function writeEnd({ end, words }: ParsedEnd): string {
  return `→ ${ENDS[end]}: ${words.text}`;
}
