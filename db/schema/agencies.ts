import {
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

export type AgencyKind = 'province' | 'department' | 'commune' | 'ward' | 'special-zone' | 'unit';
export type Position = 'one-stop-officer' | 'commune-specialist' | 'department-specialist' | 'leader';

/** A unit of the tree, with the days between which it exists (both included). */
export const agencies = pgTable(
  'agencies',
  {
    id: uuid().primaryKey().defaultRandom(),
    code: text().notNull().unique(),
    kind: text().$type<AgencyKind>().notNull(),
    nameVi: text().notNull(),
    nameEn: text().notNull(),
    /** The Vietnamese name in lower case without tone marks. */
    searchName: text().notNull(),
    sortKey: text().notNull(),
    parentId: uuid().references((): AnyPgColumn => agencies.id),
    existsFrom: date({ mode: 'string' }).notNull(),
    existsUntil: date({ mode: 'string' }),
  },
  (table) => [index().on(table.parentId)],
);

/** Every agency with itself and each agency above it: what a scope is compared with. Derived from `agencies`. */
export const agencyAncestors = pgTable(
  'agency_ancestors',
  {
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    ancestorId: uuid()
      .notNull()
      .references(() => agencies.id),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.ancestorId] }), index().on(table.ancestorId)],
);

export const agencySuccessions = pgTable(
  'agency_successions',
  {
    predecessorId: uuid()
      .notNull()
      .references(() => agencies.id),
    successorId: uuid()
      .notNull()
      .references(() => agencies.id),
    on: date({ mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.predecessorId, table.successorId] })],
);

/** Someone on the roster. Names are NFC. */
export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey().defaultRandom(),
    staffCode: text().notNull().unique(),
    fullName: text().notNull(),
    /** The last word of the name, by which Vietnamese lists are sorted. */
    givenName: text().notNull(),
    /** The full name in lower case without tone marks. */
    searchName: text().notNull(),
    /** By given name, then by the whole name; byte order is Vietnamese order. */
    sortKey: text().notNull(),
    email: text().unique(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.searchName)],
);

/** A person in an agency, in a position, from a day on. Never changed: its end is a row of `posting_ends`. */
export const postings = pgTable(
  'postings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    position: text().$type<Position>().notNull(),
    from: date({ mode: 'string' }).notNull(),
    recordedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] }), index().on(table.agencyId)],
);

/** `until` is the last day in the posting. */
export const postingEnds = pgTable(
  'posting_ends',
  {
    personId: uuid().notNull(),
    postingId: uuid().notNull(),
    until: date({ mode: 'string' }).notNull(),
    recordedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.postingId] }),
    foreignKey({
      columns: [table.personId, table.postingId],
      foreignColumns: [postings.personId, postings.id],
    }),
  ],
);
