import { betaCdf, betaDensity, logBeta } from './beta.ts';
import { AGENCY_LIKENESS, COMMON_RATE_STEPS, INTERVAL, LEAST_PRIOR, MINIMUM_PEOPLE } from './thresholds.ts';
import { wilson } from './wilson.ts';

/**
 * The share of an agency's people who have met a competency, for agencies of 3 people and of 500 alike. The agencies'
 * own rates are taken as draws from one Beta(μM, (1−μ)M); how alike they are (M) and around what (μ) is not guessed but
 * weighed on a grid by how well it explains all of them (hierarchical beta-binomial). So three of three is not 100 %,
 * and the best agency of the list is not always the smallest one.
 */
export type Measured = { met: number; people: number };
export type Estimate = { mean: number; low: number; high: number };
export type Rate = Measured & { rate: number | undefined; low: number; high: number };

type Cell = { a: number; b: number; weight: number };
type Component = Cell & { logB: number };

const NEGLIGIBLE_WEIGHT = 1e-9;
const PRECISION = 1e-8;
const MOST_STEPS = 80;

/** One estimate for each agency, in the order given. Pass the whole province: alone, an agency learns from nobody. */
export function agencyEstimates(agencies: readonly Measured[]): Estimate[] {
  agencies.forEach(requirePossible);
  const cells = weighedCells(agencies);
  return agencies.map((agency) => estimateFrom(cells, agency));
}

/** An estimate for fewer people is unsound and is not shown to anybody; their answers still inform the others. */
export function enoughPeople({ people }: Pick<Measured, 'people'>): boolean {
  return people >= MINIMUM_PEOPLE;
}

/**
 * Everybody measured, of all agencies together; also the target of the funnel. Undefined while nobody is measured.
 * Wilson's interval errs on the wide side here: it takes the people as one group, while the agencies are all there.
 */
export function provinceRate(agencies: readonly Measured[]): Rate {
  const { met, people } = total(agencies);
  return { met, people, rate: people === 0 ? undefined : met / people, ...wilson(met, people, INTERVAL) };
}

/**
 * The same idea in a form that fits in a sentence, for explaining: an agency's rate counts for its people, the common
 * rate μ for M people more. Never for the figures shown, because taking M as known makes the intervals too short.
 */
export function simpleEstimate({ met, people }: Measured, { mu, M }: { mu: number; M: number }): number {
  if (people === 0) return mu;
  return mu + (met / people - mu) * (people / (people + M));
}

/** μ and M by the method of moments (Kleinman 1973). Agencies that differ by no more than chance give an infinite M. */
export function momentsOf(agencies: readonly Measured[]): { mu: number; M: number } {
  const counted = agencies.filter(({ people }) => people > 0);
  const { met, people } = total(counted);
  const mu = met / people;
  const spread = sum(counted.map((one) => one.people * (one.met / one.people - mu) ** 2)) / (mu * (1 - mu));
  const chance = counted.length - 1;
  const correlation =
    (spread - chance) / (people - sum(counted.map((one) => one.people ** 2)) / people - chance);
  return { mu, M: correlation > 0 ? 1 / correlation - 1 : Infinity };
}

function weighedCells(agencies: readonly Measured[]): Cell[] {
  const cells = AGENCY_LIKENESS.flatMap((M) =>
    commonRates(agencies).map((mu) => ({ ...parameters(mu, M), M })),
  );
  const logs = cells.map(({ a, b, M }) => logLikelihood(agencies, a, b) - Math.log(M + 1));
  const likeliest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - likeliest));
  const all = sum(weights);
  return cells
    .map(({ a, b }, index) => ({ a, b, weight: weights[index]! / all }))
    .filter(({ weight }) => weight > NEGLIGIBLE_WEIGHT);
}

/** Without the floor, an agency with none of 12 in a province with none at all would read 0.04 %, surely under 0.02 %. */
function parameters(mu: number, M: number): { a: number; b: number } {
  return { a: Math.max(LEAST_PRIOR, mu * M), b: Math.max(LEAST_PRIOR, (1 - mu) * M) };
}

/** If nobody or everybody has met it, half a person is added on each side: the logit has no value at 0 and 1. */
function commonRates(agencies: readonly Measured[]): number[] {
  const { met, people } = total(agencies);
  const allAlike = met === 0 || met === people;
  const centre = allAlike ? (met + 0.5) / (people + 1) : met / people;
  const logit = Math.log(centre / (1 - centre));
  return COMMON_RATE_STEPS.map((step) => 1 / (1 + Math.exp(-logit - step)));
}

function logLikelihood(agencies: readonly Measured[], a: number, b: number): number {
  const prior = logBeta(a, b);
  return sum(agencies.map(({ met, people }) => logBeta(a + met, b + people - met) - prior));
}

function estimateFrom(cells: Cell[], { met, people }: Measured): Estimate {
  const mixture = cells.map(({ a, b, weight }) => component(a + met, b + people - met, weight));
  const mean = sum(mixture.map(({ a, b, weight }) => (weight * a) / (a + b)));
  return {
    mean,
    low: quantile(mixture, (1 - INTERVAL) / 2, mean),
    high: quantile(mixture, (1 + INTERVAL) / 2, mean),
  };
}

function component(a: number, b: number, weight: number): Component {
  return { a, b, weight, logB: logBeta(a, b) };
}

/** Newton's steps, and bisection wherever one of them would leave the bracket. */
function quantile(mixture: Component[], share: number, start: number): number {
  let [low, high, x] = [0, 1, start];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const excess = sum(mixture.map(({ a, b, weight, logB }) => weight * betaCdf(x, a, b, logB))) - share;
    if (Math.abs(excess) < PRECISION) return x;
    if (excess > 0) high = x;
    else low = x;
    const next =
      x - excess / sum(mixture.map(({ a, b, weight, logB }) => weight * betaDensity(x, a, b, logB)));
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

function total(agencies: readonly Measured[]): Measured {
  return { met: sum(agencies.map(({ met }) => met)), people: sum(agencies.map(({ people }) => people)) };
}

function sum(values: number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}

function requirePossible({ met, people }: Measured): void {
  const whole = Number.isInteger(met) && Number.isInteger(people);
  if (!whole || met < 0 || met > people) throw new Error(`Impossible count: ${met} of ${people}`);
}
