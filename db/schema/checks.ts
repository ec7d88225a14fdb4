import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DrawnQuestion, QuestionResult } from '#features/checks/attempt.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { modules } from './curriculum.ts';
import { deltaAssignments } from './deltas.ts';

/**
 * One person taking one check once: what was drawn at the start. Never changed. It is of a module or of a delta check,
 * and whatever counts a module's attempts finds no other.
 */
export const attempts = pgTable(
  'attempts',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    moduleId: text().references(() => modules.id),
    deltaId: uuid(),
    /** 1, 2, 3 … of this person and module: two starts at once cannot both be number 2. */
    number: integer().notNull(),
    /** Sixty-four random bits in hex, from which the draw and the order of options follow. */
    seed: text().notNull(),
    drawn: jsonb().$type<DrawnQuestion[]>().notNull(),
    passMark: integer().notNull(),
    show: text().$type<'at-once' | 'after-pass' | 'after-window'>().notNull(),
    startedAt: moment().notNull(),
    /** When the attempt closes: the time limit, or seven days after the start. */
    deadline: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    unique().on(table.personId, table.moduleId, table.number),
    unique().on(table.personId, table.deltaId),
    foreignKey({
      name: 'attempts_of_assignment',
      columns: [table.personId, table.deltaId],
      foreignColumns: [deltaAssignments.personId, deltaAssignments.deltaId],
    }),
    check('attempts_of_one_check', sql`(${table.moduleId} is null) <> (${table.deltaId} is null)`),
  ],
);

/** The end of an attempt: one row, however often it is sent. */
export const submissions = pgTable(
  'submissions',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    attemptId: uuid().notNull(),
    submittedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.attemptId] }),
    foreignKey({
      columns: [table.personId, table.attemptId],
      foreignColumns: [attempts.personId, attempts.id],
    }),
  ],
);

/** Each computation of a result, with its cause. The greatest number counts. */
export const markings = pgTable(
  'markings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    attemptId: uuid().notNull(),
    number: integer().notNull(),
    moduleId: text().references(() => modules.id),
    cause: text().$type<'submission' | 'correction'>().notNull(),
    /** Share of the points, 0..1. */
    score: real().notNull(),
    passed: boolean().notNull(),
    results: jsonb().$type<QuestionResult[]>().notNull(),
    markedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.attemptId, table.number] }),
    foreignKey({
      columns: [table.personId, table.attemptId],
      foreignColumns: [attempts.personId, attempts.id],
    }),
  ],
);

/** Questions that a person marked to look at again. A convenience of the screen, not a record. */
export const flags = pgTable(
  'flags',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    attemptId: uuid().notNull(),
    questionId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.attemptId, table.questionId] })],
);
