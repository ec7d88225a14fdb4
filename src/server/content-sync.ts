import type { PublishResult } from '#features/curriculum/commands/publish.ts';
import { askServer } from './control.ts';
import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { readSettings, type Settings } from './settings.ts';

/** Publishes `content/`: through the server where one is running on an embedded database, else directly. */
async function main(): Promise<number> {
  // Which address the pages have does not matter here.
  const read = readSettings('office', { ORIGIN: 'http://localhost', ...process.env });
  if (!read.ok) return refuse(2, read.sentence);
  const { settings } = read;
  if (settings.databaseUrl) return report(await publish(settings));

  const answer = await askServer(settings.dataDir, 'content-sync');
  if (answer !== undefined) return report(answer as PublishResult);
  const taken = takeLock(settings.dataDir, () => process.exit(1));
  if (!taken.ok) return refuse(EXIT_LOCKED, lockedSentence(settings.dataDir, taken.holder));
  const result = await publish(settings);
  taken.lock.release();
  return report(result);
}

async function publish(settings: Settings): Promise<PublishResult> {
  const { openMigrated } = await import('./opening.ts');
  const { syncContent } = await import('./content.ts');
  const open = await openMigrated(settings);
  try {
    return await syncContent(open.db);
  } finally {
    await open.close();
  }
}

async function report(result: PublishResult): Promise<number> {
  const { publishedSentences } = await import('./content.ts');
  console.log(publishedSentences(result));
  return result.ok ? 0 : 1;
}

function refuse(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}

process.exit(await main());
