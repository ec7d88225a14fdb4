import { boolean, date, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

export type EndedProvision = { provision: string; from: string; by: string };

/** An entry of the legal register. What is text is a day, or a month (YYYY-MM) where only that is known. */
export const documents = pgTable('documents', {
  id: text().primaryKey(),
  /** The id in an address: lower case, no tone marks, hyphens. */
  slug: text().notNull().unique(),
  titleVi: text().notNull(),
  titleEn: text().notNull(),
  issuer: text().notNull(),
  issuedOn: text(),
  inForceFrom: text(),
  /** The last day in force. */
  expiresOn: date({ mode: 'string' }),
  /** From when another entry has replaced it, and from when one may have. Derived at publishing. */
  replacedFrom: text(),
  doubtfulFrom: date({ mode: 'string' }),
  unconfirmed: boolean().notNull().default(false),
  replaces: jsonb().$type<string[]>().notNull(),
  amendedBy: jsonb().$type<string[]>().notNull(),
  endedProvisions: jsonb().$type<EndedProvision[]>().notNull(),
  note: jsonb().$type<{ vi: string; en: string }>(),
});

/** What cites a document: kept for the current version of every live lesson and question. Derived at publishing. */
export const citations = pgTable(
  'citations',
  {
    subject: text().$type<'lesson' | 'question'>().notNull(),
    subjectId: text().notNull(),
    documentId: text()
      .notNull()
      .references(() => documents.id),
    provision: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.subjectId, table.documentId, table.provision] }),
    index().on(table.documentId),
  ],
);
