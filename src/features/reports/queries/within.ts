import { eq, inArray, type AnyColumn, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { agencyAncestors } from '#db/schema/index.ts';

const query = new QueryBuilder({ casing: 'snake_case' });

/** A condition: the agency in this column is the one asked for or, unless only that, lies below it. */
export function withinAsked(
  { agencyId, direct }: { agencyId?: string | undefined; direct?: boolean | undefined },
  column: AnyColumn,
): SQL | undefined {
  if (!agencyId) return undefined;
  if (direct) return eq(column, agencyId);
  const subtree = query
    .select({ id: agencyAncestors.agencyId })
    .from(agencyAncestors)
    .where(eq(agencyAncestors.ancestorId, agencyId));
  return inArray(column, subtree);
}
