import { and, asc, eq, gte, isNotNull, lt, min, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  attempts,
  examinedDays,
  isNotAnnulled,
  postingEnds,
  postings,
  submissions,
} from '#db/schema/index.ts';
import { addDays, dayOf, startOfDay, type Day } from '#features/agencies/day.ts';
import { endOfPosting, lastsOn } from '#features/agencies/scope.ts';

/** `agencyId`: where the person was posted on that day; null: nowhere. */
export type Submitted = { personId: string; attemptId: string; startedAt: Date; agencyId: string | null };

/** The day after the last one that was looked at; undefined before the first. */
export async function firstNewDay(db: Database): Promise<Day | undefined> {
  const [examined] = await db
    .select({ day: sql<Day | null>`max(${examinedDays.day})::text` })
    .from(examinedDays);
  return examined?.day ? addDays(examined.day, 1) : undefined;
}

/** The first day, from that one on, on which something was submitted. */
export async function nextDay(db: Database, from: Day | undefined): Promise<Day | undefined> {
  const [first] = await db
    .select({ at: min(submissions.submittedAt) })
    .from(submissions)
    .where(from ? gte(submissions.submittedAt, startOfDay(from)) : undefined);
  return first?.at ? dayOf(first.at) : undefined;
}

/** What was submitted on a day, agency by agency. */
export async function submittedOn(db: Database, day: Day): Promise<Submitted[]> {
  const posted = db
    .select({ personId: postings.personId, agencyId: postings.agencyId })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(lastsOn(day))
    .as('posted');
  const onDay = and(
    gte(submissions.submittedAt, startOfDay(day)),
    lt(submissions.submittedAt, startOfDay(addDays(day, 1))),
  );
  const rows = await db
    .selectDistinctOn([submissions.personId, submissions.attemptId], {
      agencyId: posted.agencyId,
      personId: submissions.personId,
      attemptId: submissions.attemptId,
      startedAt: attempts.startedAt,
    })
    .from(submissions)
    .innerJoin(
      attempts,
      and(eq(attempts.personId, submissions.personId), eq(attempts.id, submissions.attemptId)),
    )
    .leftJoin(posted, eq(posted.personId, submissions.personId))
    // A delta check has no page on which its person would see a signal first.
    .where(and(onDay, isNotNull(attempts.moduleId), isNotAnnulled(submissions)))
    .orderBy(asc(submissions.personId), asc(submissions.attemptId), asc(posted.agencyId));
  return rows.toSorted((a, b) => ((a.agencyId ?? '') < (b.agencyId ?? '') ? -1 : 1));
}
