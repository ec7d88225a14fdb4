import { join } from 'node:path';
import { writeContent } from './journey-content.ts';
import { makeProvince } from './journey-province.ts';

/**
 * What the journeys begin with, in that folder: the content, and the province's database. It takes half a minute, so runs
 * side by side copy one that was made by `node tests/support/journey-place.ts <folder>`.
 */
export async function makeJourneyPlace(dataDir: string): Promise<void> {
  const contentDir = join(dataDir, 'content');
  await writeContent(contentDir);
  await makeProvince(dataDir, contentDir);
}

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder) await makeJourneyPlace(folder);
