import type { JobRun } from './runs.ts';
import type { Job } from './schedule.ts';

export type JobState = 'done' | 'running' | 'failed' | 'cut-off' | 'never';

export type JobStanding = Pick<Job, 'name' | 'rhythm'> & { state: JobState; run: JobRun | undefined };

/**
 * How each job of the schedule stands, in its order; rows of jobs that are no more are left out. How much a job handled
 * is for the log alone: it counts people whom the reader may not see.
 */
export function standingsOf(
  schedule: readonly Pick<Job, 'name' | 'rhythm'>[],
  runs: JobRun[],
  now: Date,
): JobStanding[] {
  return schedule.map(({ name, rhythm }) => {
    const run = runs.find((each) => each.name === name);
    return { name, rhythm, run, state: stateOf(run, now) };
  });
}

function stateOf(run: JobRun | undefined, now: Date): JobState {
  if (!run) return 'never';
  if (run.endedAt === null) return run.leaseUntil > now ? 'running' : 'cut-off';
  return run.outcome ?? 'failed';
}
