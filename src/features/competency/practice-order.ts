import { PRACTICE_AIM } from './thresholds.ts';

/** How far a chance of a right answer lies from what practice aims at; what is not known comes last. */
export function distanceFromAim(chance: number | undefined): number {
  if (chance === undefined) return Infinity;
  return Math.max(PRACTICE_AIM.from - chance, chance - PRACTICE_AIM.to, 0);
}

/** What fits best to practise next comes first; those that fit alike stay in their order. */
export function byAim<Question extends { chance: number | undefined }>(questions: Question[]): Question[] {
  return questions.toSorted((a, b) => {
    const [left, right] = [distanceFromAim(a.chance), distanceFromAim(b.chance)];
    return left === right ? 0 : left - right;
  });
}
