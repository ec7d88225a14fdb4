import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** A pid alone says little: it is used again after a restart, and means another process in another container. */
export type Holder = { pid: number; startedAt: string; boot: string; space: string };

export function thisProcess(): Holder {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? '', boot: boot(), space: space() };
}

/** Undefined where that cannot be known from here: the holder lives in another container or on another machine. */
export function hasDied(holder: Holder): boolean | undefined {
  if (holder.boot !== boot() || holder.space !== space()) return undefined;
  return startOf(holder.pid) !== holder.startedAt;
}

const onLinux = process.platform === 'linux';

/** One for all containers of a machine, new with each of its starts. */
const boot = () => (onLinux ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '');

/** Which pids we see: two containers have different ones. */
const space = () => (onLinux ? readlinkSync('/proc/self/ns/pid') : '');

/** When the process with that pid was started; undefined where there is none. */
function startOf(pid: number): string | undefined {
  try {
    if (onLinux) return startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (process.platform === 'win32') return process.kill(pid, 0) ? '' : undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Field 22 of proc(5), counted after the name, which may hold spaces and brackets; a zombie holds nothing any more. */
function startTicks(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}
