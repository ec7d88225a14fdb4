import type { Database } from '#db/client.ts';
import { clearSessions } from '#features/accounts/session.ts';
import { closeEndedPostings } from '#features/agencies/commands/leaving.ts';
import { submitAllOverdue } from '#features/checks/commands/submit.ts';
import { refreshStatistics } from '#features/health/commands/statistics.ts';

/** What runs by itself, and how often. Each job may run twice, or in two processes at once, without harm. */
export type Job = { name: string; everyMinutes: number; run: (db: Database, now: Date) => Promise<number> };

export const SCHEDULE: Job[] = [
  { name: 'submit-overdue-attempts', everyMinutes: 5, run: submitAllOverdue },
  { name: 'refresh-item-statistics', everyMinutes: 60, run: refreshStatistics },
  { name: 'close-ended-postings', everyMinutes: 60, run: closeEndedPostings },
  { name: 'clear-sessions', everyMinutes: 60, run: clearSessions },
];
