import type { Database } from '#db/client.ts';
import { askServer } from './control.ts';
import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a command line says, and the code that it ends with. */
export type Said = { code: number; text: string };

/** One work by two ways: `name` asks a running server for it, `work` does it here. */
export type Task<Result> = {
  name: string;
  work: (db: Database) => Promise<Result>;
  report: (result: Result) => Said;
};

/**
 * Does a task on the database of the settings: through the server where one is running on an embedded database, else
 * directly. Ends the process.
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
  if (settings.databaseUrl) return report(await directly(settings, work));

  const answer = await askServer(settings.dataDir, name);
  if (answer !== undefined) return report(answer as Result);
  const taken = takeLock(settings.dataDir, () => process.exit(1));
  if (!taken.ok) return { code: EXIT_LOCKED, text: lockedSentence(settings.dataDir, taken.holder) };
  const result = await directly(settings, work);
  taken.lock.release();
  return report(result);
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
