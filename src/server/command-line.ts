import type { Database } from '#db/client.ts';
import { askServer } from './control.ts';
import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { folderPlace, foldersAsked, holdsDatabase, nowhere, postgresPlace, type Place } from './place.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a command line says, and the code that it ends with. */
export type Said = { code: number; text: string };

/** One work by two ways: `name` asks a running server for it, `work` does it here. */
export type Task<Result, Asked = undefined> = {
  name: string;
  /** What is asked for: goes to the work, by either way. */
  asked: Asked;
  work: (db: Database, asked: Asked) => Promise<Result>;
  report: (result: Result, place: Place) => Said;
  /** What to ask for after such a result, where somebody at the terminal says so. */
  again?: (result: Result) => Promise<Asked | undefined>;
};

const EXIT_NOWHERE = 2;

/**
 * Does a task on the database that the environment names, else in the running demo, else in the office's folder. Through
 * the server where one is running on an embedded database, else directly. Ends the process.
 */
export async function runTask<Result, Asked>(task: Task<Result, Asked>): Promise<never> {
  const { code, text } = await said(task);
  const stream = code === 0 ? process.stdout : process.stderr;
  // What a pipe has not taken yet would be lost with the process.
  await new Promise<void>((taken) => stream.write(`${text}\n`, () => taken()));
  process.exit(code);
}

async function said<Result, Asked>(task: Task<Result, Asked>): Promise<Said> {
  // Which address the pages have does not matter here.
  const read = readSettings('office', { ORIGIN: 'http://localhost', ...process.env });
  if (!read.ok) return { code: 2, text: read.sentence };
  const { settings } = read;
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl) return done(task, await directly(settings, task), postgresPlace(databaseUrl));

  for (const folder of foldersAsked(settings, Boolean(process.env['DATA_DIR']?.trim()))) {
    const answer = await askServer(folder, task.name, task.asked);
    if (answer !== undefined) return done(task, answer as Result, folderPlace(folder));
  }
  if (!holdsDatabase(dataDir)) return { code: EXIT_NOWHERE, text: nowhere(dataDir) };
  const taken = takeLock(dataDir, () => process.exit(1));
  if (!taken.ok) return { code: EXIT_LOCKED, text: lockedSentence(dataDir, taken.holder) };
  const result = await directly(settings, task);
  taken.lock.release();
  return done(task, result, folderPlace(dataDir));
}

async function done<Result, Asked>(task: Task<Result, Asked>, result: Result, place: Place): Promise<Said> {
  const more = await task.again?.(result);
  return more === undefined ? task.report(result, place) : said({ ...task, asked: more });
}

/** An engine is loaded only where it is needed: what the server answers is there at once. */
async function directly<Result, Asked>(
  settings: Settings,
  { work, asked }: Task<Result, Asked>,
): Promise<Result> {
  const { openMigrated } = await import('./opening.ts');
  const open = await openMigrated(settings);
  try {
    return await work(open.db, asked);
  } finally {
    await open.close();
  }
}
