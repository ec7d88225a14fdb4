import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { jobs } from '#db/schema/index.ts';
import type { JobOutcome } from '#db/schema/jobs.ts';
import { hasComeOf, isDue, type Rhythm } from './due.ts';

/** So long a run is believed to go on without a sign of life. */
export const LEASE_MINUTES = 5;

const MINUTE = 60_000;
const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MINUTES * MINUTE);

/** `lastWell`: when the last run that was well ended; undefined before the first. */
export type Claim = { name: string; owner: string; lastWell?: Date };

/** `after`: what it reads is made by these, so that it waits for a good end of theirs. */
type Scheduled = { name: string; rhythm: Rhythm; after?: { name: string; rhythm: Rhythm }[] };

/**
 * Takes a job that is due, for this process alone: of several that ask at once one gets it. Undefined for all others,
 * and while a run goes on.
 */
export async function claimRun(
  db: Database,
  { name, rhythm, after = [] }: Scheduled,
  now: Date,
): Promise<Claim | undefined> {
  const names = [name, ...after.map((each) => each.name)];
  const runs = await db.select().from(jobs).where(inArray(jobs.name, names));
  const lastOf = (job: string) => runs.find((run) => run.name === job);
  if (!after.every((each) => hasComeOf(each.rhythm, lastOf(each.name), now))) return undefined;
  const last = lastOf(name);
  if (last && last.leaseUntil > now) return undefined;
  if (!isDue(rhythm, last, now)) return undefined;
  const run = { owner: crypto.randomUUID(), startedAt: now, leaseUntil: leaseFrom(now) };
  const anew = { ...run, endedAt: null, outcome: null, done: null };
  const unchanged = last ? and(eq(jobs.owner, last.owner), lte(jobs.leaseUntil, now)) : sql`false`;
  const [claimed] = await db
    .insert(jobs)
    .values({ name, ...anew })
    .onConflictDoUpdate({ target: jobs.name, set: anew, setWhere: unchanged })
    .returning({ owner: jobs.owner });
  return claimed && { name, owner: claimed.owner, ...(last?.succeededAt && { lastWell: last.succeededAt }) };
}

/** The run goes on. */
export async function renewLease(db: Database, claim: Claim, now: Date): Promise<void> {
  await db
    .update(jobs)
    .set({ leaseUntil: leaseFrom(now) })
    .where(own(claim));
}

/** What came of it. Nothing is written where somebody else has taken the job over since. */
export async function endRun(
  db: Database,
  claim: Claim,
  { outcome, done }: { outcome: JobOutcome; done: number | null },
  now: Date,
): Promise<void> {
  const ended = { endedAt: now, leaseUntil: now, outcome, done };
  await db
    .update(jobs)
    .set({ ...ended, ...(outcome === 'done' && { succeededAt: now }) })
    .where(own(claim));
}

const own = ({ name, owner }: Claim) => and(eq(jobs.name, name), eq(jobs.owner, owner));

export type JobRun = typeof jobs.$inferSelect;

export function lastRuns(db: Database): Promise<JobRun[]> {
  return db.select().from(jobs).orderBy(asc(jobs.name));
}
