import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agencies, postingEnds, postings, type Position } from '#db/schema/index.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import { addDays, type Day } from '../day.ts';
import { endOfPosting } from '../scope.ts';
import { closeAtOnce } from './leaving.ts';
import { lockPerson } from './people.ts';

export type NewPosting = {
  actorId: string | null;
  personId: string;
  agencyId: string;
  position: Position;
  from: Day;
};
export type PostingResult =
  | { ok: true; postingId: string }
  | { ok: false; reason: 'unknown_person' | 'no_such_agency' | 'still_posted' };

/** A person has one posting at a time, so that every person counts once. */
export async function startPosting(db: Database, posting: NewPosting, now: Date): Promise<PostingResult> {
  return db.transaction(async (tx) => {
    const refused = await whyNotPosted(tx, posting);
    if (refused) return { ok: false, reason: refused };
    if (await overlaps(tx, posting)) return { ok: false, reason: 'still_posted' };
    const postingId = await addPosting(tx, posting, now);
    await recordEvent(tx, begun('posting-started', posting), now);
    return { ok: true, postingId };
  });
}

export type EndPostingResult = { ok: true } | { ok: false; reason: 'not_posted' | 'ends_before_start' };

/** `until` is the last day. */
export async function endPosting(
  db: Database,
  { personId, until, actorId }: { actorId: string | null; personId: string; until: Day },
  now: Date,
): Promise<EndPostingResult> {
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    const open = await openPosting(tx, personId);
    if (!open) return { ok: false, reason: 'not_posted' };
    if (until < open.from) return { ok: false, reason: 'ends_before_start' };
    await tx.insert(postingEnds).values({ personId, postingId: open.id, until, recordedAt: now });
    await closeAtOnce(tx, { actorId, personId, agencyId: open.agencyId, until }, now);
    await recordEvent(tx, told(actorId, 'posting-ended', personId, { postingId: open.id, until }), now);
    return { ok: true };
  });
}

export type TransferResult =
  | { ok: true; postingId: string }
  | { ok: false; reason: 'unknown_person' | 'no_such_agency' | 'not_posted' | 'before_current' };

/** The day before the new posting begins is the last of the old one. */
export async function transferPerson(db: Database, posting: NewPosting, now: Date): Promise<TransferResult> {
  const { actorId, personId, from } = posting;
  return db.transaction(async (tx) => {
    const refused = await whyNotPosted(tx, posting);
    if (refused) return { ok: false, reason: refused };
    const open = await openPosting(tx, personId);
    if (!open) return { ok: false, reason: 'not_posted' };
    if (from <= open.from) return { ok: false, reason: 'before_current' };
    const until = addDays(from, -1);
    await tx.insert(postingEnds).values({ personId, postingId: open.id, until, recordedAt: now });
    const postingId = await addPosting(tx, posting, now);
    await closeAtOnce(tx, { actorId, personId, agencyId: open.agencyId, until }, now);
    await recordEvent(tx, begun('person-transferred', posting), now);
    return { ok: true, postingId };
  });
}

async function whyNotPosted(tx: Transaction, { personId, agencyId, from }: NewPosting) {
  if (!(await lockPerson(tx, personId))) return 'unknown_person';
  const found = await tx
    .select({ from: agencies.existsFrom, until: agencies.existsUntil })
    .from(agencies)
    .where(eq(agencies.id, agencyId));
  const agency = found[0];
  const exists = agency && agency.from <= from && (!agency.until || agency.until >= from);
  return exists ? undefined : 'no_such_agency';
}

async function openPosting(tx: Transaction, personId: string) {
  const found = await tx
    .select({ id: postings.id, agencyId: postings.agencyId, from: postings.from })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(and(eq(postings.personId, personId), isNull(postingEnds.until)));
  return found[0];
}

/** An open posting, or one that ends on or after the first day of the new one. */
async function overlaps(tx: Transaction, { personId, from }: NewPosting): Promise<boolean> {
  const found = await tx
    .select({ id: postings.id })
    .from(postings)
    .leftJoin(postingEnds, endOfPosting)
    .where(
      and(
        eq(postings.personId, personId),
        sql`coalesce(${postingEnds.until}, 'infinity'::date) >= ${from}::date`,
      ),
    );
  return found.length > 0;
}

async function addPosting(tx: Transaction, posting: NewPosting, now: Date): Promise<string> {
  const { personId, agencyId, position, from } = posting;
  const added = await tx
    .insert(postings)
    .values({ personId, agencyId, position, from, recordedAt: now })
    .returning({ id: postings.id });
  return added[0]!.id;
}

function begun(deed: string, { actorId, personId, agencyId, position, from }: NewPosting) {
  return told(actorId, deed, personId, { agencyId, position, from });
}

function told(actorId: string | null, deed: string, personId: string, detail: Record<string, unknown>) {
  return { actorId, deed, subject: 'person', subjectId: personId, detail };
}
