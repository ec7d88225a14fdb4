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
 * and run again, or in two processes at once, without harm. `run` gives what it counts.
 */
export type Job = { name: JobName; rhythm: Rhythm; run: (db: Database, now: Date) => Promise<number> };
export type JobName =
  | 'submit-overdue-attempts'
  | 'refresh-item-statistics'
  | 'close-ended-postings'
  | 'clear-sessions'
  | 'measure-answer-times'
  | 'estimate'
  | 'refresh-question-times'
  | 'examine-attempts';

export const SCHEDULE: Job[] = [
  { name: 'submit-overdue-attempts', rhythm: { everyMinutes: 5 }, run: submitAllOverdue },
  { name: 'refresh-item-statistics', rhythm: { everyMinutes: 60 }, run: refreshStatistics },
  { name: 'close-ended-postings', rhythm: { everyMinutes: 60 }, run: closeEndedPostings },
  { name: 'clear-sessions', rhythm: { everyMinutes: 60 }, run: clearSessions },
  { name: 'refresh-question-times', rhythm: { dailyAt: 3 }, run: refreshTimes },
  // At night in this order: the last one reads what the first two have made.
  { name: 'measure-answer-times', rhythm: { dailyAt: 1 }, run: measureAnswerTimes },
  { name: 'estimate', rhythm: { dailyAt: 2 }, run: estimateAll },
  { name: 'examine-attempts', rhythm: { dailyAt: 4 }, run: examineNewDays },
];
