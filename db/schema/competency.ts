import { doublePrecision, index, integer, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import type { Verdict } from '#features/competency/posterior.ts';
import type { Place } from './answers.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { competencies, questions, questionVersions } from './curriculum.ts';

/**
 * The first answer that counts to an unseen variant: the only thing competency is computed from. One row per person
 * and variant of a question, for ever. `responseId` is empty for a drawn question that was left empty, which scores 0.
 */
export const evidence = pgTable(
  'evidence',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    variant: text().notNull().default(''),
    competency: text()
      .notNull()
      .references(() => competencies.code),
    level: integer().notNull(),
    /** 0..1 */
    score: real().notNull(),
    /** Expected score of a blind answer, 0..1. */
    guess: real().notNull(),
    place: text().$type<Place>().notNull(),
    responseId: uuid(),
    attemptId: uuid(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.questionId, table.variant] }),
    index().on(table.personId, table.competency),
    // What a correction changes is read in this order, portion by portion.
    index().on(table.questionVersionId, table.personId, table.variant),
  ],
);

/** What the evidence says of a person's competency. Derived; can be recomputed from `evidence`. */
export const estimates = pgTable(
  'estimates',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    competency: text()
      .notNull()
      .references(() => competencies.code),
    pieces: integer().notNull(),
    right: integer().notNull(),
    mean: real().notNull(),
    low: real().notNull(),
    high: real().notNull(),
    pMaster: real().notNull(),
    verdict: text().$type<Verdict>().notNull(),
    lastEvidenceAt: moment().notNull(),
    computedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.competency] }), index().on(table.competency)],
);

/** How hard a question version is by what everybody answered, in logits. Derived from `evidence`, every night. */
export const difficulties = pgTable('difficulties', {
  questionVersionId: uuid()
    .primaryKey()
    .references(() => questionVersions.id),
  /** First answers to it and to the versions that ask the same. */
  count: integer().notNull(),
  right: doublePrecision().notNull(),
  difficulty: doublePrecision().notNull(),
  computedAt: moment().notNull(),
});

/** How able a person is in a competency, in logits: for the order of practice, never for a verdict. Derived, every night. */
export const abilities = pgTable(
  'abilities',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    competency: text()
      .notNull()
      .references(() => competencies.code),
    pieces: integer().notNull(),
    ability: doublePrecision().notNull(),
    se: doublePrecision().notNull(),
    /** Evidence up to this moment is in it. */
    computedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.competency] })],
);
