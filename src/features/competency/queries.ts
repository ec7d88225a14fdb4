import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { competencies, estimates } from '#db/schema/index.ts';
import type { Verdict } from './posterior.ts';

/** A competency of the framework with what is known of one person; `estimate` is undefined where nothing is. */
export type CompetencyOfPerson = {
  code: string;
  name: string;
  measuredBy: 'questions' | 'observation';
  estimate: Estimate | undefined;
};

export type Estimate = {
  pieces: number;
  right: number;
  mean: number;
  low: number;
  high: number;
  verdict: Verdict;
  lastEvidenceAt: Date;
};

export async function competenciesOf(
  db: Database,
  personId: string,
  language: Language,
): Promise<CompetencyOfPerson[]> {
  const rows = await db
    .select({ competency: competencies, estimate: estimates })
    .from(competencies)
    .leftJoin(estimates, and(eq(estimates.competency, competencies.code), eq(estimates.personId, personId)))
    .orderBy(asc(competencies.sort));
  return rows.map(({ competency, estimate }) => ({
    code: competency.code,
    name: competency.name[language],
    measuredBy: competency.measuredBy,
    estimate: estimate ?? undefined,
  }));
}
