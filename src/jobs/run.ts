import type { Logger } from 'pino';
import type { Database } from '#db/client.ts';
import { claimRun, endRun, renewLease, type Claim } from './runs.ts';
import { SCHEDULE, type Job } from './schedule.ts';

const MINUTE = 60_000;

/** Looks every minute for what is due, until `stop`. A job that fails is logged and tried again at its next time. */
export function runJobs(db: Database, log: Logger, stop: AbortSignal): void {
  const look = () => {
    for (const job of SCHEDULE)
      runIfDue(job, db, log).catch((error: unknown) => {
        // Stopping closes the database under what still runs; the next start goes on with it.
        if (!stop.aborted) log.error({ job: job.name, err: error }, 'job failed');
      });
  };
  const timer = setInterval(look, MINUTE);
  stop.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Gives whether this process ran it. What the job throws is thrown on, once it is written down that it failed. */
export async function runIfDue(job: Job, db: Database, log: Logger, now = new Date()): Promise<boolean> {
  const claim = await claimRun(db, job, now);
  if (!claim) return false;
  const timer = setInterval(() => void staysMine(db, claim, log), MINUTE);
  try {
    const done = await job.run(db, now, claim.lastWell);
    await endRun(db, claim, { outcome: 'done', done }, new Date());
    if (done > 0) log.info({ job: job.name, done }, 'job');
  } catch (error) {
    await endRun(db, claim, { outcome: 'failed', done: null }, new Date()).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(timer);
  }
  return true;
}

/** Without it another process takes the job over, which does no harm. */
async function staysMine(db: Database, claim: Claim, log: Logger): Promise<void> {
  await renewLease(db, claim, new Date()).catch((error: unknown) =>
    log.warn({ job: claim.name, err: error }, 'the lease of a job was not renewed'),
  );
}
