import {
  date,
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
import type { Outcome, SignalKind, SignalReason } from '#features/integrity/signal.ts';
import { people } from './agencies.ts';
import { attempts } from './checks.ts';
import { moment } from './columns.ts';
import { questionVersions } from './curriculum.ts';

/** Something about an attempt that a human may want to ask about. Never changed, and nothing follows from it by itself. */
export const signals = pgTable(
  'signals',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    attemptId: uuid().notNull(),
    kind: text().$type<SignalKind>().notNull(),
    /** The numbers that it rests on. */
    reason: jsonb().$type<SignalReason>().notNull(),
    /** Of what two people have in common: the other one. */
    otherPersonId: uuid().references(() => people.id),
    otherAttemptId: uuid(),
    noticedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    unique('signals_once')
      .on(table.personId, table.attemptId, table.kind, table.otherAttemptId)
      .nullsNotDistinct(),
    foreignKey({
      columns: [table.personId, table.attemptId],
      foreignColumns: [attempts.personId, attempts.id],
    }),
    index().on(table.noticedAt),
  ],
);

/** When its person first saw it. */
export const signalSightings = pgTable(
  'signal_sightings',
  {
    personId: uuid().notNull(),
    signalId: uuid().notNull(),
    seenAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.signalId] }),
    foreignKey({
      columns: [table.personId, table.signalId],
      foreignColumns: [signals.personId, signals.id],
    }),
  ],
);

/** What its person says to it. */
export const signalReplies = pgTable(
  'signal_replies',
  {
    personId: uuid().notNull(),
    id: uuid().notNull().defaultRandom(),
    signalId: uuid().notNull(),
    text: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    index().on(table.personId, table.signalId),
    foreignKey({
      columns: [table.personId, table.signalId],
      foreignColumns: [signals.personId, signals.id],
    }),
  ],
);

/** What a human reader made of it. The newest counts; earlier ones stay. */
export const signalReviews = pgTable(
  'signal_reviews',
  {
    personId: uuid().notNull(),
    id: uuid().notNull().defaultRandom(),
    signalId: uuid().notNull(),
    reviewerId: uuid()
      .notNull()
      .references(() => people.id),
    outcome: text().$type<Outcome>().notNull(),
    note: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.id] }),
    index().on(table.personId, table.signalId),
    foreignKey({
      columns: [table.personId, table.signalId],
      foreignColumns: [signals.personId, signals.id],
    }),
  ],
);

/** How often each wrong option of a single choice was somebody's first answer. Derived from evidence. */
export const wrongChoices = pgTable(
  'wrong_choices',
  {
    questionVersionId: uuid()
      .notNull()
      .references(() => questionVersions.id),
    option: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionVersionId, table.option] })],
);

/** Days whose submitted attempts were looked at. Derived: looking again notices nothing twice. */
export const examinedDays = pgTable('examined_days', {
  day: date({ mode: 'string' }).primaryKey(),
  attempts: integer().notNull(),
  examinedAt: moment().notNull(),
});
