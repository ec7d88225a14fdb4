import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { dropDatabases } from './fresh-database.ts';

/**
 * Before the first test file: one embedded database, migrated and empty, of which every worker gets a copy, because making
 * one anew takes seconds. After the last: on PostgreSQL, what the workers made goes.
 */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const server = process.env['DATABASE_URL'];
  if (server) {
    const run = `test_${crypto.randomUUID().slice(0, 8)}`;
    process.env['TEST_RUN'] = run;
    return () => dropDatabases(server, run);
  }
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-template-'));
  const path = join(folder, 'database.tar');
  const open = await openDatabase({ memory: true });
  await open.migrate();
  writeFileSync(path, new Uint8Array(await (await open.dump!()).arrayBuffer()));
  await open.close();
  process.env['TEST_TEMPLATE'] = path;
  return async () => rmSync(folder, { recursive: true });
}
