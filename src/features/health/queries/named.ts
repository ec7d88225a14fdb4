import { and, asc, count, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { people } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { alphabetical } from '#features/agencies/queries.ts';
import { peopleInScope, type Scope } from '#features/agencies/scope.ts';
import type { Standing } from '../remarking.ts';
import type { AttemptChange } from './affected.ts';

export type NamedChange = { fullName: string; before: Standing; after: Standing };

/** `people`: of whom the changes are shown; `all`: how many the reader may see. */
export type NamedChanges = { all: number; people: number; shown: NamedChange[] };

/** More of them nobody reads one by one. */
export const MOST_NAMED = 200;

/** Whose result changes, by name: only people whom the reader may see, and none where the reader sees nobody. */
export async function namedChanges(
  db: Database,
  changes: AttemptChange[],
  scope: Scope,
  day: Day,
): Promise<NamedChanges> {
  const others = Map.groupBy(
    changes.filter(({ isOther }) => isOther),
    ({ personId }) => personId,
  );
  if (scope.agencyIds.length === 0 || others.size === 0) return { all: 0, people: 0, shown: [] };
  // One parameter, however many they are: a statement has no more than 65,535.
  const ids = sql`string_to_array(${[...others.keys()].join(',')}, ',')::uuid[]`;
  const concerned = and(sql`${people.id} = any (${ids})`, peopleInScope(scope, day));
  const [counted] = await db.select({ all: count() }).from(people).where(concerned);
  const named = await db
    .select({ id: people.id, fullName: people.fullName })
    .from(people)
    .where(concerned)
    .orderBy(alphabetical(people.sortKey), asc(people.id))
    .limit(MOST_NAMED);
  const shown = named.flatMap(({ id, fullName }) =>
    (others.get(id) ?? []).map(({ before, after }) => ({ fullName, before, after })),
  );
  return { all: counted?.all ?? 0, people: named.length, shown };
}
