import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { oneTimeLinks, sessions, type LinkPurpose } from '#db/schema/index.ts';
import type { Transaction } from '#features/audit/commands.ts';

/** How a person is shut out. It stands with the roster, whose deeds need it: who leaves an agency is out at once. */

/** Ends every session and every open link that began before that moment; gives how many. */
export async function endAccess(
  tx: Transaction,
  personId: string,
  now: Date,
  before?: Date,
): Promise<number> {
  const started = before && lt(sessions.startedAt, before);
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), started))
    .returning({ id: sessions.id });
  const created = before && lt(oneTimeLinks.createdAt, before);
  return ended.length + (await expire(tx, and(eq(oneTimeLinks.personId, personId), created), now));
}

export async function endSessionsOf(db: Database, personId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.personId, personId));
}

/** Of one purpose, or all. */
export async function expireLinks(
  tx: Transaction,
  personId: string,
  now: Date,
  purpose?: LinkPurpose,
): Promise<void> {
  const wanted = purpose && eq(oneTimeLinks.purpose, purpose);
  await expire(tx, and(eq(oneTimeLinks.personId, personId), wanted), now);
}

/** As if it had never been open: somebody may be using it just now, with a clock of some milliseconds ago. */
async function expire(tx: Transaction, which: ReturnType<typeof and>, now: Date): Promise<number> {
  const expired = await tx
    .update(oneTimeLinks)
    .set({ expiresAt: sql`${oneTimeLinks.createdAt}` })
    .where(and(which, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, now)))
    .returning({ id: oneTimeLinks.id });
  return expired.length;
}
