import { and, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { people } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { peopleInScope, type Scope } from '#features/agencies/scope.ts';
import type { Standing } from '../remarking.ts';
import type { AttemptChange } from './affected.ts';

export type NamedChange = { fullName: string; before: Standing; after: Standing };

const MOST_NAMED = 200;

/** Whose result changes, by name: only people whom the reader may see, and none where the reader sees nobody. */
export async function namedChanges(
  db: Database,
  changes: AttemptChange[],
  scope: Scope,
  day: Day,
): Promise<NamedChange[]> {
  const others = changes.filter(({ isOther }) => isOther);
  if (scope.agencyIds.length === 0 || others.length === 0) return [];
  const ids = [...new Set(others.map(({ personId }) => personId))];
  const rows = await db
    .select({ id: people.id, fullName: people.fullName })
    .from(people)
    .where(and(inArray(people.id, ids), peopleInScope(scope, day)))
    .limit(MOST_NAMED);
  const names = new Map(rows.map(({ id, fullName }) => [id, fullName]));
  return others.flatMap(({ personId, before, after }) => {
    const fullName = names.get(personId);
    return fullName === undefined ? [] : [{ fullName, before, after }];
  });
}
