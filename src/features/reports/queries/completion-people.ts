import { and, asc, eq, exists, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { Position } from '#db/schema/agencies.ts';
import { agencies, moduleProgress, people, requirementModules } from '#db/schema/index.ts';
import { daysBetween, type Day } from '#features/agencies/day.ts';
import { alphabetical, isNamed } from '#features/agencies/queries.ts';
import type { Status } from '#features/requirements/status.ts';
import { PEOPLE_PER_PAGE } from '../address.ts';
import type { CompletionFilter } from '../completion/filter.ts';
import { closeness } from './closeness.ts';
import { ofModule, standings, type Asked, type Standings } from './completion.ts';
import { asJson, inPortions } from './portions.ts';
import { programmeTitles } from './programmes.ts';
import { reading } from './reading.ts';

/** One requirement with its person: who must complete two programmes stands in the list twice. */
export type PersonInReport = {
  personId: string;
  requirementId: string;
  fullName: string;
  staffCode: string;
  agency: string;
  position: Position;
  programme: string;
  status: Status;
  modules: number;
  modulesDone: number;
  /** Of these how many were known before they were read. */
  modulesKnown: number;
  dueOn: Day;
  /** How many days the requirement is late; 0 where it is not. */
  daysLate: number;
  signedIn: boolean;
};

export type PeopleBehind = {
  people: PersonInReport[];
  total: { people: number; requirements: number };
  page: number;
};

/** A page of the people behind a number, work to do first. A page that does not exist is the first. */
export function peopleBehind(
  db: Database,
  asked: Asked,
  language: Language,
  page: number,
): Promise<PeopleBehind> {
  return reading(db, async (tx) => {
    const found = await pageBehind(tx, asked, language, page);
    return found.people.length === 0 && page > 1 ? pageBehind(tx, asked, language, 1) : found;
  });
}

async function pageBehind(
  db: Database,
  asked: Asked,
  language: Language,
  page: number,
): Promise<PeopleBehind> {
  const behind = requirementsBehind(db, asked);
  const rows = await db
    .with(behind)
    .select({
      ...listed(behind, language),
      requirements: sql<number>`count(*) over ()`.mapWith(Number),
      people: sql<number>`(select count(distinct ${behind.personId}) from ${behind})`.mapWith(Number),
    })
    .from(behind)
    .innerJoin(people, eq(people.id, behind.personId))
    .innerJoin(agencies, eq(agencies.id, behind.agencyId))
    .orderBy(...workFirst(asked.filter, behind))
    .limit(PEOPLE_PER_PAGE)
    .offset((page - 1) * PEOPLE_PER_PAGE);
  const total = { people: rows[0]?.people ?? 0, requirements: rows[0]?.requirements ?? 0 };
  const complete = await completing(db, asked, language);
  const shown = rows.map(({ people: _, requirements: __, ...row }) => complete(row));
  return { people: shown, total, page };
}

/** The same list, all of it, in the same order. */
export async function eachBehind(
  db: Database,
  asked: Asked,
  language: Language,
  take: (people: PersonInReport[]) => void,
): Promise<void> {
  const query = (tx: Database) => {
    const behind = requirementsBehind(tx, asked);
    return tx
      .with(behind)
      .select({ row: asJson(listed(behind, language)).as('row') })
      .from(behind)
      .innerJoin(people, eq(people.id, behind.personId))
      .innerJoin(agencies, eq(agencies.id, behind.agencyId))
      .orderBy(...workFirst(asked.filter, behind));
  };
  const complete = await completing(db, asked, language);
  await inPortions<Row>(db, query, (rows) => take(rows.map(complete)));
}

type Behind = ReturnType<typeof requirementsBehind>;

function listed(behind: Behind, language: Language) {
  return {
    personId: behind.personId,
    requirementId: behind.requirementId,
    fullName: people.fullName,
    staffCode: people.staffCode,
    agency: language === 'vi' ? agencies.nameVi : agencies.nameEn,
    position: behind.position,
    programmeId: behind.programmeId,
    status: behind.status,
    modules: behind.modules,
    modulesDone: behind.modulesDone,
    modulesKnown: behind.modulesKnown,
    dueOn: behind.dueOn,
    signedIn: behind.signedIn,
  };
}

type Row = Omit<PersonInReport, 'daysLate' | 'programme'> & { programmeId: string };

/** Titles are few and rows are many: they are put in here, where no query has to carry them through a sort. */
async function completing(db: Database, { today }: Asked, language: Language) {
  const titles = new Map((await programmeTitles(db, language)).map(({ id, title }) => [id, title]));
  return ({ programmeId, ...row }: Row): PersonInReport => ({
    ...row,
    programme: titles.get(programmeId) ?? programmeId,
    daysLate: row.status === 'late' ? daysBetween(row.dueOn, today) : 0,
  });
}

function requirementsBehind(db: Database, asked: Asked) {
  const standing = standings(db, asked);
  const found = db
    .select({
      personId: standing.personId,
      requirementId: standing.requirementId,
      programmeId: standing.programmeId,
      agencyId: standing.agencyId,
      position: standing.position,
      status: standing.status,
      modules: standing.modules,
      modulesDone: standing.modulesDone,
      modulesKnown: standing.modulesKnown,
      dueOn: standing.dueOn,
      signedIn: standing.signedIn,
    })
    .from(standing)
    .innerJoin(people, eq(people.id, standing.personId))
    .where(and(...narrowed(db, asked.filter, standing)));
  return db.$with('behind').as(found);
}

function narrowed(db: Database, filter: CompletionFilter, standing: Standings): (SQL | undefined)[] {
  return [
    filter.status && eq(standing.status, filter.status),
    filter.never && sql`not ${standing.signedIn}`,
    filter.moduleId && hasModule(db, filter, standing),
    isNamed(filter.search ?? ''),
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

/** Most overdue first, then what is due next; among equals by name. Of a search, the very marks that were typed first. */
function workFirst({ search }: CompletionFilter, behind: Behind): SQL[] {
  const urgency = sql`case ${behind.status} when 'late' then 0 when 'soon' then 1 when 'doing' then 2 when 'todo' then 3 else 4 end`;
  return [
    ...closeness(search ?? ''),
    asc(urgency),
    asc(behind.dueOn),
    asc(alphabetical(people.sortKey)),
    asc(behind.requirementId),
  ];
}
