import type { Database } from '#db/client.ts';
import { clearSessions } from '#features/accounts/session.ts';
import { closeEndedPostings } from '#features/agencies/commands/leaving.ts';
import { measureAnswerTimes } from '#features/answers/commands/times.ts';
import { submitAllOverdue } from '#features/checks/commands/submit.ts';
import { refreshStatistics } from '#features/health/commands/statistics.ts';
import { estimateAll } from '#features/competency/commands/estimating.ts';
import { examineNewDays } from '#features/integrity/commands/examine.ts';
import type { Rhythm } from './due.ts';
import { refreshTimes } from '#features/review/commands/times.ts';

/**
 * What runs by itself, and how often. Several processes run a job once between them; each may be cut off at any moment
 * and run again, or in two processes at once, without harm. `run` gives what it counts; it is told when the last run that
 * was well ended. `after`: jobs that make what it reads; it waits until their last run has ended well.
 */
export type Job = {
  name: JobName;
  rhythm: Rhythm;
  run: (db: Database, now: Date, lastWell?: Date) => Promise<number>;
  after?: Job[];
};
export type JobName =
  | 'submit-overdue-attempts'
  | 'refresh-item-statistics'
  | 'close-ended-postings'
  | 'clear-sessions'
  | 'measure-answer-times'
  | 'estimate'
  | 'refresh-question-times'
  | 'examine-attempts';

const MEASURE: Job = { name: 'measure-answer-times', rhythm: { dailyAt: 1 }, run: measureAnswerTimes };
const ESTIMATE: Job = { name: 'estimate', rhythm: { dailyAt: 2 }, run: estimateAll };

export const SCHEDULE: Job[] = [
  { name: 'submit-overdue-attempts', rhythm: { everyMinutes: 5 }, run: submitAllOverdue },
  { name: 'refresh-item-statistics', rhythm: { everyMinutes: 60 }, run: refreshStatistics },
  { name: 'close-ended-postings', rhythm: { everyMinutes: 60 }, run: closeEndedPostings },
  { name: 'clear-sessions', rhythm: { everyMinutes: 60 }, run: clearSessions },
  { name: 'refresh-question-times', rhythm: { dailyAt: 3 }, run: refreshTimes },
  MEASURE,
  ESTIMATE,
  // A day is examined once: without times and difficulties nothing would ever be noticed in it.
  {
    name: 'examine-attempts',
    rhythm: { dailyAt: 4 },
    run: examineNewDays,
    after: [MEASURE, ESTIMATE],
  },
];
