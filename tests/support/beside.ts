import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';

export type Deed = () => Promise<unknown>;

/**
 * Begins deeds while a transaction has done something else and is not at its end, each when the one before it is over or
 * waits, and tells whether all of them waited. Only a server has the connections for that.
 */
export async function beside(
  db: Database,
  hold: (tx: Database) => Promise<unknown>,
  deeds: Deed[],
): Promise<boolean> {
  const begun: Promise<unknown>[] = [];
  let held = 0;
  await db.transaction(async (tx) => {
    await hold(tx);
    for (const deed of deeds) {
      let over = false;
      begun.push(deed().finally(() => (over = true)));
      while (!over && (await waiting(db)) <= held);
      if (!over) held += 1;
    }
  });
  await Promise.all(begun);
  return held === deeds.length;
}

/** How many wait for a lock in this database. */
async function waiting(db: Database): Promise<number> {
  const [row] = await db
    .select({ rows: sql<number>`count(*)::int` })
    .from(sql`pg_stat_activity`)
    .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
  return row!.rows;
}

/** Nothing is written to the table until the transaction ends. */
export const unwritten = (table: string) => (tx: Database) =>
  tx.execute(sql.raw(`lock table ${table} in share mode`));
