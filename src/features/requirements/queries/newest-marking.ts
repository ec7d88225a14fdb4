import { and, asc, desc, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { attempts, markings } from '#db/schema/index.ts';

const query = new QueryBuilder({ casing: 'snake_case' });

/** A value of the newest marking of the attempt that the outer query is at; null before there is one. */
export function newestMarking<Value>(value: SQLWrapper): SQL<Value | null> {
  return sql<Value | null>`(select ${value} from ${markings}
    where ${markings.personId} = ${attempts.personId} and ${markings.attemptId} = ${attempts.id}
    order by ${markings.number} desc limit 1)`;
}

/**
 * Of each attempt that has such markings the newest of them, to select from as `newest`. The conditions must hold for
 * all markings of an attempt or for none.
 */
export function newestMarkings(...which: [SQL, ...SQL[]]) {
  const { personId, attemptId, number } = markings;
  return query
    .selectDistinctOn([personId, attemptId])
    .from(markings)
    .where(and(...which))
    .orderBy(asc(personId), asc(attemptId), desc(number))
    .as('newest');
}
