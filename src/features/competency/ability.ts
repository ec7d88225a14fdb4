import { ABILITY_POINTS, ABILITY_RANGE, SHRINK_TO_MEAN_BY, SURE_SHARE, UPDATE } from './thresholds.ts';

/**
 * Rasch's model with a guess floor: how likely somebody of an ability answers a question of a difficulty rightly. For
 * the item bank, the order of practice and integrity; never for a verdict, which needs no difficulties (posterior.ts).
 */
export type Asked = { difficulty: number; guess: number };
/** `counts`: 0..1, as evidence counts it. */
export type Answered = Asked & { counts: number };
export type Ability = { ability: number; se: number };

export function chanceOfRight(ability: number, { difficulty, guess }: Asked): number {
  return guess + (1 - guess) / (1 + Math.exp(difficulty - ability));
}

const POINTS = Array.from(
  { length: ABILITY_POINTS },
  (_, index) => -ABILITY_RANGE + (2 * ABILITY_RANGE * index) / (ABILITY_POINTS - 1),
);

/** The mean of what is likely after these answers, and its standard error; before any, the prior N(mean, 1). */
export function abilityFrom(answers: readonly Answered[], mean = 0): Ability {
  const weights = relative(POINTS.map((point) => logPosterior(point, answers, mean)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const ability = weighted(weights, (point) => point) / sum;
  return { ability, se: Math.sqrt(weighted(weights, (point) => (point - ability) ** 2) / sum) };
}

function logPosterior(point: number, answers: readonly Answered[], mean: number): number {
  let log = -((point - mean) ** 2) / 2;
  for (const answer of answers) {
    const chance = chanceOfRight(point, answer);
    log += answer.counts * Math.log(chance) + (1 - answer.counts) * Math.log(1 - chance);
  }
  return log;
}

/** To the likeliest point, so that hundreds of answers do not underflow. */
function relative(logs: number[]): number[] {
  const likeliest = Math.max(...logs);
  return logs.map((log) => Math.exp(log - likeliest));
}

function weighted(weights: number[], of: (point: number) => number): number {
  return weights.reduce((total, weight, index) => total + weight * of(POINTS[index]!), 0);
}

/** What all answers to a question version add up to; `mean`: of everybody's answers in its competency, 0..1. */
export type Tally = { count: number; right: number };

/**
 * The difficulty of a question, drawn towards the common level as if so many more answers of the mean had come in: a
 * question with two answers is not called the hardest of all. Never beyond what 3 and 97 % mean.
 */
export function difficultyFrom({ count, right }: Tally, mean: number, guess: number): number {
  const drawnIn = (right + SHRINK_TO_MEAN_BY * mean) / (count + SHRINK_TO_MEAN_BY);
  const known = Math.min(SURE_SHARE, Math.max(1 - SURE_SHARE, (drawnIn - guess) / (1 - guess)));
  return -Math.log(known / (1 - known));
}

/** Elo's step for the answers between two nights: larger while little is known. `known`: answers before this one. */
export function updated(ability: number, answer: Answered, known: number, constants = UPDATE): number {
  return ability + stepAfter(known, constants) * (answer.counts - chanceOfRight(ability, answer));
}

/** The same step on the side of the question. */
export function updatedDifficulty(
  ability: number,
  answer: Answered,
  known: number,
  constants = UPDATE,
): number {
  return answer.difficulty - stepAfter(known, constants) * (answer.counts - chanceOfRight(ability, answer));
}

const stepAfter = (known: number, { a, b }: { a: number; b: number }) => a / (1 + b * known);
