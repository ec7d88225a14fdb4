import { openControl } from './control.ts';
import { demoWelcome } from './demo.ts';
import { claimInstallation, REFUSED } from './installation.ts';
import { localsFrom } from './locals.ts';
import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { openLog } from './log.ts';
import { openMigrated } from './opening.ts';
import { readSettings, type Settings } from './settings.ts';
import { tasksOf } from './tasks.ts';

type MakeLocals = ReturnType<typeof localsFrom>;

/** Astro sets its dev server up again when its settings change; the database stays open and is opened once. */
const KEPT = Symbol.for('nam-vung.dev');
const kept = globalThis as { [KEPT]?: Promise<MakeLocals> };

export const demoLocals = (): Promise<MakeLocals> => (kept[KEPT] ??= openDemo());

async function openDemo(): Promise<MakeLocals> {
  const settings = settingsOrExit();
  const taken = takeLock(settings.dataDir, () => process.exit(1));
  if (!taken.ok) exit(EXIT_LOCKED, lockedSentence(settings.dataDir, taken.holder));
  const welcome = demoWelcome(settings);
  const open = await welcome.opening(() => openMigrated(settings));
  if (!(await claimInstallation(open.db, 'demo', new Date()))) exit(1, REFUSED.demo);
  await welcome.prepare(open.db);
  await openControl(settings.dataDir, tasksOf(open.db));
  await welcome.greet(open.db, new AbortController().signal);
  return localsFrom({ open, log: openLog(settings), settings, historyMade: welcome.historyMade });
}

function settingsOrExit(): Settings {
  const { DATABASE_URL: _, ...variables } = process.env;
  const read = readSettings('demo', variables);
  return read.ok ? read.settings : exit(2, read.sentence);
}

function exit(code: number, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}
