import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  agencyAncestors,
  oneTimeLinks,
  postingEnds,
  postings,
  roleGrants,
  sessions,
} from '#db/schema/index.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import { addDays, dayOf, startOfDay, type Day } from '../day.ts';
import { endOfPosting, lastsOn } from '../scope.ts';
import { endAccess } from './access.ts';
import { lockPerson } from './people.ts';

/** With a posting ends what came with it: roles, sessions and open links. `until` was its last day. */
export type Left = { actorId: string | null; personId: string; agencyId: string; until: Day };

/** A posting that ends later is closed by the job below, on the day after its last. */
export async function closeAtOnce(tx: Transaction, left: Left, now: Date): Promise<void> {
  if (left.until < dayOf(now)) await close(tx, left, now);
}

/**
 * Closes what postings left open that were ended ahead of time; a job calls it. What began after the last day has been
 * given by somebody who knew. Gives for how many people there was something to do.
 */
export async function closeEndedPostings(db: Database, now: Date): Promise<number> {
  let people = 0;
  for (const left of await leftOpen(db, now)) {
    const closed = await db.transaction(async (tx) => {
      await lockPerson(tx, left.personId);
      return close(tx, { ...left, actorId: null }, now, startOfDay(addDays(left.until, 1)));
    });
    if (closed > 0) people += 1;
  }
  return people;
}

async function close(tx: Transaction, left: Left, now: Date, before?: Date): Promise<number> {
  const revoked = await tx
    .update(roleGrants)
    .set({ revokedAt: now })
    .where(
      and(
        eq(roleGrants.personId, left.personId),
        isNull(roleGrants.revokedAt),
        before && lt(roleGrants.grantedAt, before),
        cameWith(tx, left, dayOf(now)),
      ),
    )
    .returning({ role: roleGrants.role, scopeId: roleGrants.scopeId });
  const ended = await endAccess(tx, left.personId, now, before);
  for (const grant of revoked) {
    const detail = { ...grant, because: 'posting-ended' };
    const { actorId, personId } = left;
    await recordEvent(
      tx,
      { actorId, deed: 'role-revoked', subject: 'person', subjectId: personId, detail },
      now,
    );
  }
  return revoked.length + ended;
}

/** Who works elsewhere now keeps the roles over other agencies; who is posted nowhere keeps none. */
function cameWith(tx: Transaction, { personId, agencyId }: Left, today: Day): SQL | undefined {
  const current = tx
    .select({ agencyId: postings.agencyId })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(and(eq(postings.personId, personId), lastsOn(today)));
  const under = (ancestors: SQL) =>
    inArray(
      roleGrants.scopeId,
      tx.select({ id: agencyAncestors.agencyId }).from(agencyAncestors).where(ancestors),
    );
  const left = under(eq(agencyAncestors.ancestorId, agencyId));
  return or(
    not(exists(current)),
    and(isNotNull(roleGrants.scopeId), left, not(under(inArray(agencyAncestors.ancestorId, current)))),
  );
}

/** Postings that have ended since their end was recorded, of people who still hold something from before. */
async function leftOpen(db: Database, now: Date) {
  const after = sql`((${postingEnds.until} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
  const held = (table: typeof roleGrants | typeof sessions | typeof oneTimeLinks, open: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.personId, postings.personId), open)),
    );
  return db
    .select({ personId: postings.personId, agencyId: postings.agencyId, until: postingEnds.until })
    .from(postingEnds)
    .innerJoin(postings, endOfPosting)
    .where(
      and(
        lt(postingEnds.until, dayOf(now)),
        lt(postingEnds.recordedAt, after),
        or(
          held(roleGrants, and(isNull(roleGrants.revokedAt), lt(roleGrants.grantedAt, after))),
          held(sessions, lt(sessions.startedAt, after)),
          held(
            oneTimeLinks,
            and(
              isNull(oneTimeLinks.usedAt),
              gt(oneTimeLinks.expiresAt, now),
              lt(oneTimeLinks.createdAt, after),
            ),
          ),
        ),
      ),
    );
}
