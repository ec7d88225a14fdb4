import { desc, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { auditEvents } from '#db/schema/index.ts';
import { hashOf, START } from './event.ts';

/** Only what `db.transaction` hands out: an event stands or falls with the deed that it tells of. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export type Deed = {
  /** The person who acted; null where the program or a command line did. */
  actorId: string | null;
  deed: string;
  subject: string;
  subjectId: string;
  detail?: Record<string, unknown>;
};

/** Any number, the same in every process of this program. */
const CHAIN_LOCK = 7_620_414;

/** Two events at once would both follow the same one: the lock lasts until the transaction ends. */
export async function recordEvent(tx: Transaction, deed: Deed, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const last = await tx
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.id))
    .limit(1);
  const event = { detail: {}, ...deed, at: now, previousHash: last[0]?.hash ?? START };
  await tx.insert(auditEvents).values({ ...event, hash: hashOf(event) });
}
