import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openDatabase, type Database, type OpenDatabase } from '#db/client.ts';
import { freshDatabase } from './fresh-database.ts';

/** Opened by this worker: one serves file after file, a second one those that ask for two at once. */
const opened: OpenDatabase[] = [];
let inUse = 0;

/**
 * A migrated, empty database for a test file: on PostgreSQL where DATABASE_URL is set, else in memory. Emptied before each
 * test unless `keep` is set.
 */
export function testDatabase({ keep = false } = {}): { readonly db: Database; readonly open: OpenDatabase } {
  let open: OpenDatabase;

  beforeAll(async () => {
    const place = inUse++;
    open = opened[place] ??= await makeDatabase();
    await makeAnew(open.db);
  });
  beforeEach(async () => {
    if (!keep) await emptyAll(open.db);
  });
  afterAll(() => void inUse--);

  return {
    get db() {
      return open.db;
    },
    get open() {
      return open;
    },
  };
}

/** `template.ts` made what is copied here, and removes what this run leaves. */
async function makeDatabase(): Promise<OpenDatabase> {
  const server = process.env['DATABASE_URL'];
  if (!server) {
    const template = new Blob([readFileSync(process.env['TEST_TEMPLATE']!)]);
    return openDatabase({ memory: true, copyOf: template });
  }
  const { url } = await freshDatabase(server, { prefix: process.env['TEST_RUN']! });
  const open = await openDatabase({ url });
  await open.migrate();
  return open;
}

/** Records refuse to be emptied, except for whoever runs the server and works as a replica for this one statement. */
const AS_REPLICA = sql.raw(`perform set_config('session_replication_role', 'replica', true);`);

/** As if it had just been made: this gives the room back, and takes a few tenths of a second. */
async function makeAnew(db: Database): Promise<void> {
  await db.execute(sql`
    do $$ begin
      ${AS_REPLICA}
      execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
               from pg_tables where schemaname = 'public');
    end $$`);
}

/** Only what is there is taken out: most tests fill a few of the tables. */
async function emptyAll(db: Database): Promise<void> {
  await db.execute(sql`
    do $$ declare name text; begin
      ${AS_REPLICA}
      for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' loop
        execute 'delete from ' || name;
      end loop;
      perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public' and last_value is not null;
    end $$`);
}
