import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/client.ts';

/**
 * One embedded database, migrated and empty, of which every test file gets a copy: making one anew takes two seconds,
 * a copy half of one. On PostgreSQL there is none.
 */
export default async function makeTemplate(): Promise<(() => void) | undefined> {
  if (process.env['DATABASE_URL']) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'nam-vung-template-'));
  const path = join(folder, 'database.tar');
  const open = await openDatabase({ memory: true });
  await open.migrate();
  writeFileSync(path, new Uint8Array(await (await open.dump!()).arrayBuffer()));
  await open.close();
  process.env['TEST_TEMPLATE'] = path;
  return () => rmSync(folder, { recursive: true });
}
