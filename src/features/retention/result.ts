import type { AnswerVerdict } from '#features/curriculum/marking.ts';

type Marked = { outcome: AnswerVerdict | undefined; question: { competency: string } };

export type KnownOf = { code: string; right: number; asked: number };

/**
 * How many questions of each competency were right, in the order of the codes. One without an outcome is left out: it
 * counts for nobody, or stands in an open check, where this would tell its key.
 */
export function byCompetency(questions: Marked[]): KnownOf[] {
  const told = questions.filter(({ outcome }) => outcome !== undefined);
  const groups = [...Map.groupBy(told, ({ question }) => question.competency)];
  return groups
    .map(([code, own]) => ({
      code,
      right: own.filter(({ outcome }) => outcome === 'right').length,
      asked: own.length,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
