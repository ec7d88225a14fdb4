import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMigrated } from '#server/opening.ts';
import { dropDatabases, freshDatabase } from './fresh-database.ts';

/**
 * Before the first test file: an empty record in a folder, and one on PostgreSQL where there is one, of which every place
 * gets a copy; making one anew takes seconds. After the last file whatever is left goes.
 */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const server = process.env['DATABASE_URL'];
  const run = `test_${crypto.randomUUID().slice(0, 8)}`;
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-places-'));
  const dataDir = mkdtempSync(join(folder, 'template-'));
  process.env['TEST_RUN'] = run;
  process.env['TEST_FOLDER'] = folder;
  process.env['TEMPLATE_PLACE'] = dataDir;
  await migrate(undefined);
  if (server) {
    const { url } = await freshDatabase(server, { prefix: run });
    process.env['TEMPLATE_DATABASE'] = url;
    await migrate(url);
  }
  return async () => {
    rmSync(folder, { recursive: true });
    if (server) await dropDatabases(server, run);
  };

  async function migrate(databaseUrl: string | undefined) {
    const open = await openMigrated({ databaseUrl, dataDir });
    await open.close();
  }
}
