import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  notExists,
  or,
  sql,
  type AnyColumn,
  type SQL,
} from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { agencies, agencyAncestors, people, postingEnds, postings } from '#db/schema/index.ts';
import type { Day } from './day.ts';

/**
 * The wall. A scope is the agencies whose subtrees somebody may see; none means nobody. Every query of people or
 * agencies that serves a lead or an office takes one, so a forgotten scope is a type error. Only
 * `accounts/guards.ts` makes one for a request.
 */
export type Scope = {
  readonly agencyIds: readonly string[];
  /** Those of them that are administered: with the top of the tree comes who is posted nowhere. */
  readonly administered: readonly string[];
  readonly [wall]: true;
};
declare const wall: unique symbol;

export function scopeOver(agencyIds: readonly string[], administered: readonly string[] = []): Scope {
  return { agencyIds, administered } as Scope;
}

const query = new QueryBuilder({ casing: 'snake_case' });

/** A condition: the agency in this column lies in the scope. */
export function agencyInScope(scope: Scope, agencyId: AnyColumn): SQL {
  if (scope.agencyIds.length === 0) return sql`false`;
  const within = query
    .select({ id: agencyAncestors.agencyId })
    .from(agencyAncestors)
    .where(inArray(agencyAncestors.ancestorId, [...scope.agencyIds]));
  return inArray(agencyId, within);
}

/** A condition on a join of `postings` with `posting_ends`: the posting lasts on that day. */
export function lastsOn(day: Day): SQL {
  return and(lte(postings.from, day), or(isNull(postingEnds.until), gte(postingEnds.until, day)))!;
}

/** The ends of postings, for a left join. */
export const endOfPosting = and(
  eq(postingEnds.personId, postings.personId),
  eq(postingEnds.postingId, postings.id),
)!;

/**
 * Who is posted where on a day, within the scope: one row per person. Reports join this; to it belongs nobody whom
 * the reader may not see. It asks for "not ended before", not for "no end or a later one" as `lastsOn` does: a planner
 * takes the latter for next to nobody and then goes through a province person by person.
 */
export function postedInScope(scope: Scope, day: Day) {
  const ended = query
    .select({ one: sql`1` })
    .from(postingEnds)
    .where(and(endOfPosting, lt(postingEnds.until, day)));
  return query
    .select({ personId: postings.personId, agencyId: postings.agencyId, position: postings.position })
    .from(postings)
    .where(and(lte(postings.from, day), notExists(ended), agencyInScope(scope, postings.agencyId)))
    .as('posted');
}

/**
 * A condition: the person in this column is posted in the scope on that day, or nowhere and the scope has the top of
 * the tree to administer: else nobody could open the account of who is between two postings.
 */
export function peopleInScope(scope: Scope, day: Day, personId: AnyColumn = people.id): SQL {
  const within = exists(posted(day, personId, agencyInScope(scope, postings.agencyId)));
  return or(within, nowhereInScope(scope, day, personId))!;
}

/** The second half of it. */
export function nowhereInScope(scope: Scope, day: Day, personId: AnyColumn = people.id): SQL {
  if (scope.administered.length === 0) return sql`false`;
  const top = query
    .select({ one: sql`1` })
    .from(agencies)
    .where(and(inArray(agencies.id, [...scope.administered]), isNull(agencies.parentId)));
  return and(exists(top), notExists(posted(day, personId)))!;
}

function posted(day: Day, personId: AnyColumn, where?: SQL) {
  return query
    .select({ one: sql`1` })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(and(eq(postings.personId, personId), lastsOn(day), where));
}
