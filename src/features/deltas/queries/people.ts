import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { agencies, attempts, deltaAssignments, deltaChecks, people, submissions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { alphabetical } from '#features/agencies/queries.ts';
import { postedInScope, type Scope } from '#features/agencies/scope.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { ofAttempt } from '#features/checks/queries.ts';
import type { AssignedDelta } from '../delta.ts';
import { countedQuestions, ofAssignment, rightAnswers, standingOfDelta } from './assigned.ts';

export type PersonWithDelta = AssignedDelta & {
  personId: string;
  fullName: string;
  staffCode: string;
  agency: string;
};

type Asked = { scope: Scope; today: Day; deltaId: string; agencyId: string | undefined };
type Page = { limit: number; offset: number };

/** To whom it was assigned of those who are posted in the scope today; who has not answered it comes first. */
export async function peopleWithDelta(
  db: Database,
  { scope, today, deltaId, agencyId }: Asked,
  language: Language,
  { limit, offset }: Page,
): Promise<{ people: PersonWithDelta[]; total: number }> {
  if (!isUuid(deltaId)) return { people: [], total: 0 };
  const posted = postedInScope(scope, today);
  const rows = await db
    .select({
      personId: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      agency: language === 'vi' ? agencies.nameVi : agencies.nameEn,
      documentId: deltaChecks.documentId,
      dueOn: deltaChecks.dueOn,
      assigned: deltaAssignments.questions,
      drawn: attempts.drawn,
      id: attempts.id,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      counted: countedQuestions,
      right: rightAnswers,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(deltaAssignments)
    .innerJoin(deltaChecks, eq(deltaChecks.id, deltaAssignments.deltaId))
    .innerJoin(posted, eq(posted.personId, deltaAssignments.personId))
    .innerJoin(people, eq(people.id, deltaAssignments.personId))
    .innerJoin(agencies, eq(agencies.id, posted.agencyId))
    .leftJoin(attempts, ofAssignment)
    .leftJoin(submissions, ofAttempt)
    .where(
      and(
        eq(deltaAssignments.deltaId, deltaId),
        agencyId === undefined ? undefined : eq(posted.agencyId, agencyId),
      ),
    )
    .orderBy(isNotNull(submissions.submittedAt), alphabetical(people.sortKey), asc(people.staffCode))
    .limit(limit)
    .offset(offset);
  const found = rows.map(({ personId, fullName, staffCode, agency, documentId, dueOn, ...row }) => ({
    ...{ personId, fullName, staffCode, agency, deltaId, documentId, dueOn },
    ...standingOfDelta(row),
  }));
  return { people: found, total: rows[0]?.total ?? 0 };
}
