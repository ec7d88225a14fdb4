import { and, asc, eq, exists, isNotNull, like, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Position } from '#db/schema/agencies.ts';
import { agencies, moduleProgress, people, requirementModules } from '#db/schema/index.ts';
import { daysBetween, type Day } from '#features/agencies/day.ts';
import { searchable, tidyName, tidyStaffCode } from '#features/agencies/name.ts';
import { alphabetical } from '#features/agencies/queries.ts';
import { type Status } from '#features/requirements/status.ts';
import { PEOPLE_PER_PAGE, type CompletionFilter } from '../completion.ts';
import { reading } from './reading.ts';

import { ofModule, standings, type Asked, type Standings } from './completion.ts';

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
    like(people.staffCode, `${escaped(tidyStaffCode(search))}%`),
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
