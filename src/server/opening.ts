import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type OpenDatabase } from '#db/client.ts';
import type { Settings } from './settings.ts';

/** Opened and brought to the schema of this code. Whoever calls this for a folder holds its lock. */
export async function openMigrated({
  databaseUrl,
  dataDir,
}: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<OpenDatabase> {
  const folder = join(dataDir, 'database');
  if (!databaseUrl && !existsSync(folder)) await makeWhole(folder);
  const open = await openDatabase(databaseUrl ? { url: databaseUrl } : { folder });
  try {
    await open.migrate();
  } catch (error) {
    await open.close();
    throw error;
  }
  return open;
}

/** Under its name only once it is complete: a start that is killed half-way must not leave a broken database behind. */
async function makeWhole(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const open = await openDatabase({ folder: unfinished });
  await open.migrate();
  await open.close();
  renameSync(unfinished, folder);
}

const PAGE_PATIENCE = 5_000;

/**
 * Pages ask over connections of their own: what takes longer than a reader waits is ended there, so that one slow page
 * cannot hold up the others, while jobs and the start go on with what they have. The embedded engine is one for all.
 */
export async function openForPages(
  databaseUrl: string | undefined,
  open: OpenDatabase,
): Promise<OpenDatabase> {
  if (!databaseUrl) return open;
  return openDatabase({ url: databaseUrl, statementTimeout: PAGE_PATIENCE });
}
