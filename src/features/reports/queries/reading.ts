import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';

/**
 * Runs the queries of one report on one state of the database, so that its figures agree whatever is answered meanwhile.
 * Counting a whole province takes memory to stay off the disk, compiling a query that runs once costs more than it saves,
 * and a plan that was made for any scope and day is many times slower than one for these; the settings end with the
 * transaction.
 */
export function reading<Answer>(db: Database, ask: (db: Database) => Promise<Answer>): Promise<Answer> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
        set_config('plan_cache_mode', 'force_custom_plan', true)`);
      return ask(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
