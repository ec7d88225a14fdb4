/**
 * What the answers to a question in checks say of it. Each person counts once: with the first attempt in which the
 * question stood, by its newest marking. What somebody knows otherwise is the rest of that attempt.
 */
export type Figures = {
  /** Per cent: how well the score goes with the rest. Null where all scores or all rests are the same. */
  discrimination: number | null;
  /** Per cent of the best that these scores and rests allow. */
  efficiency: number | null;
  /** Of choices, by stored index. */
  options: OptionFigures[];
  /** How many people are in each third, the weakest first. */
  thirds: number[];
  /** Seconds, half of the people were faster; and for the usual question of the same attempts. */
  medianSeconds: number | null;
  usualSeconds: number | null;
  /** Up to some weeks ago, and since. */
  before: Share;
  lately: Share;
};

export type OptionFigures = {
  chosen: number;
  /** By third, the weakest first. */
  thirds: number[];
  /** Of choosing it with the rest; null where everybody or nobody did. */
  correlation: number | null;
};

/** The mean score of so many answers. */
export type Share = { answers: number; mean: number };

/** Of a mean, and of a correlation of so many answers. */
export const errorOfMean = (variance: number, answers: number) => Math.sqrt(variance / answers);
export const errorOfCorrelation = (answers: number) => 1 / Math.sqrt(answers - 1);

export type Drift = { logits: number; error: number; z: number };

/** How far two shares are apart on the logit scale. Undefined where one is of nobody. */
export function driftBetween(before: Share, lately: Share): Drift | undefined {
  if (before.answers === 0 || lately.answers === 0) return undefined;
  const [first, second] = [within(before), within(lately)];
  const logits = logit(first) - logit(second);
  const error = Math.sqrt(1 / weight(before.answers, first) + 1 / weight(lately.answers, second));
  return { logits, error, z: logits / error };
}

const logit = (share: number) => Math.log(share / (1 - share));
const weight = (answers: number, share: number) => answers * share * (1 - share);

/** Nobody or everybody has no logit: then half an answer is reckoned. */
function within({ answers, mean }: Share): number {
  const half = 0.5 / answers;
  return Math.min(1 - half, Math.max(half, mean));
}
