import type { Database } from '#db/client.ts';
import { askServer } from './control.ts';
import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { folderPlace, foldersAsked, holdsDatabase, nowhere, postgresPlace, type Place } from './place.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a command line says, and the code that it ends with. */
export type Said = { code: number; text: string };

/** One work by two ways: `name` asks a running server for it, `work` does it here. */
export type Task<Result> = {
  name: string;
  work: (db: Database) => Promise<Result>;
  report: (result: Result, place: Place) => Said;
};

const EXIT_NOWHERE = 2;

/**
 * Does a task on the database that the environment names, else in the running demo, else in the office's folder. Through
 * the server where one is running on an embedded database, else directly. Ends the process.
 */
export async function runTask<Result>(task: Task<Result>): Promise<never> {
  const { code, text } = await said(task);
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exit(code);
}

async function said<Result>({ name, work, report }: Task<Result>): Promise<Said> {
  // Which address the pages have does not matter here.
  const read = readSettings('office', { ORIGIN: 'http://localhost', ...process.env });
  if (!read.ok) return { code: 2, text: read.sentence };
  const { settings } = read;
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl) return report(await directly(settings, work), postgresPlace(databaseUrl));

  for (const folder of foldersAsked(settings, Boolean(process.env['DATA_DIR']?.trim()))) {
    const answer = await askServer(folder, name);
    if (answer !== undefined) return report(answer as Result, folderPlace(folder));
  }
  if (!holdsDatabase(dataDir)) return { code: EXIT_NOWHERE, text: nowhere(dataDir) };
  const taken = takeLock(dataDir, () => process.exit(1));
  if (!taken.ok) return { code: EXIT_LOCKED, text: lockedSentence(dataDir, taken.holder) };
  const result = await directly(settings, work);
  taken.lock.release();
  return report(result, folderPlace(dataDir));
}

/** An engine is loaded only where it is needed: what the server answers is there at once. */
async function directly<Result>(
  settings: Settings,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const { openMigrated } = await import('./opening.ts');
  const open = await openMigrated(settings);
  try {
    return await work(open.db);
  } finally {
    await open.close();
  }
}
