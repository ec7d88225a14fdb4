import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Who did what. Append-only; each row carries the hash of the row before it, so that a missing row shows. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    /** The person who acted; empty where the program or a command line did. */
    actorId: uuid(),
    deed: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (table) => [index().on(table.subject, table.subjectId), index().on(table.actorId)],
);
