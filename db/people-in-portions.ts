import { setImmediate as turn } from 'node:timers/promises';
import { and, asc, gt, lte, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Database } from './client.ts';
import { people } from './schema/index.ts';

/** Before every id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A condition: the person in this column belongs to the portion. */
export type Portion = (personId: AnyColumn) => SQL;

/**
 * Everybody, so many at a time, in the order of their ids: what goes through a country holds no more than a portion in
 * memory, reads each table by the front of its key, and lets requests in between.
 */
export async function* peopleInPortions(db: Database, size: number): AsyncGenerator<Portion> {
  for (let after = NOBODY; ;) {
    const ids = await db
      .select({ id: people.id })
      .from(people)
      .where(gt(people.id, after))
      .orderBy(asc(people.id))
      .limit(size);
    const from = after;
    const last = ids.at(-1)?.id;
    if (last === undefined) return;
    yield (personId) => and(gt(personId, from), lte(personId, last))!;
    after = last;
    await turn();
  }
}
