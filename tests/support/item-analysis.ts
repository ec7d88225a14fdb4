/**
 * Item analysis as its definitions read, for people who were each asked their own questions: a second computation that
 * shares nothing with the first. Written to be checked by eye, not to be fast.
 */
export type Sitting = {
  answers: { question: string; score: number; points: number; chosen: number | null }[];
};

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function covariance(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * (b[i]! - meanB), 0) / (a.length - 1);
}

const variance = (values: number[]) => covariance(values, values);
const rising = (values: number[]) => values.toSorted((x, y) => x - y);

export function itemAnalysis(sittings: Sitting[], question: string, options: number) {
  const scores = scoresByQuestion(sittings);
  const seen = sittings.filter(({ answers }) => answers.some((answer) => answer.question === question));
  const own = seen.map(({ answers }) => answers.find((answer) => answer.question === question)!);
  const x = own.map(({ score }) => score);
  const rest = seen.map((sitting) => restOf(sitting, question, scores));
  const picks = Array.from({ length: options }, (_, option) =>
    own.map(({ chosen }) => (chosen === option ? 1 : 0)),
  );
  const together = covariance(x, rest);
  return {
    ...{ answers: x.length, mean: mean(x), variance: variance(x) },
    discrimination: (100 * together) / Math.sqrt(variance(x) * variance(rest)),
    efficiency: (100 * together) / covariance(rising(x), rising(rest)),
    chosen: picks.map((pick) => pick.filter((each) => each === 1).length),
    correlations: picks.map((pick) => {
      const spread = Math.sqrt(variance(pick) * variance(rest));
      return spread === 0 ? null : covariance(pick, rest) / spread;
    }),
  };
}

function scoresByQuestion(sittings: Sitting[]): Map<string, number[]> {
  const all = Map.groupBy(
    sittings.flatMap(({ answers }) => answers),
    ({ question }) => question,
  );
  return new Map([...all].map(([question, answers]) => [question, answers.map(({ score }) => score)]));
}

/** How far somebody is above what these questions bring on average, in their standard deviations. */
function restOf({ answers }: Sitting, question: string, scores: Map<string, number[]>): number {
  const others = answers.filter((answer) => answer.question !== question);
  let [above, spread] = [0, 0];
  for (const { question: other, score, points } of others) {
    above += points * (score - mean(scores.get(other)!));
    spread += points ** 2 * variance(scores.get(other)!);
  }
  return above / Math.sqrt(spread);
}
