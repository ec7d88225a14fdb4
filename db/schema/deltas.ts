import { date, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AssignedQuestion } from '#features/deltas/delta.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';

/** One deed: the replacements of questions that rested on a document were assigned to who had been right on them. */
export const deltaChecks = pgTable('delta_checks', {
  id: uuid().primaryKey().defaultRandom(),
  /** Not a reference: what was assigned stays, also when the document leaves the register. */
  documentId: text().notNull(),
  assignedBy: uuid()
    .notNull()
    .references(() => people.id),
  assignedAt: moment().notNull(),
  dueOn: date({ mode: 'string' }).notNull(),
});

/** Which questions of a delta check a person has to answer. Never changed. */
export const deltaAssignments = pgTable(
  'delta_assignments',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    deltaId: uuid()
      .notNull()
      .references(() => deltaChecks.id),
    questions: jsonb().$type<AssignedQuestion[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.deltaId] })],
);
