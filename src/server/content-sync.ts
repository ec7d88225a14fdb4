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

  const answer = await askServer(settings.dataDir, 'content:sync');
  if (answer !== undefined) return report(answer);
  const taken = takeLock(settings.dataDir, () => process.exit(1));
  if (!taken.ok) return refuse(EXIT_LOCKED, lockedSentence(settings.dataDir, taken.holder));
  const result = await publish(settings);
  taken.lock.release();
  return report(result);
}

async function publish(settings: Settings): Promise<unknown> {
  const { openMigrated } = await import('./opening.ts');
  const { syncContent } = await import('./content.ts');
  const open = await openMigrated(settings);
  try {
    return await syncContent(open.db);
  } finally {
    await open.close();
  }
}

function report(result: unknown): number {
  console.log(JSON.stringify(result, undefined, 2));
  return 0;
}

function refuse(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}

process.exit(await main());
