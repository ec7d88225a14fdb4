import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { StoredDrawn } from '#features/checks/attempt.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { modules } from './curriculum.ts';

/**
 * A module's check as it was printed: what was drawn, for whoever it is handed to. Never changed. `code` stands on the
 * sheet.
 */
export const papers = pgTable('papers', {
  id: uuid().primaryKey().defaultRandom(),
  code: text().notNull().unique(),
  moduleId: text()
    .notNull()
    .references(() => modules.id),
  seed: text().notNull(),
  drawn: jsonb().$type<StoredDrawn[]>().notNull(),
  passMark: integer().notNull(),
  show: text().$type<'at-once' | 'after-pass' | 'after-window'>().notNull(),
  minutes: integer(),
  printedBy: uuid()
    .notNull()
    .references(() => people.id),
  printedAt: moment().notNull(),
});
