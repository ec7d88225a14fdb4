import type { Language } from '#ui/language.ts';

/**
 * A scenario of which everything but its first scene is secret to begin with. From the start 0 leads to scene 1, 1 to
 * scene 2; from both 0 leads to scene 3, which fails, and 1 to scene 4, which passes.
 */
export const SCENARIO_ID = 'les-4';

const WAYS = [
  [1, 2],
  [3, 4],
  [3, 4],
];
const POINTS = [
  [0, 2],
  [0, 1],
  [0, 1],
];

export const SCENARIO_PARTS = [
  ...WAYS.flatMap((_, scene) => [0, 1].map((choice) => `consequence ${scene}.${choice}`)),
  ...[1, 2].flatMap((scene) => [0, 1].map((choice) => `choice ${scene}.${choice}`)),
  ...[1, 2, 3, 4].flatMap((scene) => [`title ${scene}`, `body ${scene}`]),
  ...['end 3', 'end 4', 'explanation', 'provision', 'facts'],
];

type Secret = (part: string) => string;

const LABELS = {
  vi: { competency: 'Năng lực: B2', explanation: 'Giải thích', law: 'Căn cứ', facts: 'Dữ kiện' },
  en: { competency: 'Competency: B2', explanation: 'Explanation', law: 'Law', facts: 'Facts' },
};

export function canaryScenario(language: Language, secret: Secret): string {
  const says = LABELS[language];
  const inner = WAYS.map((ways, scene) => {
    const [title, body] =
      scene === 0 ? ['It begins', 'Somebody comes.'] : [secret(`title ${scene}`), secret(`body ${scene}`)];
    const choices = ways.map((to, choice) => {
      const words = scene === 0 ? `way ${choice}` : secret(`choice ${scene}.${choice}`);
      return `- ${words} → #s${to} {${POINTS[scene]![choice]!}}\n  > ${secret(`consequence ${scene}.${choice}`)}`;
    });
    return `### ${title} {#s${scene}}\n${body}\n\n${choices.join('\n')}`;
  });
  const ends = [3, 4].map(
    (scene) =>
      `### ${secret(`title ${scene}`)} {#s${scene}}\n${secret(`body ${scene}`)}\n\n→ END ${scene === 3 ? 'fail' : 'pass'}: ${secret(`end ${scene}`)}`,
  );
  return `:::scenario{#${SCENARIO_ID}}
${says.competency}

${[...inner, ...ends].join('\n\n')}

${says.explanation}: ${secret('explanation')}
${says.law}: 118/2025/NĐ-CP, ${secret('provision')}
${says.facts}: ${secret('facts')}
:::
`;
}
