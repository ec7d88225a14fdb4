import { and, count, eq, gte, lte, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Position } from '#db/schema/agencies.ts';
import { accounts, moduleProgress, requirementModules, requirements } from '#db/schema/index.ts';
import { addDays, type Day } from '#features/agencies/day.ts';
import { postedInScope, type Scope } from '#features/agencies/scope.ts';
import { SOON_DAYS, type Status } from '#features/requirements/status.ts';
import type { CompletionFilter } from '../completion/filter.ts';
import { NOTHING, type ModuleTally, type Tally } from '../completion/tally.ts';
import { withinAsked } from './within.ts';

/** What every completion query needs: who may be seen, what is asked for, and the day in Viet Nam. */
export type Asked = { scope: Scope; filter: CompletionFilter; today: Day };

/**
 * One row per requirement of a person posted in the scope, with its status. Whoever is required counts, also who never
 * signed in. The cases of `status` are those of `statusOf` in requirements/status.ts.
 */
export function standings(db: Database, asked: Asked) {
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
      programmeId: work.programmeId,
      agencyId: sql<string>`${posted.agencyId}`.as('agency_id'),
      position: sql<Position>`${posted.position}`.as('position'),
      dueOn: work.dueOn,
      modules: work.modules,
      modulesDone: work.modulesDone,
      modulesKnown: work.modulesKnown,
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
      programmeId: requirements.programmeId,
      dueOn: requirements.dueOn,
      modules: count().as('modules'),
      modulesDone: count(moduleProgress.completedAt).as('modules_done'),
      modulesKnown: count(moduleProgress.testedOutAt).as('modules_known'),
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
export const ofModule = and(
  eq(moduleProgress.personId, requirementModules.personId),
  eq(moduleProgress.moduleId, requirementModules.moduleId),
);

type Posted = ReturnType<typeof postedInScope>;

function conditions(filter: CompletionFilter, posted: Posted): (SQL | undefined)[] {
  return [
    withinAsked(filter, posted.agencyId),
    filter.programmeId ? eq(requirements.programmeId, filter.programmeId) : undefined,
    filter.from ? gte(requirements.assignedOn, filter.from) : undefined,
    filter.until ? lte(requirements.assignedOn, filter.until) : undefined,
  ];
}

/** How the requirements of each agency stand, by the agency where people are posted. Agencies without any are absent. */
export async function tallies(db: Database, asked: Asked): Promise<Map<string, Tally>> {
  const each = personTallies(db, asked);
  const sum = (column: SQLWrapper) => sql<number>`sum(${column})`.mapWith(Number);
  const people = (where: SQL) => sql<number>`count(*) filter (where ${where})`.mapWith(Number);
  const rows = await db
    .select({
      agencyId: each.agencyId,
      required: sum(each.required),
      done: sum(each.done),
      late: sum(each.late),
      soon: sum(each.soon),
      doing: sum(each.doing),
      todo: sum(each.todo),
      people: count(),
      latePeople: people(sql`${each.late} > 0`),
      soonPeople: people(sql`${each.soon} > 0`),
      never: people(sql`not ${each.signedIn}`),
    })
    .from(each)
    .groupBy(each.agencyId);
  return new Map(rows.map(({ agencyId, ...tally }) => [agencyId, { ...NOTHING, ...tally }]));
}

/** One row per person, so that people are counted without sorting them. */
function personTallies(db: Database, asked: Asked) {
  const standing = standings(db, asked);
  const where = (status: Status) =>
    sql<number>`count(*) filter (where ${standing.status} = ${status})`.as(status);
  return db
    .select({
      agencyId: standing.agencyId,
      signedIn: standing.signedIn,
      required: count().as('required'),
      done: where('done'),
      late: where('late'),
      soon: where('soon'),
      doing: where('doing'),
      todo: where('todo'),
    })
    .from(standing)
    .groupBy(standing.personId, standing.agencyId, standing.signedIn)
    .as('each_person');
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
      known: count(moduleProgress.testedOutAt),
    })
    .from(posted)
    .innerJoin(requirements, eq(requirements.personId, posted.personId))
    .innerJoin(requirementModules, ofRequirement)
    .leftJoin(moduleProgress, ofModule)
    .where(and(...conditions(asked.filter, posted)))
    .groupBy(posted.agencyId, requirementModules.moduleId);
  return Map.groupBy(rows, ({ agencyId }) => agencyId);
}

export type Standings = ReturnType<typeof standings>;
