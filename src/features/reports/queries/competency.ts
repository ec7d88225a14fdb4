import { and, asc, count, eq, exists, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { agencies, competencies, estimates, requirements } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { agencyInScope, postedInScope, type Scope } from '#features/agencies/scope.ts';
import { staleBefore } from '#features/competency/stale.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import type { CompetencyFilter } from '../competency/filter.ts';
import type { CountedAgency, CountedStanding, ScopedAgency } from '../competency/grid.ts';
import { withinAsked } from './within.ts';

/** What every query of this report needs: who may be seen, what is asked for, and the day in Viet Nam. */
export type Asked = { scope: Scope; filter: CompetencyFilter; today: Day };

/** One row per person posted in the scope of whom something is required, with the agency of that day. */
export function required(db: Database, { scope, filter, today }: Asked) {
  const posted = postedInScope(scope, today);
  const ofPerson = db
    .select({ one: sql`1` })
    .from(requirements)
    .where(
      and(
        eq(requirements.personId, posted.personId),
        filter.programmeId ? eq(requirements.programmeId, filter.programmeId) : undefined,
      ),
    );
  return db
    .select({ personId: posted.personId, agencyId: posted.agencyId })
    .from(posted)
    .where(and(exists(ofPerson), withinAsked(filter, posted.agencyId)))
    .as('required');
}

/** How many people are required in each agency itself, and how they stand in each competency that has evidence. */
export async function countsByAgency(
  db: Database,
  asked: Asked,
): Promise<{ agencies: CountedAgency[]; standings: CountedStanding[] }> {
  const of = required(db, asked);
  const counted = await db.select({ agencyId: of.agencyId, people: count() }).from(of).groupBy(of.agencyId);
  const counting = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const standings = await db
    .select({
      agencyId: of.agencyId,
      competency: estimates.competency,
      measured: counting(standsToday(asked.today)),
      met: counting(sql`${standsToday(asked.today)} and ${estimates.verdict} = 'met'`),
      notMet: counting(sql`${standsToday(asked.today)} and ${estimates.verdict} = 'not-met'`),
      stale: counting(hasGoneStale(asked.today)),
    })
    .from(of)
    .innerJoin(estimates, eq(estimates.personId, of.personId))
    .groupBy(of.agencyId, estimates.competency);
  return { agencies: counted, standings };
}

const ENOUGH = sql`${estimates.pieces} >= ${MINIMUM_EVIDENCE}`;

/** A condition on an estimate: answers enough for a verdict, the last of them recent enough to speak of that day. */
export function standsToday(today: Day): SQL {
  return sql`${ENOUGH} and ${gte(estimates.lastEvidenceAt, staleBefore(today))}`;
}

/** Enough, and too old. */
export function hasGoneStale(today: Day): SQL {
  return sql`${ENOUGH} and ${lt(estimates.lastEvidenceAt, staleBefore(today))}`;
}

/** Every agency of the scope, also one that has ended: people may still be posted there. */
export function agenciesOfScope(db: Database, scope: Scope, language: Language): Promise<ScopedAgency[]> {
  return db
    .select({
      id: agencies.id,
      name: language === 'vi' ? agencies.nameVi : agencies.nameEn,
      parentId: agencies.parentId,
      sortKey: agencies.sortKey,
    })
    .from(agencies)
    .where(agencyInScope(scope, agencies.id));
}

export type FrameworkCompetency = {
  code: string;
  name: string;
  domain: string;
  measuredBy: 'questions' | 'observation';
};

export async function framework(db: Database, language: Language): Promise<FrameworkCompetency[]> {
  const rows = await db.select().from(competencies).orderBy(asc(competencies.sort), asc(competencies.code));
  return rows.map(({ code, name, domain, measuredBy }) => ({
    ...{ code, measuredBy },
    name: name[language],
    domain: domain[language],
  }));
}
