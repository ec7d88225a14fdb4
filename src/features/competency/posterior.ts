import { RIGHT_AT } from '#features/curriculum/marking.ts';
import {
  GRID_POINTS,
  INTERVAL,
  MASTERY_CUT,
  MINIMUM_EVIDENCE,
  NOT_MET_AT,
  PARTLY_RIGHT_FROM,
  PRIOR,
  PROVEN_AT,
} from './thresholds.ts';

/**
 * What the evidence says about one person in one competency. π is the share of the competency's domain that the person
 * knows; a question with guess floor g is answered rightly with probability g + (1−g)π. Bayes' rule on a grid gives
 * how likely every π is. No estimate of the questions' difficulty is needed, and the interval tells how little a few
 * answers prove.
 */
export type Evidence = { score: number; guess: number };
export type Posterior = { mean: number; low: number; high: number; pMaster: number; n: number };
export type Verdict = 'met' | 'unsure' | 'not-met';

type Tally = { guess: number; right: number; wrong: number };

const MIDPOINTS = Array.from({ length: GRID_POINTS }, (_, index) => (index + 0.5) / GRID_POINTS);
const LOG_KNOWN = MIDPOINTS.map((known) => Math.log(known));
const LOG_UNKNOWN = MIDPOINTS.map((known) => Math.log(1 - known));

export function posterior(evidence: readonly Evidence[]): Posterior {
  const weights = likelihoods(tallies(evidence));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const density = weights.map((weight) => weight / sum);
  return {
    mean: density.reduce((total, weight, index) => total + weight * MIDPOINTS[index]!, 0),
    low: quantile(density, (1 - INTERVAL) / 2),
    high: quantile(density, (1 + INTERVAL) / 2),
    pMaster: density.reduce(
      (total, weight, index) => total + (MIDPOINTS[index]! >= MASTERY_CUT ? weight : 0),
      0,
    ),
    n: evidence.length,
  };
}

export function verdict({ pMaster, n }: Pick<Posterior, 'pMaster' | 'n'>): Verdict {
  if (n < MINIMUM_EVIDENCE) return 'unsure';
  if (pMaster >= PROVEN_AT) return 'met';
  return pMaster <= NOT_MET_AT ? 'not-met' : 'unsure';
}

/** Questions with the same guess floor differ only in how many were right: their logarithms add up. */
function tallies(evidence: readonly Evidence[]): Tally[] {
  const byGuess = new Map<number, Tally>();
  for (const { score, guess } of evidence) {
    requirePossible(score, guess);
    const tally = byGuess.get(guess) ?? { guess, right: 0, wrong: 0 };
    tally.right += rightShare(score);
    tally.wrong += 1 - rightShare(score);
    byGuess.set(guess, tally);
  }
  return [...byGuess.values()];
}

/** Fractional likelihood: a partly right answer counts by its share, a mostly wrong one as wrong. */
export function rightShare(score: number): number {
  if (score >= RIGHT_AT) return 1;
  return score < PARTLY_RIGHT_FROM ? 0 : score;
}

/** Relative to the likeliest point, so that hundreds of answers do not underflow. */
function likelihoods(groups: Tally[]): number[] {
  const logs = MIDPOINTS.map((known, index) => logLikelihood(known, index, groups));
  const likeliest = Math.max(...logs);
  return logs.map((log) => Math.exp(log - likeliest));
}

/** A wrong answer has probability (1−g)(1−π); its factor 1−g is the same everywhere and falls out. */
function logLikelihood(known: number, index: number, groups: Tally[]): number {
  let log = (PRIOR.right - 1) * LOG_KNOWN[index]! + (PRIOR.wrong - 1) * LOG_UNKNOWN[index]!;
  for (const { guess, right, wrong } of groups) {
    log += right * Math.log(guess + (1 - guess) * known) + wrong * LOG_UNKNOWN[index]!;
  }
  return log;
}

/** Within a cell of the grid the density is level. */
function quantile(density: number[], share: number): number {
  let below = 0;
  for (const [index, weight] of density.entries()) {
    if (below + weight >= share) return (index + (share - below) / weight) / GRID_POINTS;
    below += weight;
  }
  return 1;
}

function requirePossible(score: number, guess: number): void {
  if (!(score >= 0 && score <= 1)) throw new Error('Score outside 0 to 1: ' + score);
  if (!(guess >= 0 && guess < 1)) throw new Error('Guess floor outside 0 to under 1: ' + guess);
}
