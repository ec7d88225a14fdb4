import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { annulments, attempts, markings, modules, people, submissions } from '#db/schema/index.ts';
import { newestMarking } from '#features/requirements/queries/newest-marking.ts';
import { ofAnnulled, ofAttempt } from '../queries.ts';

export type AttemptInList = {
  id: string;
  moduleId: string;
  module: string;
  /** Of those that count as attempts; one to test out has none. */
  number: number;
  testOut: boolean;
  startedAt: Date;
  deadline: Date;
  submittedAt: Date | null;
  /** Who keyed it in, where it was taken on paper. */
  keyedBy: string | null;
  /** Since when it counts nowhere. */
  annulledAt: Date | null;
  /** Null until it is submitted. */
  score: number | null;
  passed: boolean | null;
};

/** All attempts of a person at checks of modules with the newest result of each, newest attempt first. */
export async function attemptsOf(
  db: Database,
  personId: string,
  language: Language,
): Promise<AttemptInList[]> {
  const rows = await db
    .select({
      id: attempts.id,
      moduleId: modules.id,
      module: modules.title,
      number: attempts.number,
      testOut: attempts.testOut,
      startedAt: attempts.startedAt,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      keyedBy: people.fullName,
      annulledAt: annulments.annulledAt,
      score: newestMarking<number>(markings.score),
      passed: newestMarking<boolean>(markings.passed),
    })
    .from(attempts)
    .leftJoin(people, eq(people.id, attempts.keyedBy))
    .leftJoin(annulments, ofAnnulled)
    .innerJoin(modules, eq(modules.id, attempts.moduleId))
    .leftJoin(submissions, ofAttempt)
    .where(eq(attempts.personId, personId))
    .orderBy(desc(attempts.startedAt), asc(attempts.id));
  return rows.map((row) => ({ ...row, module: row.module[language] }));
}
