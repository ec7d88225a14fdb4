import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openDatabase, type Database, type OpenDatabase } from '#db/client.ts';
import { freshDatabase } from './fresh-database.ts';

/**
 * A migrated, empty database for a test file: on PostgreSQL where DATABASE_URL is set (a database of its own, dropped
 * at the end), else in memory. Emptied before each test unless `keep` is set.
 */
export function testDatabase({ keep = false } = {}): { readonly db: Database; readonly open: OpenDatabase } {
  let opened: OpenDatabase;
  let drop = async () => {};

  beforeAll(async () => {
    const server = process.env['DATABASE_URL'];
    if (server) {
      const fresh = await freshDatabase(server);
      drop = fresh.drop;
      opened = await openDatabase({ url: fresh.url });
      await opened.migrate();
    } else opened = await openDatabase({ memory: true, copyOf: template() });
  });
  beforeEach(async () => {
    if (!keep) await emptyAll(opened.db);
  });
  afterAll(async () => {
    await opened.close();
    await drop();
  });

  return {
    get db() {
      return opened.db;
    },
    get open() {
      return opened;
    },
  };
}

/** What `template.ts` made for this run. */
function template(): Blob {
  return new Blob([readFileSync(process.env['TEST_TEMPLATE']!)]);
}

/** As a replica, for this one statement: records refuse to be emptied, and only whoever runs the server may ask so. */
async function emptyAll(db: Database): Promise<void> {
  await db.execute(sql`
    do $$ begin
      perform set_config('session_replication_role', 'replica', true);
      execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' restart identity cascade'
               from pg_tables where schemaname = 'public');
    end $$`);
}
