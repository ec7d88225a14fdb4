import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle as drizzlePGlite } from 'drizzle-orm/pglite';
import { migrate as migratePGlite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number, the same in every process of this program. */
const MIGRATION_LOCK = 7_620_413;

/** Drizzle takes no lock of its own: two processes that start together would both create the same table. */
export async function migratePostgresAt(url: string): Promise<void> {
  const connection = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await connection`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const db = drizzlePostgres(connection);
    const [made] = await connection`select to_regclass('drizzle.__drizzle_migrations') is not null as it`;
    // A role that owns nothing may not even ask for a schema that is there, and has no need to.
    if (made?.['it'] && (await schemaIsCurrent(db as unknown as Database))) return;
    await migratePostgres(db, { migrationsFolder });
  } finally {
    await connection.end();
  }
}

export async function migrateEmbedded(pglite: PGlite): Promise<void> {
  await migratePGlite(drizzlePGlite(pglite), { migrationsFolder });
}

/** True where the newest migration of the database is the newest of this code. */
export async function schemaIsCurrent(db: Database): Promise<boolean> {
  const newest = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis;
  const applied = await db
    .select({ at: sql<string>`max(created_at)` })
    .from(sql`drizzle.__drizzle_migrations`);
  return Number(applied[0]?.at) === newest;
}
