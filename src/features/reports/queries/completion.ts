import {
  and,
  asc,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  like,
  lte,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Position } from '#db/schema/agencies.ts';
import {
  accounts,
  agencies,
  agencyAncestors,
  moduleProgress,
  people,
  requirementModules,
  requirements,
} from '#db/schema/index.ts';
import { addDays, daysBetween, type Day } from '#features/agencies/day.ts';
import { searchable, tidyName } from '#features/agencies/name.ts';
import { alphabetical } from '#features/agencies/queries.ts';
import { postedInScope, type Scope } from '#features/agencies/scope.ts';
import { SOON_DAYS, type Status } from '#features/requirements/status.ts';
import {
  NOTHING,
  PEOPLE_PER_PAGE,
  type CompletionFilter,
  type ModuleTally,
  type Tally,
} from '../completion.ts';
import { reading } from './reading.ts';

/** What every completion query needs: who may be seen, what is asked for, and the day in Viet Nam. */
export type Asked = { scope: Scope; filter: CompletionFilter; today: Day };

/**
 * One row per requirement of a person posted in the scope, with its status. Whoever is required counts, also who never
 * signed in. The cases of `status` are those of `statusOf` in requirements/status.ts.
 */
function standings(db: Database, asked: Asked) {
  const { scope, today } = asked;
  const posted = postedInScope(scope, today);
  const work = modulesCounted(db, asked);
  const status = sql<Status>`case
    when ${work.modulesDone} = ${work.modules} then 'done'
    when ${work.dueOn} < ${today} then 'late'
    when ${work.dueOn} <= ${addDays(today, SOON_DAYS)} then 'soon'
    when ${work.begun} > 0 then 'doing'
    else 'todo' end`;
  return db
    .select({
      personId: work.personId,
      requirementId: work.requirementId,
      agencyId: sql<string>`${posted.agencyId}`.as('agency_id'),
      position: sql<Position>`${posted.position}`.as('position'),
      dueOn: work.dueOn,
      modules: work.modules,
      modulesDone: work.modulesDone,
      status: status.as('status'),
      signedIn: sql<boolean>`(${accounts.firstSignedInAt} is not null)`.as('signed_in'),
    })
    .from(work)
    .innerJoin(posted, eq(posted.personId, work.personId))
    .leftJoin(accounts, eq(accounts.personId, work.personId))
    .as('standing');
}

/**
 * Grouped by the key of a requirement and nothing else, so that the planner knows how many groups there will be: with
 * the agency or the account among the keys it sorts every module of the province.
 */
function modulesCounted(db: Database, { scope, filter, today }: Asked) {
  const posted = postedInScope(scope, today);
  return db
    .select({
      personId: requirements.personId,
      requirementId: sql<string>`${requirements.id}`.as('requirement_id'),
      dueOn: requirements.dueOn,
      modules: count().as('modules'),
      modulesDone: count(moduleProgress.completedAt).as('modules_done'),
      begun: count(moduleProgress.personId).as('begun'),
    })
    .from(posted)
    .innerJoin(requirements, eq(requirements.personId, posted.personId))
    .innerJoin(requirementModules, ofRequirement)
    .leftJoin(moduleProgress, ofModule)
    .where(and(...conditions(filter, posted)))
    .groupBy(requirements.personId, requirements.id)
    .as('work');
}

const ofRequirement = and(
  eq(requirementModules.personId, requirements.personId),
  eq(requirementModules.requirementId, requirements.id),
);
const ofModule = and(
  eq(moduleProgress.personId, requirementModules.personId),
  eq(moduleProgress.moduleId, requirementModules.moduleId),
);

type Posted = ReturnType<typeof postedInScope>;

function conditions(filter: CompletionFilter, posted: Posted): (SQL | undefined)[] {
  return [
    filter.agencyId && !filter.direct ? inArray(posted.agencyId, subtree(filter.agencyId)) : undefined,
    filter.agencyId && filter.direct ? eq(posted.agencyId, filter.agencyId) : undefined,
    filter.programmeId ? eq(requirements.programmeId, filter.programmeId) : undefined,
    filter.from ? gte(requirements.assignedOn, filter.from) : undefined,
    filter.until ? lte(requirements.assignedOn, filter.until) : undefined,
  ];
}

const subtree = (agencyId: string) =>
  sql`(select ${agencyAncestors.agencyId} from ${agencyAncestors} where ${agencyAncestors.ancestorId} = ${agencyId})`;

/** How the requirements of each agency stand, by the agency where people are posted. Agencies without any are absent. */
export async function tallies(db: Database, asked: Asked): Promise<Map<string, Tally>> {
  const standing = standings(db, asked);
  const where = (status: Status) =>
    sql<number>`count(*) filter (where ${standing.status} = ${status})`.mapWith(Number);
  const rows = await db
    .select({
      agencyId: standing.agencyId,
      required: count(),
      done: where('done'),
      late: where('late'),
      soon: where('soon'),
      doing: where('doing'),
      todo: where('todo'),
      never: sql<number>`count(*) filter (where not ${standing.signedIn})`.mapWith(Number),
    })
    .from(standing)
    .groupBy(standing.agencyId);
  return new Map(rows.map(({ agencyId, ...tally }) => [agencyId, { ...NOTHING, ...tally }]));
}

/** How many of those who are required to complete a module have done so, by the agency where they are posted. */
export async function moduleTallies(db: Database, asked: Asked): Promise<Map<string, ModuleTally[]>> {
  const posted = postedInScope(asked.scope, asked.today);
  const rows = await db
    .select({
      agencyId: posted.agencyId,
      moduleId: requirementModules.moduleId,
      required: count(),
      done: count(moduleProgress.completedAt),
    })
    .from(posted)
    .innerJoin(requirements, eq(requirements.personId, posted.personId))
    .innerJoin(requirementModules, ofRequirement)
    .leftJoin(moduleProgress, ofModule)
    .where(and(...conditions(asked.filter, posted)))
    .groupBy(posted.agencyId, requirementModules.moduleId);
  return Map.groupBy(rows, ({ agencyId }) => agencyId);
}

export type PersonInReport = {
  personId: string;
  requirementId: string;
  fullName: string;
  staffCode: string;
  agency: string;
  position: Position;
  status: Status;
  modules: number;
  modulesDone: number;
  dueOn: Day;
  /** How many days the requirement is late; 0 where it is not. */
  daysLate: number;
  signedIn: boolean;
};

/** The people behind a number, work to do first. `page` counts from 1; null gives all of them. */
export async function peopleBehind(
  db: Database,
  asked: Asked,
  language: Language,
  page: number | null,
): Promise<{ people: PersonInReport[]; total: number }> {
  const rows = await reading(db, (tx) => {
    const query = rowsBehind(tx, asked);
    return page === null ? query : query.limit(PEOPLE_PER_PAGE).offset((page - 1) * PEOPLE_PER_PAGE);
  });
  const listed = rows.map(({ nameVi, nameEn, total: _, ...row }) => ({
    ...row,
    agency: language === 'vi' ? nameVi : nameEn,
    daysLate: row.status === 'late' ? daysBetween(row.dueOn, asked.today) : 0,
  }));
  return { people: listed, total: rows[0]?.total ?? 0 };
}

function rowsBehind(db: Database, asked: Asked) {
  const standing = standings(db, asked);
  return db
    .select({
      personId: people.id,
      requirementId: standing.requirementId,
      fullName: people.fullName,
      staffCode: people.staffCode,
      nameVi: agencies.nameVi,
      nameEn: agencies.nameEn,
      position: standing.position,
      status: standing.status,
      modules: standing.modules,
      modulesDone: standing.modulesDone,
      dueOn: standing.dueOn,
      signedIn: standing.signedIn,
      total: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(standing)
    .innerJoin(people, eq(people.id, standing.personId))
    .innerJoin(agencies, eq(agencies.id, standing.agencyId))
    .where(and(...narrowed(db, asked.filter, standing)))
    .orderBy(...workFirst(asked.filter, standing));
}

type Standings = ReturnType<typeof standings>;

function narrowed(db: Database, filter: CompletionFilter, standing: Standings): (SQL | undefined)[] {
  return [
    filter.status && eq(standing.status, filter.status),
    filter.never && sql`not ${standing.signedIn}`,
    filter.moduleId && hasModule(db, filter, standing),
    filter.search ? named(filter.search) : undefined,
  ].map((condition) => condition || undefined);
}

function hasModule(db: Database, { moduleId, moduleDone }: CompletionFilter, standing: Standings): SQL {
  const asked = and(
    eq(requirementModules.personId, standing.personId),
    eq(requirementModules.requirementId, standing.requirementId),
    eq(requirementModules.moduleId, moduleId ?? ''),
    moduleDone ? isNotNull(moduleProgress.completedAt) : undefined,
  );
  const found = db
    .select({ one: sql`1` })
    .from(requirementModules)
    .leftJoin(moduleProgress, ofModule)
    .where(asked);
  return exists(found);
}

/** Marks are ignored where the words have none; a staff code is found by its beginning. */
function named(search: string): SQL | undefined {
  return or(
    like(people.searchName, `%${escaped(searchable(search))}%`),
    like(people.staffCode, `${escaped(search.toUpperCase())}%`),
  );
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Most overdue first, then what is due next; among equals by name. Of a search, exact marks come first. */
function workFirst({ search }: CompletionFilter, standing: Standings): SQL[] {
  const urgency = sql`case ${standing.status} when 'late' then 0 when 'soon' then 1 when 'doing' then 2 when 'todo' then 3 else 4 end`;
  const exact = search ? [sql`(${people.fullName} ilike ${`%${escaped(tidyName(search))}%`}) desc`] : [];
  return [
    ...exact,
    asc(urgency),
    asc(standing.dueOn),
    asc(alphabetical(people.sortKey)),
    asc(standing.requirementId),
  ];
}
