import type { Logger } from 'pino';
import type { Database } from '#db/client.ts';
import { SCHEDULE, type Job } from './schedule.ts';

const MINUTE = 60_000;

/** Runs the schedule until `stop`. A job that fails is logged and tried again at its next time. */
export function runJobs(db: Database, log: Logger, stop: AbortSignal): void {
  for (const job of SCHEDULE) {
    const timer = setInterval(() => void runOnce(job, db, log), job.everyMinutes * MINUTE);
    stop.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}

async function runOnce(job: Job, db: Database, log: Logger): Promise<void> {
  try {
    const done = await job.run(db, new Date());
    if (done > 0) log.info({ job: job.name, done }, 'job');
  } catch (error) {
    log.error({ job: job.name, err: error }, 'job failed');
  }
}
