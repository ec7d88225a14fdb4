import { date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { modules } from './curriculum.ts';

/**
 * How much longer a person's time limits are, and on which days (both included; without an end until further notice).
 * Never changed: of several that cover a day the newest counts, and none more is a row of 0.
 */
export const extraTimes = pgTable(
  'extra_times',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    percent: integer().notNull(),
    from: date({ mode: 'string' }).notNull(),
    until: date({ mode: 'string' }),
    reason: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => people.id),
    recordedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] })],
);

/** One more attempt at a module's check than its programme gives. Never changed. */
export const extraAttempts = pgTable(
  'extra_attempts',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    reason: text().notNull(),
    grantedBy: uuid()
      .notNull()
      .references(() => people.id),
    grantedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] })],
);
