import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CorrectionCounts, CorrectionKind } from '#features/curriculum/correction.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import type { Figures } from '#features/health/figures.ts';
import type { ObjectionOutcome, ObjectionReason } from '#features/health/objection.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { questions, questionVersions } from './curriculum.ts';

/**
 * What the answers in checks say of a question: of all versions of one series together, because they ask the same.
 * Derived; made again for the questions that were answered since.
 */
export const itemStatistics = pgTable(
  'item_statistics',
  {
    questionId: text()
      .notNull()
      .references(() => questions.id),
    series: integer().notNull(),
    answers: integer().notNull(),
    mean: doublePrecision().notNull(),
    /** Of a sample, n − 1; 0 of a single answer. */
    variance: doublePrecision().notNull(),
    figures: jsonb().$type<Figures>().notNull(),
    /** By these figures the key may be wrong: it is drawn no more, where others fill the check. */
    suspect: boolean().notNull().default(false),
    computedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.series] })],
);

/** Somebody says that something is wrong with a question. Never changed; what became of it is another row. */
export const objections = pgTable(
  'objections',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    reason: text().$type<ObjectionReason>().notNull(),
    sentence: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] }), index().on(table.questionId)],
);

/** What a trainer made of an objection: once, with the reason that its sender reads. */
export const objectionOutcomes = pgTable(
  'objection_outcomes',
  {
    personId: uuid().notNull(),
    objectionId: uuid().notNull(),
    outcome: text().$type<ObjectionOutcome>().notNull(),
    why: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.objectionId] }),
    foreignKey({
      columns: [table.personId, table.objectionId],
      foreignColumns: [objections.personId, objections.id],
    }),
  ],
);

/** One correction of a question after answers were marked by it: who, why, and how many it changed. */
export const corrections = pgTable(
  'corrections',
  {
    id: uuid().primaryKey().defaultRandom(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    series: integer().notNull(),
    kind: text().$type<CorrectionKind>().notNull(),
    why: text().notNull(),
    by: uuid()
      .notNull()
      .references(() => people.id),
    at: moment().notNull(),
    counts: jsonb().$type<CorrectionCounts>().notNull(),
  },
  (table) => [index().on(table.questionId)],
);

/** By which key answers to a version count from now on. The greatest number holds. */
export const correctedVersions = pgTable(
  'corrected_versions',
  {
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    number: integer().notNull(),
    correctionId: uuid()
      .notNull()
      .references(() => corrections.id),
    /** Null: the question counts for nobody. */
    key: jsonb().$type<AnswerKey>(),
  },
  (table) => [primaryKey({ columns: [table.questionVersionId, table.number] })],
);

/** What a piece of evidence is worth since a correction; the piece itself stays as it went on record. */
export const evidenceCorrections = pgTable(
  'evidence_corrections',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    variant: text().notNull().default(''),
    number: integer().notNull(),
    correctionId: uuid()
      .notNull()
      .references(() => corrections.id),
    /** 0..1; null: it counts no more. */
    score: real(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.questionId, table.variant, table.number] })],
);
