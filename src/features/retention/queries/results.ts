import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { attempts, markings, programmes, requirements, submissions } from '#db/schema/index.ts';
import { ofAttempt } from '#features/checks/queries.ts';
import { newestMarking } from '#features/requirements/queries/newest-marking.ts';

/**
 * A retention check that was begun; `score` is the sum of the scores of its questions that count, empty until it is
 * submitted.
 */
export type RetentionResult = {
  attemptId: string;
  requirementId: string;
  programme: string;
  days: number;
  submittedAt: Date | null;
  questions: number;
  score: number | null;
};

/** Over the questions that count in the newest marking; nothing before there is one. See `countedOf` in checks. */
function overCounted(value: SQL) {
  return newestMarking<number>(sql`(select ${value}
    from jsonb_to_recordset(${markings.results}) as marked(score float8, voided boolean)
    where marked.voided is not true)`);
}

/** All retention checks that a person has begun, the newest first. */
export async function retentionResultsOf(
  db: Database,
  personId: string,
  language: Language,
): Promise<RetentionResult[]> {
  const rows = await db
    .select({
      attemptId: attempts.id,
      requirementId: requirements.id,
      programme: programmes.title,
      days: attempts.retentionDays,
      submittedAt: submissions.submittedAt,
      drawn: sql<number>`jsonb_array_length(${attempts.drawn})`,
      counted: overCounted(sql`count(*)::int`),
      score: overCounted(sql`coalesce(sum(marked.score), 0)::float8`),
    })
    .from(attempts)
    .innerJoin(
      requirements,
      and(eq(requirements.personId, attempts.personId), eq(requirements.id, attempts.requirementId)),
    )
    .innerJoin(programmes, eq(programmes.id, requirements.programmeId))
    .leftJoin(submissions, ofAttempt)
    .where(eq(attempts.personId, personId))
    .orderBy(desc(attempts.startedAt));
  return rows.map(({ days, programme, drawn, counted, ...row }) => ({
    ...row,
    questions: counted ?? drawn,
    programme: programme[language],
    days: days ?? 0,
  }));
}
