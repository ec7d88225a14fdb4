import { createHash } from 'node:crypto';
import { chanceFrom, type Chance } from '#features/curriculum/chance.ts';

/** Chance that depends only on what it is for: the demo is the same everywhere, in whatever order it is made. */
export function chanceOf(...purpose: (string | number)[]): Chance {
  return chanceFrom(seedOf(...purpose));
}

/** Sixteen hex digits. */
export function seedOf(...purpose: (string | number)[]): string {
  return digest(purpose).slice(0, 16);
}

export function uuidOf(...purpose: (string | number)[]): string {
  const hex = digest(purpose);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const digest = (purpose: (string | number)[]) => createHash('sha256').update(purpose.join('/')).digest('hex');

export function pick<T>(items: readonly T[], chance: Chance): T {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

export function between(low: number, high: number, chance: Chance): number {
  return low + chance() * (high - low);
}

/** From the standard normal distribution (Box and Muller). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
