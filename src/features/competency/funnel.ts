import { FUNNEL_ALARM, FUNNEL_WARNING, OVERDISPERSED_FROM, WINSORISED } from './thresholds.ts';

/**
 * The funnel plot: each agency's rate over its number of people, with lines that chance alone rarely crosses. It says
 * which agencies are worth a question without ranking any (Spiegelhalter 2005, "Funnel plots for comparing
 * institutional performance", Statistics in Medicine 24).
 */
export type Counted = { met: number; people: number };
export type Limits = { low: number; high: number };
export type FunnelLevel = typeof FUNNEL_WARNING | typeof FUNNEL_ALARM;
type Setting = { target: number; level?: FunnelLevel; phi?: number };

/** The two lines at this number of people: exact binomial, interpolated, widened by the square root of phi. */
export function funnelLimits(people: number, { target, level = FUNNEL_ALARM, phi = 1 }: Setting): Limits {
  if (people === 0) return { low: 0, high: 1 };
  const tail = (1 - level) / 2;
  return widened({ low: line(people, target, tail), high: line(people, target, 1 - tail) }, target, phi);
}

/**
 * Asks for the tail itself, the same on both sides. The interpolated upper line runs up to one person too low for that:
 * at target .72 it passes under 10 of 10, which happens to one such agency in 27.
 */
export function outside({ met, people }: Counted, { target, level = FUNNEL_ALARM, phi = 1 }: Setting) {
  if (people === 0) return undefined;
  const tail = (1 - level) / 2;
  const strict = { low: line(people, target, tail), high: 1 - line(people, 1 - target, tail) };
  const { low, high } = widened(strict, target, phi);
  if (met / people < low) return 'below';
  return met / people > high ? 'above' : undefined;
}

/**
 * φ, the factor by which agencies vary more than chance: the mean of the squared distances, with the furthest tenth at
 * each end drawn in. It is 1 while no more lie outside the inner line than chance explains.
 */
export function overdispersion(agencies: readonly Counted[], target: number): number {
  const counted = agencies.filter(({ people }) => people > 0);
  const out = counted.filter((agency) => outside(agency, { target, level: FUNNEL_WARNING }));
  if (isCertain(target) || out.length <= OVERDISPERSED_FROM * counted.length) return 1;
  const squares = winsorised(counted.map((agency) => distance(agency, target))).map((z) => z * z);
  return Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** How many standard errors the agency's rate lies from the target. */
export function distance({ met, people }: Counted, target: number): number {
  return (met / people - target) / Math.sqrt((target * (1 - target)) / people);
}

function winsorised(distances: number[]): number[] {
  const sorted = distances.toSorted((one, other) => one - other);
  const drawnIn = Math.floor(WINSORISED * sorted.length);
  const [lowest, highest] = [sorted[drawnIn]!, sorted[sorted.length - 1 - drawnIn]!];
  return sorted.map((z) => Math.min(Math.max(z, lowest), highest));
}

function widened({ low, high }: Limits, target: number, phi: number): Limits {
  const factor = Math.sqrt(phi);
  return {
    low: Math.max(0, target - factor * (target - low)),
    high: Math.min(1, target + factor * (high - target)),
  };
}

/** With k the smallest count that has P(X ≤ k) ≥ share, the line lies at (k − α)/n, α = (P(X ≤ k) − share)/P(X = k). */
function line(people: number, target: number, share: number): number {
  if (isCertain(target)) return target;
  let log = people * Math.log1p(-target);
  let below = 0;
  for (let count = 0; count <= people; count += 1) {
    const chance = Math.exp(log);
    if (below + chance >= share) return Math.max(0, count - (below + chance - share) / chance) / people;
    below += chance;
    log += Math.log(((people - count) * target) / ((count + 1) * (1 - target)));
  }
  return 1;
}

function isCertain(target: number): boolean {
  return target <= 0 || target >= 1;
}
