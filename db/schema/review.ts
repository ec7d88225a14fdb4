import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Rating } from '#features/review/rating.ts';
import { people } from './agencies.ts';
import { responses } from './answers.ts';
import { moment } from './columns.ts';
import { competencies, lessons, questions, questionVersions } from './curriculum.ts';

/**
 * A topic is what one lesson asks of one competency: the smallest unit that has words of its own to read again. A person
 * has one card for each.
 */
const topic = () => ({
  lessonId: text()
    .notNull()
    .references(() => lessons.id),
  competency: text()
    .notNull()
    .references(() => competencies.code),
});

/** A practice question put to a person outside its lesson: in the review of a day, or as another like the last. */
export const askings = pgTable(
  'askings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    reason: text().$type<AskingReason>().notNull(),
    ...topic(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    variant: text().notNull().default(''),
    askedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] }), index().on(table.personId, table.askedAt)],
);

export type AskingReason = 'review' | 'another';

/**
 * What each answer says of how well its topic is remembered. Insert only: a person's cards follow from these rows alone.
 * Without a rating where the answer came too quickly to say anything; its time is kept.
 */
export const ratings = pgTable(
  'ratings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    responseId: uuid().notNull(),
    ...topic(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    /** 0..1 */
    score: real().notNull(),
    /** From when the question was shown; empty where nobody knows, as in a lesson. */
    ms: integer(),
    rating: smallint().$type<Rating>(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.responseId] }),
    foreignKey({
      columns: [table.personId, table.responseId],
      foreignColumns: [responses.personId, responses.id],
    }),
    index().on(table.personId, table.lessonId, table.competency),
    // How long a question takes is told from its newest times.
    index().on(table.questionId, table.at),
  ],
);

/** Derived from ratings by replay: when a person's topic is to be reviewed. */
export const cards = pgTable(
  'cards',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    ...topic(),
    stability: doublePrecision().notNull(),
    difficulty: doublePrecision().notNull(),
    reviews: integer().notNull(),
    lastOn: date({ mode: 'string' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lessonId, table.competency] })],
);

/** Derived from ratings: how long a question takes in review, in milliseconds. */
export const questionTimes = pgTable('question_times', {
  questionId: text()
    .primaryKey()
    .references(() => questions.id),
  answers: integer().notNull(),
  mean: doublePrecision().notNull(),
  median: doublePrecision().notNull(),
  slow: doublePrecision().notNull(),
  computedAt: moment().notNull(),
});
