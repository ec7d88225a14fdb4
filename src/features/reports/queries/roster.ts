import { and, asc, count, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import type { AgencyKind, Position } from '#db/schema/agencies.ts';
import { agencies, agencyAncestors, people } from '#db/schema/index.ts';
import { inTreeOrder, type AgencyInTree } from '#features/agencies/agency.ts';
import type { Day } from '#features/agencies/day.ts';
import { alphabetical, isNamed } from '#features/agencies/queries.ts';
import { agencyInScope, postedInScope, type Scope } from '#features/agencies/scope.ts';
import { closeness } from './closeness.ts';
import { withinAsked } from './within.ts';

/** Whom a search of the roster asks for; `agencyId` with its subtree. */
export type RosterSearch = { scope: Scope; today: Day; text: string; agencyId?: string | undefined };

export type OnRoster = {
  personId: string;
  fullName: string;
  staffCode: string;
  agency: string;
  position: Position;
};

type Page = { limit: number; offset: number };

/** Who is posted in the scope, by name; names with the very marks that were typed come first. */
export async function peopleOnRoster(
  db: Database,
  search: RosterSearch,
  language: Language,
  { limit, offset }: Page,
): Promise<OnRoster[]> {
  const posted = postedInScope(search.scope, search.today);
  return db
    .select({
      personId: people.id,
      fullName: people.fullName,
      staffCode: people.staffCode,
      agency: language === 'vi' ? agencies.nameVi : agencies.nameEn,
      position: posted.position,
    })
    .from(posted)
    .innerJoin(people, eq(people.id, posted.personId))
    .innerJoin(agencies, eq(agencies.id, posted.agencyId))
    .where(asked(search, posted))
    .orderBy(...closeness(search.text), alphabetical(people.sortKey), asc(people.staffCode))
    .limit(limit)
    .offset(offset);
}

export async function countOnRoster(db: Database, search: RosterSearch): Promise<number> {
  const posted = postedInScope(search.scope, search.today);
  const [row] = await db
    .select({ people: count() })
    .from(posted)
    .innerJoin(people, eq(people.id, posted.personId))
    .where(asked(search, posted));
  return row?.people ?? 0;
}

function asked({ text, agencyId }: RosterSearch, posted: ReturnType<typeof postedInScope>) {
  return and(withinAsked({ agencyId }, posted.agencyId), isNamed(text));
}

/** `people` with the units below, `directly` in the agency itself. */
export type AgencyOnRoster = AgencyInTree & {
  kind: AgencyKind;
  existsFrom: Day;
  existsUntil: Day | null;
  people: number;
  directly: number;
};

/** The tree of the scope, also what has ended. */
export async function agenciesOnRoster(db: Database, scope: Scope, today: Day): Promise<AgencyOnRoster[]> {
  const found = await db
    .select({
      id: agencies.id,
      code: agencies.code,
      kind: agencies.kind,
      nameVi: agencies.nameVi,
      nameEn: agencies.nameEn,
      parentId: agencies.parentId,
      existsFrom: agencies.existsFrom,
      existsUntil: agencies.existsUntil,
    })
    .from(agencies)
    .where(agencyInScope(scope, agencies.id))
    .orderBy(alphabetical(agencies.sortKey), asc(agencies.code));
  const [whole, direct] = [await postedBelow(db, scope, today), await postedDirectly(db, scope, today)];
  const dated = new Map(found.map((agency) => [agency.id, agency]));
  return inTreeOrder(found).map((agency) => ({
    ...agency,
    existsFrom: dated.get(agency.id)!.existsFrom,
    existsUntil: dated.get(agency.id)!.existsUntil,
    people: whole.get(agency.id) ?? 0,
    directly: direct.get(agency.id) ?? 0,
  }));
}

async function postedBelow(db: Database, scope: Scope, today: Day): Promise<Map<string, number>> {
  const posted = postedInScope(scope, today);
  const rows = await db
    .select({ id: agencyAncestors.ancestorId, people: count() })
    .from(posted)
    .innerJoin(agencyAncestors, eq(agencyAncestors.agencyId, posted.agencyId))
    .groupBy(agencyAncestors.ancestorId);
  return new Map(rows.map(({ id, people }) => [id, people]));
}

async function postedDirectly(db: Database, scope: Scope, today: Day): Promise<Map<string, number>> {
  const posted = postedInScope(scope, today);
  const rows = await db
    .select({ id: posted.agencyId, people: count() })
    .from(posted)
    .groupBy(posted.agencyId);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
