import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export type JobOutcome = 'done' | 'failed';

/** The last run of each job, and who is at it. A run whose lease has ended without an end was cut off. */
export const jobs = pgTable('jobs', {
  name: text().primaryKey(),
  /** Made anew for each run. */
  owner: uuid().notNull(),
  startedAt: moment().notNull(),
  /** Moves on while the run goes on. */
  leaseUntil: moment().notNull(),
  endedAt: moment(),
  outcome: text().$type<JobOutcome>(),
  /** What the job counts: attempts submitted, people estimated, signals noticed. */
  done: integer(),
  succeededAt: moment(),
});
