import { and, asc, countDistinct, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import {
  accounts,
  agencies,
  agencyAncestors,
  oneTimeLinks,
  people,
  postingEnds,
  postings,
  roleGrants,
  type LinkPurpose,
  type Role,
} from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { endOfPosting, lastsOn } from '#features/agencies/scope.ts';
import { tidyToken } from './link.ts';
import type { Line, Standing } from './standing.ts';
import { hashed } from './token.ts';

export type OpenLink = {
  personId: string;
  staffCode: string;
  fullName: string;
  purpose: LinkPurpose;
  expiresAt: Date;
};
export type OpenLinkResult =
  { ok: true; link: OpenLink } | { ok: false; reason: 'unknown' | 'used' | 'expired' };

/** Looking at a link does not use it: mail scanners look too. */
export async function openLink(db: Database, token: string, now: Date): Promise<OpenLinkResult> {
  const found = await db
    .select({
      personId: people.id,
      staffCode: people.staffCode,
      fullName: people.fullName,
      purpose: oneTimeLinks.purpose,
      expiresAt: oneTimeLinks.expiresAt,
      usedAt: oneTimeLinks.usedAt,
    })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(eq(oneTimeLinks.id, hashed(tidyToken(token))));
  if (!found[0]) return { ok: false, reason: 'unknown' };
  const { usedAt, ...link } = found[0];
  if (usedAt) return { ok: false, reason: 'used' };
  return link.expiresAt > now ? { ok: true, link } : { ok: false, reason: 'expired' };
}

export type GrantOf = { id: string; role: Exclude<Role, 'learner'>; agency: AgencyName | null };
type AgencyName = { id: string; nameVi: string; nameEn: string };

export function grantsOf(db: Database, personId: string): Promise<GrantOf[]> {
  return db
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      agency: { id: agencies.id, nameVi: agencies.nameVi, nameEn: agencies.nameEn },
    })
    .from(roleGrants)
    .leftJoin(agencies, eq(agencies.id, roleGrants.scopeId))
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)))
    .orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id));
}

export async function hasPassword(db: Database, personId: string): Promise<boolean> {
  const found = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  return Boolean(found[0]?.passwordHash);
}

/** What decides who may do something about an account. Undefined for nobody. */
export async function standingOf(db: Database, personId: string, day: Day): Promise<Standing | undefined> {
  const here = db
    .select({ agencyId: postings.agencyId })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(and(eq(postings.personId, people.id), lastsOn(day)))
    .limit(1);
  const found = await db
    .select({
      hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
      posted: sql<boolean>`exists ${here}`,
      line: lineOver(sql`${here}`),
      grants: sql<Standing['grants']>`(
        select coalesce(json_agg(json_build_object('id', id, 'role', role, 'line', ${lineOver(sql`scope_id`)})), '[]')
        from role_grants where person_id = ${people.id} and revoked_at is null)`,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.id, personId));
  return found[0];
}

/** Empty where there is no such agency. */
export async function lineOf(db: Database, agencyId: string | null): Promise<Line> {
  const found = await db.select({ line: lineOver(sql`${agencyId}::uuid`) }).from(sql`(values (1)) as once`);
  return found[0]?.line ?? [];
}

const lineOver = (agencyId: SQL) => sql<Line>`(
  select coalesce(json_agg(distinct ancestor_id), '[]') from agency_ancestors
  where agency_id = any(case when ${agencyId} is null
    then array(select id from agencies where parent_id is null) else array[${agencyId}] end))`;

export type Viewers = { role: Exclude<Role, 'learner'>; nameVi: string; nameEn: string; people: number };

/** Whose scope a person's results lie in on a day. */
export function viewersOf(db: Database, personId: string, day: Day): Promise<Viewers[]> {
  return db
    .select({
      role: roleGrants.role,
      nameVi: agencies.nameVi,
      nameEn: agencies.nameEn,
      people: countDistinct(roleGrants.personId),
    })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .innerJoin(agencyAncestors, eq(agencyAncestors.agencyId, postings.agencyId))
    .innerJoin(roleGrants, eq(roleGrants.scopeId, agencyAncestors.ancestorId))
    .innerJoin(agencies, eq(agencies.id, roleGrants.scopeId))
    .where(
      and(
        eq(postings.personId, personId),
        lastsOn(day),
        isNull(roleGrants.revokedAt),
        inArray(roleGrants.role, ['lead', 'office']),
      ),
    )
    .groupBy(roleGrants.role, agencies.id)
    .orderBy(asc(roleGrants.role), asc(agencies.code));
}

/** True until somebody has signed in or set a password: only then may the first administrator be made. */
export async function nobodyHasSignedIn(db: Database): Promise<boolean> {
  const able = sql`${accounts.passwordHash} is not null or ${accounts.firstSignedInAt} is not null`;
  return (await db.$count(accounts, able)) === 0;
}

export type LinkOf = {
  purpose: LinkPurpose;
  /** Null where the program itself made it. */
  madeBy: string | null;
  createdAt: Date;
  usedAt: Date | null;
};

const LINKS_SHOWN = 10;

/** The newest links that open or opened somebody's account. For the person, who may not know of them. */
export function linksOf(db: Database, personId: string): Promise<LinkOf[]> {
  const maker = alias(people, 'maker');
  return db
    .select({
      purpose: oneTimeLinks.purpose,
      madeBy: maker.fullName,
      createdAt: oneTimeLinks.createdAt,
      usedAt: oneTimeLinks.usedAt,
    })
    .from(oneTimeLinks)
    .leftJoin(maker, eq(maker.id, oneTimeLinks.createdBy))
    .where(eq(oneTimeLinks.personId, personId))
    .orderBy(desc(oneTimeLinks.createdAt))
    .limit(LINKS_SHOWN);
}
