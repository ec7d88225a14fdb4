import { and, asc, count, desc, eq, exists, inArray, isNull, or, lt, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  agencies,
  agencyAncestors,
  competencies,
  estimates,
  people,
  programmes,
  requirements,
} from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { agencyInScope, postedInScope, type Scope } from '#features/agencies/scope.ts';
import type { Verdict } from '#features/competency/posterior.ts';
import { MINIMUM_EVIDENCE } from '#features/competency/thresholds.ts';
import type { CompetencyFilter, Standing } from '../competency/filter.ts';
import type { CountedAgency, CountedStanding, ScopedAgency } from '../competency/grid.ts';
import { asJson, inPortions } from './portions.ts';

/** What every query of this report needs: who may be seen, what is asked for, and the day in Viet Nam. */
export type Asked = { scope: Scope; filter: CompetencyFilter; today: Day };

/** One row per person posted in the scope of whom something is required, with the agency of that day. */
function required(db: Database, { scope, filter, today }: Asked) {
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
    .where(and(exists(ofPerson), within(db, filter, posted)))
    .as('required');
}

function within(
  db: Database,
  { agencyId, direct }: CompetencyFilter,
  posted: ReturnType<typeof postedInScope>,
): SQL | undefined {
  if (!agencyId) return undefined;
  if (direct) return eq(posted.agencyId, agencyId);
  const subtree = db
    .select({ id: agencyAncestors.agencyId })
    .from(agencyAncestors)
    .where(eq(agencyAncestors.ancestorId, agencyId));
  return inArray(posted.agencyId, subtree);
}

/** How many people are required in each agency itself, and how they stand in each competency that has evidence. */
export async function countsByAgency(
  db: Database,
  asked: Asked,
): Promise<{ agencies: CountedAgency[]; standings: CountedStanding[] }> {
  const of = required(db, asked);
  const counted = await db.select({ agencyId: of.agencyId, people: count() }).from(of).groupBy(of.agencyId);
  const enough = sql`${estimates.pieces} >= ${MINIMUM_EVIDENCE}`;
  const counting = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const standings = await db
    .select({
      agencyId: of.agencyId,
      competency: estimates.competency,
      measured: counting(enough),
      met: counting(sql`${enough} and ${estimates.verdict} = 'met'`),
      notMet: counting(sql`${enough} and ${estimates.verdict} = 'not-met'`),
    })
    .from(of)
    .innerJoin(estimates, eq(estimates.personId, of.personId))
    .groupBy(of.agencyId, estimates.competency);
  return { agencies: counted, standings };
}

export type PersonInCompetency = {
  personId: string;
  fullName: string;
  staffCode: string;
  agency: string;
  standing: Standing;
  pieces: number;
  lastEvidenceAt: Date | null;
};

type Page = { limit: number; offset: number };
type AskedOfOne = Asked & { competency: string };

/** A page of the people behind a figure, by name. */
export async function peopleInCompetency(
  db: Database,
  asked: AskedOfOne,
  language: Language,
  { limit, offset }: Page,
): Promise<PersonInCompetency[]> {
  const listed = inList(db, asked, language);
  const rows = db.select(columnsOf(listed)).from(listed);
  const found = await rows
    .orderBy(...byName(listed))
    .limit(limit)
    .offset(offset);
  return found.map(withStanding);
}

/** The same list, all of it. */
export function eachInCompetency(
  db: Database,
  asked: AskedOfOne,
  language: Language,
  take: (people: PersonInCompetency[]) => void,
): Promise<void> {
  const query = (tx: Database) => {
    const listed = inList(tx, asked, language);
    return tx
      .select({ row: asJson(columnsOf(listed)).as('row') })
      .from(listed)
      .orderBy(...byName(listed));
  };
  type Row = Omit<Estimated, 'lastEvidenceAt'> & { lastEvidenceAt: string | null };
  return inPortions<Row>(db, query, (rows) =>
    take(
      rows.map(({ lastEvidenceAt: at, ...row }) =>
        withStanding({ ...row, lastEvidenceAt: at === null ? null : new Date(at) }),
      ),
    ),
  );
}

type Estimated = Omit<PersonInCompetency, 'pieces' | 'standing'> & {
  pieces: number | null;
  verdict: Verdict | null;
};

function withStanding({ pieces, verdict, ...person }: Estimated): PersonInCompetency {
  const standing = verdict === null || (pieces ?? 0) < MINIMUM_EVIDENCE ? 'few' : verdict;
  return { ...person, pieces: pieces ?? 0, standing };
}

function inList(db: Database, asked: AskedOfOne, language: Language) {
  const of = required(db, asked);
  const agency = language === 'vi' ? agencies.nameVi : agencies.nameEn;
  return db
    .select({
      personId: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      sortKey: sql<string>`${people.sortKey}`.as('sort_key_of_person'),
      agency: sql<string>`${agency}`.as('agency'),
      pieces: estimates.pieces,
      verdict: estimates.verdict,
      lastEvidenceAt: estimates.lastEvidenceAt,
    })
    .from(of)
    .innerJoin(people, eq(people.id, of.personId))
    .innerJoin(agencies, eq(agencies.id, of.agencyId))
    .leftJoin(estimates, ofCompetency(of, asked.competency))
    .where(inStanding(asked.filter.standing))
    .as('listed');
}

type Listed = ReturnType<typeof inList>;

const columnsOf = ({ personId, fullName, staffCode, agency, pieces, verdict, lastEvidenceAt }: Listed) => ({
  ...{ personId, fullName, staffCode, agency },
  ...{ pieces, verdict, lastEvidenceAt },
});

const byName = ({ sortKey, staffCode }: Listed): SQL[] => [sql`${sortKey} collate "C"`, asc(staffCode)];

export async function countInCompetency(
  db: Database,
  asked: Asked & { competency: string },
): Promise<number> {
  const of = required(db, asked);
  const [row] = await db
    .select({ people: count() })
    .from(of)
    .leftJoin(estimates, ofCompetency(of, asked.competency))
    .where(inStanding(asked.filter.standing));
  return row?.people ?? 0;
}

function ofCompetency(of: ReturnType<typeof required>, competency: string): SQL | undefined {
  return and(eq(estimates.personId, of.personId), eq(estimates.competency, competency));
}

function inStanding(standing: Standing | undefined): SQL | undefined {
  if (!standing) return undefined;
  if (standing === 'few') return or(isNull(estimates.pieces), lt(estimates.pieces, MINIMUM_EVIDENCE));
  return and(sql`${estimates.pieces} >= ${MINIMUM_EVIDENCE}`, eq(estimates.verdict, standing));
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

export async function programmeNames(
  db: Database,
  language: Language,
): Promise<{ id: string; title: string }[]> {
  const rows = await db
    .select({ id: programmes.id, title: programmes.title })
    .from(programmes)
    .orderBy(desc(programmes.dueDays), asc(programmes.id));
  return rows.map(({ id, title }) => ({ id, title: title[language] }));
}
