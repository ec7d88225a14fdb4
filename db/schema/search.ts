import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Language } from './accounts.ts';
import { wordVector } from './columns.ts';

export type Subject = 'lesson' | 'term' | 'document';

/**
 * What a search looks through: lessons cut at their headings, terms and documents as they stand now, and nothing of a
 * question. Derived; made again at publishing for what has changed.
 */
export const searchPassages = pgTable(
  'search_passages',
  {
    subject: text().$type<Subject>().notNull(),
    subjectId: text().notNull(),
    /** In which it is written. */
    language: text().$type<Language>().notNull(),
    /** In reading order; 0 is the beginning, which bears the title. */
    number: integer().notNull(),
    /** Who gets to read it: what is not translated is read in Vietnamese by everybody. */
    readers: text().array().$type<Language[]>().notNull(),
    /** The id of its heading in the lesson; empty at the beginning. */
    anchor: text().notNull(),
    title: text().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
    words: wordVector().notNull(),
    /** Tells whether what it was made from has changed. */
    stamp: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subject, table.subjectId, table.language, table.number] }),
    index().using('gin', table.words),
  ],
);
