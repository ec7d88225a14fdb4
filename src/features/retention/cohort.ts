import { INTERVAL, MINIMUM_PEOPLE } from '#features/competency/thresholds.ts';
import type { Chance } from '#features/curriculum/chance.ts';

/** A person's mean score when the programme was completed, and so many days later; both 0..1. */
export type Pair = { post: number; check: number };

export type Retention = { people: number; retained: number; low: number; high: number };

export const RESAMPLES = 2_000;

/**
 * What share of what was known a group still knows: the mean of the checks over the mean at completion, with a bootstrap
 * interval over people. Nothing where there are too few people, or nothing was known.
 */
export function retentionOf(pairs: Pair[], chance: Chance): Retention | undefined {
  const retained = ratioOf(pairs);
  if (pairs.length < MINIMUM_PEOPLE || retained === undefined) return undefined;
  const again = Array.from({ length: RESAMPLES }, () => ratioOf(resampled(pairs, chance)));
  const sorted = again.filter((ratio) => ratio !== undefined).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const tail = (1 - INTERVAL) / 2;
  return { people: pairs.length, retained, low: at(tail), high: at(1 - tail) };
}

function ratioOf(pairs: Pair[]): number | undefined {
  const post = pairs.reduce((sum, pair) => sum + pair.post, 0);
  return post > 0 ? pairs.reduce((sum, pair) => sum + pair.check, 0) / post : undefined;
}

function resampled(pairs: Pair[], chance: Chance): Pair[] {
  return pairs.map(() => pairs[Math.floor(chance() * pairs.length)]!);
}
