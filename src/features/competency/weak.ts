import type { Verdict } from './posterior.ts';

type Known = { code: string; estimate: { mean: number; verdict: Verdict } | undefined };

const byMean = (a: Known, b: Known) => (a.estimate?.mean ?? 1) - (b.estimate?.mean ?? 1);

/** The competencies that the evidence says are not met, the weakest first. */
export function notMet<Row extends Known>(competencies: Row[]): Row[] {
  return competencies.filter(({ estimate }) => estimate?.verdict === 'not-met').toSorted(byMean);
}

/** What to read again: the lessons of what is not met, the weakest first; where nothing is for sure, of the least met. */
export function lessonsToReread<Lesson extends { competency: string }>(
  lessons: Lesson[],
  competencies: Known[],
): Lesson[] {
  const sure = notMet(competencies);
  const unsure = competencies.filter(({ estimate }) => estimate?.verdict === 'unsure').toSorted(byMean);
  const weak = sure.length > 0 ? sure : unsure.slice(0, 1);
  return weak.flatMap(({ code }) => lessons.filter(({ competency }) => competency === code));
}
