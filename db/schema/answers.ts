import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Given } from '#features/curriculum/question.ts';
import type { Language } from './accounts.ts';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { lessons, lessonVersions, questions, questionVersions } from './curriculum.ts';

/** `review`: practice of a question that was put to the person outside its lesson. */
export type Place = 'practice' | 'check' | 'review';

/** One answer to one question version. Insert only; the same `clientId` again is a replay. */
export const responses = pgTable(
  'responses',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    clientId: uuid().notNull(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    /** Which values a computed question had; empty for every other. */
    variant: text().notNull().default(''),
    language: text().$type<Language>().notNull(),
    place: text().$type<Place>().notNull(),
    /** Practice and review: the lesson it stands in. */
    lessonId: text(),
    /** Check: the attempt. */
    attemptId: uuid(),
    /** Review: how it was asked. */
    askingId: uuid(),
    given: jsonb().$type<Given>().notNull(),
    /**
     * 0..1, marked on arrival in practice; empty in a check, which is marked when it is submitted, and of a scenario
     * whose path has not ended.
     */
    score: real(),
    /** Practice: how many hints had been opened before. */
    hints: integer().notNull().default(0),
    /** Check: a Lamport counter; the answer that counts is the greatest (seq, deviceId). */
    seq: integer().notNull().default(0),
    deviceId: text().notNull().default(''),
    /** The client's clock, shown and never trusted. */
    answeredAt: moment().notNull(),
    receivedAt: moment().notNull(),
    /** Arrived after the deadline and its grace: kept, not counted. */
    late: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    unique().on(table.personId, table.clientId),
    index().on(table.personId, table.questionId),
    index().on(table.personId, table.attemptId),
    // Few come late, and trainers ask for those of everybody.
    index()
      .on(table.receivedAt)
      .where(sql`${table.late}`),
    // Who was right on a version in practice is asked when the law changes.
    index('responses_practised')
      .on(table.questionVersionId)
      .where(sql`${table.place} <> 'check'`),
    // How a scenario was walked by everybody is counted, in this order and from these indexes alone; of other answers
    // nothing is asked without a person. A path is short: no scenario has more than fifty scenes.
    index('responses_scenario_runs')
      .on(table.questionId, table.personId, table.receivedAt, table.questionVersionId, table.given)
      .where(sql`${table.given} ->> 'kind' = 'scenario' and ${table.score} is not null`),
    index('responses_scenario_steps')
      .on(table.questionId, table.personId, table.questionVersionId)
      .where(sql`${table.given} ->> 'kind' = 'scenario'`),
    // What was typed by everybody is read by who writes the question.
    index('responses_typed')
      .on(table.questionId, table.receivedAt)
      .where(sql`${table.given} ->> 'kind' in ('number', 'text', 'gaps')`),
  ],
);

/** A person's statement that a lesson version was read to the end. */
export const readings = pgTable(
  'readings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    lessonVersionId: uuid()
      .notNull()
      .references(() => lessonVersions.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    readAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lessonVersionId] })],
);

/** When a variant of a question was first shown to a person, in any version or language. Insert only. */
export const sightings = pgTable(
  'sightings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    variant: text().notNull().default(''),
    place: text().$type<Place>().notNull(),
    attemptId: uuid(),
    firstSeenAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.questionId, table.variant] })],
);
