import type { AnswerKey, QuestionText, SceneText } from './question.ts';

type Asked = { key: AnswerKey; text: QuestionText };

/**
 * A key names places: where the same words stand in other places, another thing may be right though the key is written
 * as before. Where words changed too, only their author knows.
 */
export function isRearranged(before: Asked, after: Asked): boolean {
  const same = (a: string[], b: string[]) => a.toSorted().join('\n') === b.toSorted().join('\n');
  return same(offered(before.text), offered(after.text)) && !same(rightWords(before), rightWords(after));
}

function offered({ options, rows = [], cloze = [], scenes = [] }: QuestionText): string[] {
  const lines = [...options, ...rows].map(({ text }): string => text);
  return [...lines, ...listsIn(cloze).flat(), ...scenes.flatMap(wordsOfScene)];
}

const wordsOfScene = ({ title, body, choices, end }: SceneText): string[] => [
  ...[title, body, end],
  ...choices.map(({ text }) => text),
];

const listsIn = (cloze: NonNullable<QuestionText['cloze']>) =>
  cloze.flat().flatMap((piece) => ('gap' in piece ? [piece.list ?? []] : []));

/**
 * What is right, in words; nothing where the key holds the words or numbers itself. Of a scenario everything by its
 * place: where a choice leads and how often it is taken are known by that alone.
 */
function rightWords({ key, text: { options, rows = [], cloze = [], scenes = [] } }: Asked): string[] {
  const option = (index: number) => options[index]?.text ?? '';
  switch (key.kind) {
    case 'single':
      return [option(key.right)];
    case 'multiple':
      return key.right.map(option);
    case 'true-false':
      return options.flatMap(({ text }, i) => (key.statements[i] ? [text] : []));
    case 'ordering':
      return key.places.map((place, i) => `${place} ${option(i)}`);
    case 'matching':
      return key.pairs.map((right, i) => `${rows[i]?.text} → ${option(right)}`);
    case 'gaps':
      return listsIn(cloze).map((list, i) => {
        const gap = key.gaps[i];
        return `${i} ${gap && 'right' in gap ? list[gap.right] : ''}`;
      });
    case 'scenario':
      return scenes.flatMap((scene, i) => wordsOfScene(scene).map((words, j) => `${i}.${j} ${words}`));
    default:
      return [];
  }
}
