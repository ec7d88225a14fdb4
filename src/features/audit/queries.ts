import { asc, gt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { auditEvents } from '#db/schema/index.ts';
import { hashOf, START } from './event.ts';

/** `head` is the hash of the last event: written down elsewhere, it shows whether the end was cut off. */
export type Chain = { ok: true; events: number; head: string } | { ok: false; brokenAt: number };

const BATCH = 1000;

/** Reads the whole chain. `brokenAt` is the first event that does not follow from the one before it. */
export async function verifyChain(db: Database): Promise<Chain> {
  let events = 0;
  let head = START;
  for (let after = 0; ;) {
    const batch = await eventsAfter(db, after);
    for (const event of batch) {
      if (event.previousHash !== head || hashOf(event) !== event.hash)
        return { ok: false, brokenAt: event.id };
      head = event.hash;
    }
    events += batch.length;
    if (batch.length < BATCH) return { ok: true, events, head };
    after = batch.at(-1)!.id;
  }
}

function eventsAfter(db: Database, id: number) {
  return db
    .select()
    .from(auditEvents)
    .where(gt(auditEvents.id, id))
    .orderBy(asc(auditEvents.id))
    .limit(BATCH);
}
