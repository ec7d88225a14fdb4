import { doublePrecision, integer, pgTable, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { questionVersions } from './curriculum.ts';

/** How long answers to a question version have taken in checks, as far as that is known. Derived from responses. */
export const answerTimes = pgTable('answer_times', {
  questionVersionId: uuid()
    .primaryKey()
    .references(() => questionVersions.id),
  count: integer().notNull(),
  meanSeconds: doublePrecision().notNull(),
  computedAt: moment().notNull(),
});
