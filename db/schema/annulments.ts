import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { people } from './agencies.ts';
import { attempts } from './checks.ts';
import { moment } from './columns.ts';

/** An attempt that was keyed in from paper and counts nowhere since: by whom, when and why. Never changed. */
export const annulments = pgTable(
  'annulments',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    attemptId: uuid().notNull(),
    reason: text().notNull(),
    annulledBy: uuid()
      .notNull()
      .references(() => people.id),
    annulledAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.attemptId] }),
    foreignKey({
      columns: [table.personId, table.attemptId],
      foreignColumns: [attempts.personId, attempts.id],
    }),
  ],
);

/**
 * Whether what a row says of an attempt still counts: whoever counts attempts, or what was answered and marked in them,
 * asks this. A row of no attempt counts.
 */
export function isNotAnnulled({
  personId,
  attemptId,
}: {
  personId: SQLWrapper;
  attemptId: SQLWrapper;
}): SQL<boolean> {
  return sql<boolean>`not exists (select 1 from ${annulments} as annulled
    where annulled.person_id = ${personId} and annulled.attempt_id = ${attemptId})`;
}
