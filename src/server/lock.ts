import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hasDied, thisProcess, type Holder } from './process-identity.ts';

/**
 * The embedded database takes no lock of its own, and two processes on one folder lose each other's rows without a
 * word. A claim is a file with a number, made only where no such file exists; the greatest number holds, and numbers
 * only grow. So two processes that both find a dead holder cannot both take its place.
 */
export type Lock = { release: () => void };
export type LockResult = { ok: true; lock: Lock } | { ok: false; holder: Holder | undefined };

const CLAIM = /^lock-(\d+)$/;
const BEAT = 5_000;
/** For holders that cannot be looked up: in another container, or on another machine. */
const SILENT_IS_DEAD = 30_000;

export function takeLock(folder: string, onLost: () => void): LockResult {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const newest = newestClaim(folder);
  if (newest > 0 && isHeld(pathOf(folder, newest)))
    return { ok: false, holder: holderOf(pathOf(folder, newest)) };

  const mine = newest + 1;
  const path = pathOf(folder, mine);
  if (!created(path, JSON.stringify(thisProcess()))) return { ok: false, holder: holderOf(path) };
  const greater = newestClaim(folder);
  if (greater > mine) {
    unlinkSync(path);
    return { ok: false, holder: holderOf(pathOf(folder, greater)) };
  }
  removeOlder(folder, mine);
  return { ok: true, lock: keep(folder, mine, onLost) };
}

/** Beats until released. Somebody with a greater number means that we were taken for dead: then we must stop at once. */
function keep(folder: string, mine: number, onLost: () => void): Lock {
  const path = pathOf(folder, mine);
  const timer = setInterval(() => {
    if (newestClaim(folder) !== mine) return onLost();
    utimesSync(path, new Date(), new Date());
  }, BEAT);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      // Not removed: the number must not come again. Renamed, so that nobody reads half of it.
      writeFileSync(`${path}.new`, RELEASED, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}

const RELEASED = 'released';

function isHeld(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  // Gone since it was listed: somebody has a greater number, which creating ours will show.
  if (!stat || readFileSync(path, 'utf8') === RELEASED) return false;
  const silence = Date.now() - stat.mtimeMs;
  const holder = holderOf(path);
  const died = holder ? hasDied(holder) : undefined;
  return died === undefined ? silence < SILENT_IS_DEAD : !died;
}

/** Undefined where the file is still being written, or was when the power went. */
function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function newestClaim(folder: string): number {
  return Math.max(0, ...readdirSync(folder).map((name) => Number(CLAIM.exec(name)?.[1] ?? 0)));
}

const pathOf = (folder: string, claim: number) => join(folder, `lock-${claim}`);

function created(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeOlder(folder: string, mine: number): void {
  for (const name of readdirSync(folder)) {
    const claim = Number(CLAIM.exec(name)?.[1] ?? mine);
    if (claim < mine) unlinkSync(join(folder, name));
  }
}

export const EXIT_LOCKED = 3;

export function lockedSentence(folder: string, holder: Holder | undefined): string {
  const process = holder ? ` (pid ${holder.pid})` : '';
  return (
    `Thư mục ${folder} đang được một tiến trình khác dùng${process}: hãy dừng tiến trình đó, hoặc chọn thư mục khác ` +
    `bằng DATA_DIR. / The folder ${folder} is in use by another process${process}: stop that process, or choose ` +
    `another folder with DATA_DIR.`
  );
}
