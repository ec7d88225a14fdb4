import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core';
import { agencies, people } from './agencies.ts';
import { moment } from './columns.ts';

export type Role = 'learner' | 'trainer' | 'lead' | 'office' | 'admin';
export type Language = 'vi' | 'en';
/** A pair on P-256 in base64url, the point as 65 bytes and PKCS #8; after a dot in both a mark that is theirs alone. */
export type WaitingKey = { public: string; private: string };
export type LinkPurpose = 'invitation' | 'reset' | 'slip' | 'first-administrator';

/** One row: what this database is for. A demo database is refused by `npm run serve`. */
export const installation = pgTable('installation', {
  id: integer().primaryKey(),
  kind: text().$type<'demo' | 'office'>().notNull(),
  createdAt: moment().notNull(),
});

/** What a person signs in with. Without a password hash only a one-time link opens it. */
export const accounts = pgTable('accounts', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  passwordHash: text(),
  language: text().$type<Language>().notNull().default('vi'),
  firstSignedInAt: moment(),
  /** Seals and opens the answers that wait on a device. Made at the first sign-in and never changed: what waits would be lost. */
  waitingKey: jsonb().$type<WaitingKey>(),
});

/**
 * A role beyond learner, which everybody is. `scopeId` is the agency whose subtree it covers. The same role over the
 * same agency is held once at a time: `role_grants_held`, in the migrations.
 */
export const roleGrants = pgTable(
  'role_grants',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    role: text().$type<Exclude<Role, 'learner'>>().notNull(),
    scopeId: uuid().references(() => agencies.id),
    grantedAt: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] })],
);

/** `id` is the SHA-256 of what the browser holds. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    sharedDevice: boolean().notNull(),
    startedAt: moment().notNull(),
    /** Moves on with use (idle limit), never past `endsAt`. */
    expiresAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (table) => [index().on(table.personId)],
);

/** `id` is the SHA-256 of the token on the paper or in the address. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    purpose: text().$type<LinkPurpose>().notNull(),
    createdBy: uuid(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [index().on(table.personId)],
);

/** Failed sign-ins of the last minutes. Its columns are those of the library that counts. */
export const signInLimits = pgTable('sign_in_limits', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});
