import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { QuestionResult, StoredDrawn } from '#features/checks/attempt.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { modules } from './curriculum.ts';
import { deltaAssignments } from './deltas.ts';
import { papers } from './papers.ts';
import { requirements } from './requirements.ts';

/**
 * One person taking one check once: what was drawn at the start. Never changed. It is of a module, of a delta check, or
 * a retention check of a requirement; whatever counts a module's attempts finds no other.
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
    /** Of a retention check: what was completed, and after how many days it is taken. */
    requirementId: uuid(),
    retentionDays: integer(),
    /** Whether it was taken before the module's lessons, to show that they are known. It is none of the attempts. */
    testOut: boolean().notNull().default(false),
    /** 1, 2, 3 … of this person and module: two starts at once cannot both be number 2. */
    number: integer().notNull(),
    /** Sixty-four random bits in hex, from which the draw and the order of options follow. */
    seed: text().notNull(),
    drawn: jsonb().$type<StoredDrawn[]>().notNull(),
    passMark: integer().notNull(),
    show: text().$type<'at-once' | 'after-pass' | 'after-window'>().notNull(),
    startedAt: moment().notNull(),
    /** When the attempt closes: the time limit, or seven days after the start. */
    deadline: moment().notNull(),
    /** By how many per cent the person's extra time made the time limit longer. */
    extraPercent: integer().notNull().default(0),
    /** Where it was taken on paper: which one, and who keyed the answers in. */
    paperId: uuid().references(() => papers.id),
    keyedBy: uuid().references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    unique().on(table.personId, table.moduleId, table.testOut, table.number),
    unique().on(table.personId, table.deltaId),
    unique().on(table.personId, table.requirementId, table.retentionDays),
    // What was left open is looked for every few minutes, by when its time was over.
    index().on(table.deadline),
    foreignKey({
      name: 'attempts_of_assignment',
      columns: [table.personId, table.deltaId],
      foreignColumns: [deltaAssignments.personId, deltaAssignments.deltaId],
    }),
    check('attempts_on_paper', sql`(${table.paperId} is null) = (${table.keyedBy} is null)`),
    foreignKey({
      name: 'attempts_of_requirement',
      columns: [table.personId, table.requirementId],
      foreignColumns: [requirements.personId, requirements.id],
    }),
    check(
      'attempts_of_one_check',
      sql`num_nonnulls(${table.moduleId}, ${table.deltaId}, ${table.requirementId}) = 1`,
    ),
    check(
      'attempts_retention_days',
      sql`(${table.requirementId} is null) = (${table.retentionDays} is null)`,
    ),
    check('attempts_test_out', sql`not ${table.testOut} or ${table.moduleId} is not null`),
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
    // What was submitted on a day is looked at together.
    index().on(table.submittedAt),
  ],
);

/** `late`: an answer that came too late was accepted. */
export type MarkingCause = 'submission' | 'correction' | 'late';

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
    cause: text().$type<MarkingCause>().notNull(),
    /** By which correction, where that was the cause. */
    correctionId: uuid(),
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
    // Which results a question stands in is asked for its statistics and for what a correction would change.
    index('markings_by_version').using('gin', versionsIn(table.results)),
    index().on(table.markedAt),
  ],
);

/** The versions that a marking has results of, as the index knows them. */
export function versionsIn(results: AnyPgColumn) {
  return sql`jsonb_path_query_array(${results}, '$[*].versionId'::jsonpath)`;
}

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
