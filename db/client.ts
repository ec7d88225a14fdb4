import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePGlite } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { migrateEmbedded, migratePostgresAt } from './migrations.ts';
import { preparing } from './prepared.ts';
import * as schema from './schema/index.ts';

/** The same on both engines; a transaction fits it too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/**
 * Where the record is kept: a PostgreSQL server, a folder of this machine, or (tests) the memory of this process, there
 * also as a copy of what was dumped.
 */
export type Where =
  { url: string; statementTimeout?: number } | { folder: string } | { memory: true; copyOf?: Blob };

export type Engine = 'postgresql' | 'embedded';

export type OpenDatabase = {
  db: Database;
  engine: Engine;
  /** Any SQL with numbered parameters, for the libraries that bring their own statements. */
  query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
  migrate: () => Promise<void>;
  /** The whole of an embedded database, for a copy of it. */
  dump?: () => Promise<Blob>;
  close: () => Promise<void>;
};

const CONNECTIONS = 10;

/** Seconds. Left to itself the driver waits up to twenty, long after the server is back. */
const BEFORE_RECONNECTING = 1;

/** Publishing, jobs and command lines may take their time; pages say what they allow. */
const STATEMENT_TIMEOUT = 60_000;

export async function openDatabase(where: Where): Promise<OpenDatabase> {
  return 'url' in where
    ? openPostgres(where.url, where.statementTimeout)
    : openEmbedded('folder' in where ? { dataDir: where.folder } : inMemory(where));
}

function openPostgres(url: string, statementTimeout = STATEMENT_TIMEOUT): OpenDatabase {
  const sql = postgres(url, {
    max: CONNECTIONS,
    backoff: () => BEFORE_RECONNECTING,
    onnotice: () => {},
    connection: {
      TimeZone: 'UTC',
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return {
    db: drizzlePostgres(preparing(sql), { schema, casing: 'snake_case' }) as unknown as Database,
    engine: 'postgresql',
    query: async (text, values = []) => ({ rows: [...(await sql.unsafe(text, values as never[]))] }),
    migrate: () => migratePostgresAt(url),
    close: () => sql.end({ timeout: 5 }),
  };
}

const inMemory = ({ copyOf }: { copyOf?: Blob }) => (copyOf ? { loadDataDir: copyOf } : {});

async function openEmbedded(options: PGliteOptions): Promise<OpenDatabase> {
  const pglite = await PGlite.create(options);
  await pglite.exec("set timezone = 'UTC'");
  return {
    db: drizzlePGlite(pglite, { schema, casing: 'snake_case' }) as unknown as Database,
    engine: 'embedded',
    query: async (text, values = []) => ({
      rows: (await pglite.query<Record<string, unknown>>(text, values)).rows,
    }),
    migrate: () => migrateEmbedded(pglite),
    dump: () => pglite.dumpDataDir('none'),
    close: () => pglite.close(),
  };
}
