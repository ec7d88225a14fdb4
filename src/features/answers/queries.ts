import { and, between, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { responses } from '#db/schema/index.ts';
import { idsUnder } from './receipt.ts';

export type Arrived = { at: Date } | 'not-yet' | 'no-receipt';

/** Whether the answer has arrived whose receipt somebody reads out. */
export async function arrivedUnder(db: Database, personId: string, typed: string): Promise<Arrived> {
  const ids = idsUnder(typed);
  if (!ids) return 'no-receipt';
  const [row] = await db
    .select({ at: responses.receivedAt })
    .from(responses)
    .where(and(eq(responses.personId, personId), between(responses.clientId, ids.from, ids.to)));
  return row ?? 'not-yet';
}
