import { and, asc, desc, eq, gte, isNull, lte, or, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agencies, agencyAncestors, people, postingEnds, postings } from '#db/schema/index.ts';
import { inTreeOrder, type AgencyInTree, type Person, type Posting } from './agency.ts';
import type { Day } from './day.ts';
import { searchable, tidyStaffCode } from './name.ts';
import { agencyInScope, endOfPosting, lastsOn, nowhereInScope, peopleInScope, type Scope } from './scope.ts';

const AGENCY = {
  id: agencies.id,
  code: agencies.code,
  kind: agencies.kind,
  nameVi: agencies.nameVi,
  nameEn: agencies.nameEn,
  parentId: agencies.parentId,
};
const PERSON = { id: people.id, staffCode: people.staffCode, fullName: people.fullName, email: people.email };

/** Every agency that exists on a day: the names of agencies are public. What a reader may choose from is below. */
export function agencyTree(db: Database, day: Day): Promise<AgencyInTree[]> {
  return tree(db, day, undefined);
}

export function agenciesInScope(db: Database, scope: Scope, day: Day): Promise<AgencyInTree[]> {
  return tree(db, day, agencyInScope(scope, agencies.id));
}

async function tree(db: Database, day: Day, within: SQL | undefined): Promise<AgencyInTree[]> {
  const exists = and(
    lte(agencies.existsFrom, day),
    or(isNull(agencies.existsUntil), gte(agencies.existsUntil, day)),
  );
  const found = await db
    .select(AGENCY)
    .from(agencies)
    .where(and(exists, within))
    .orderBy(...byName);
  return inTreeOrder(found);
}

const byName = [alphabetical(agencies.sortKey), asc(agencies.code)];

/** Sort keys compare byte by byte, whatever collation the database was made with. */
export function alphabetical(key: AnyColumn): SQL {
  return sql`${key} collate "C"`;
}

/** The agency itself and every one below it, whenever it existed. */
export async function subtreeOf(db: Database, agencyId: string): Promise<string[]> {
  const found = await db
    .select({ id: agencyAncestors.agencyId })
    .from(agencyAncestors)
    .where(eq(agencyAncestors.ancestorId, agencyId));
  return found.map(({ id }) => id);
}

/** Undefined also for somebody who exists elsewhere: outside a scope there is no trace of a person. */
export async function personInScope(
  db: Database,
  scope: Scope,
  personId: string,
  day: Day,
): Promise<Person | undefined> {
  if (!isUuid(personId)) return undefined;
  const found = await db
    .select(PERSON)
    .from(people)
    .where(and(eq(people.id, personId), peopleInScope(scope, day)));
  return found[0];
}

/** What stands in an address is whatever somebody typed there. */
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Who is posted nowhere, for whom the scope has them; by name, and only the first. */
export function peopleNowhere(
  db: Database,
  scope: Scope,
  { day, text, limit }: { day: Day; text: string; limit: number },
): Promise<Person[]> {
  return db
    .select(PERSON)
    .from(people)
    .where(and(nowhereInScope(scope, day), isNamed(text)))
    .orderBy(alphabetical(people.sortKey), asc(people.staffCode))
    .limit(limit);
}

/** Every word somewhere in the name, or the whole in the staff code. What is typed is a text, never a pattern. */
export function isNamed(text: string): SQL | undefined {
  if (!text) return undefined;
  const words = searchable(text).split(' ');
  const inName = and(...words.map((word) => sql`strpos(${people.searchName}, ${word}) > 0`));
  return or(inName, sql`strpos(${people.staffCode}, ${tidyStaffCode(text)}) > 0`);
}

export async function currentPosting(db: Database, personId: string, day: Day): Promise<Posting | undefined> {
  return (await postingsWhere(db, and(eq(postings.personId, personId), lastsOn(day))))[0];
}

/** Newest first. For the person, and for who may see the person. */
export function postingsOf(db: Database, personId: string): Promise<Posting[]> {
  return postingsWhere(db, eq(postings.personId, personId));
}

function postingsWhere(db: Database, where: SQL | undefined): Promise<Posting[]> {
  return db
    .select({
      agency: AGENCY,
      position: postings.position,
      from: postings.from,
      until: postingEnds.until,
    })
    .from(postings)
    .innerJoin(agencies, eq(agencies.id, postings.agencyId))
    .leftJoin(postingEnds, endOfPosting)
    .where(where)
    .orderBy(desc(postings.from));
}
