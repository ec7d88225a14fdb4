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
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Given } from '#features/curriculum/question.ts';
import { people } from './agencies.ts';
import { attempts } from './checks.ts';
import { moment } from './columns.ts';

/** What was sent to an attempt as the answer to a question that it had not drawn: kept as it came. Never changed. */
export const unmatchedAnswers = pgTable(
  'unmatched_answers',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    clientId: uuid().notNull(),
    attemptId: uuid().notNull(),
    questionId: text().notNull(),
    given: jsonb().$type<Given>().notNull(),
    seq: integer().notNull(),
    deviceId: text().notNull(),
    answeredAt: moment().notNull(),
    receivedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    unique().on(table.personId, table.clientId),
    index().on(table.receivedAt),
    check('unmatched_answers_question', sql`char_length(${table.questionId}) <= 100`),
    check('unmatched_answers_device', sql`char_length(${table.deviceId}) <= 64`),
    foreignKey({
      columns: [table.personId, table.attemptId],
      foreignColumns: [attempts.personId, attempts.id],
    }),
  ],
);

/** What became of an answer that came too late or fits no question, by whom and why. Never changed. */
export const lateDecisions = pgTable(
  'late_decisions',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** A response or an unmatched answer. */
    answerId: uuid().notNull(),
    accepted: boolean().notNull(),
    /** The newer answer to the same question that was decided on, with which this one was left out. */
    overtakenBy: uuid(),
    reason: text().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.answerId] }),
    check('late_decisions_reason', sql`char_length(${table.reason}) <= 500`),
    check('late_decisions_overtaken', sql`${table.overtakenBy} is null or not ${table.accepted}`),
    // The newest decisions are shown.
    index()
      .on(table.decidedAt)
      .where(sql`${table.overtakenBy} is null`),
  ],
);
