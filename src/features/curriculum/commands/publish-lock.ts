import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';

/** Any number of its own: two publications at once would number their versions alike. */
const PUBLISH_LOCK = 7_620_415;

/** Until the end of the transaction. */
export async function publishAlone(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PUBLISH_LOCK})`);
}
