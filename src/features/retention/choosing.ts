import { shuffled, type Chance } from '#features/curriculum/chance.ts';
import { ONLY_VARIANT } from '#features/curriculum/variant.ts';
import { shownAs, type Drawable } from '#features/checks/draw.ts';

/** A retention check asks so many questions, at first so many of one competency. */
export const QUESTIONS = 6;
export const OF_ONE_COMPETENCY = 2;

type Known = { code: string; estimate: { mean: number } | undefined };

/** Before the first answer every share known is equally likely. */
const UNMEASURED = 0.5;

/** The codes of competencies, the least known first. */
export function weakestFirst(competencies: Known[]): string[] {
  const mean = ({ estimate }: Known) => estimate?.mean ?? UNMEASURED;
  return competencies.toSorted((a, b) => mean(a) - mean(b)).map(({ code }) => code);
}

/**
 * Six questions, the weakest competencies first: two of each, then more of the same, unseen ones as long as there are any,
 * seen ones only after them. Fewer where the programme's banks hold no more.
 */
export function choose(
  pool: Drawable[],
  weakest: string[],
  seen: ReadonlySet<string>,
  chance: Chance,
): Drawable[] {
  const mixed = shuffled(pool, chance);
  const isSeen = ({ questionId }: Drawable) => seen.has(shownAs(questionId, ONLY_VARIANT));
  const inOrder = (some: Drawable[]) => {
    const byCompetency = weakest.map((code) => some.filter(({ competency }) => competency === code));
    return [
      ...byCompetency.flatMap((own) => own.slice(0, OF_ONE_COMPETENCY)),
      ...byCompetency.flatMap((own) => own.slice(OF_ONE_COMPETENCY)),
    ];
  };
  const unseen = mixed.filter((question) => !isSeen(question));
  return [...inOrder(unseen), ...inOrder(mixed.filter(isSeen))].slice(0, QUESTIONS);
}
