import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMigrated } from '#server/opening.ts';

/** Before the first test file: an empty embedded record, of which every place gets a copy; making one anew takes seconds. */
export default async function makeTemplate(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nam-vung-template-'));
  const open = await openMigrated({ databaseUrl: undefined, dataDir });
  await open.close();
  process.env['TEMPLATE_PLACE'] = dataDir;
  return () => rmSync(dataDir, { recursive: true });
}
