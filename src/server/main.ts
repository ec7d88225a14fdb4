import { EXIT_LOCKED, lockedSentence, takeLock } from './lock.ts';
import { readSettings, type Settings } from './settings.ts';

const EXIT_FAILED = 1;
const EXIT_WRONG_SETTING = 2;

/** The lock comes before everything that takes long to load: a second process is refused at once. */
async function main(): Promise<number> {
  const read = readSettings(process.argv[2] === 'demo' ? 'demo' : 'office', process.env);
  if (!read.ok) return refuse(EXIT_WRONG_SETTING, read.sentence);

  const { settings } = read;
  if (settings.databaseUrl) return started(settings);

  const taken = takeLock(settings.dataDir, lost);
  if (!taken.ok) return refuse(EXIT_LOCKED, lockedSentence(settings.dataDir, taken.holder));
  const code = await started(settings);
  taken.lock.release();
  return code;
}

async function started(settings: Settings): Promise<number> {
  const { run } = await import('./run.ts');
  try {
    return await run(settings);
  } catch (error) {
    return refuse(EXIT_FAILED, `Không khởi động được / It did not start: ${reasonOf(error)}`);
  }
}

/** A failed connection says why only in its cause, and sometimes only as a code. */
function reasonOf(error: unknown): string {
  const from = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(from instanceof Error)) return String(from);
  return from.message || String(Reflect.get(from, 'code'));
}

function refuse(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}

function lost(): never {
  console.error('Another process has taken over the data folder.');
  process.exit(1);
}

process.exit(await main());
