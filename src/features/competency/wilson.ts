/** Normal quantiles for the two confidence levels in use. */
const QUANTILES = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054 } as const;

/**
 * Wilson's score interval (1927) for a plain share, met of people: for tables, where there is no prior to explain.
 * Verdicts and agency estimates never rest on it. Nobody counted: anything is possible.
 */
export function wilson(met: number, people: number, confidence: keyof typeof QUANTILES = 0.95) {
  if (people === 0) return { low: 0, high: 1 };
  const z = QUANTILES[confidence];
  const share = met / people;
  const stretch = 1 + (z * z) / people;
  const centre = (share + (z * z) / (2 * people)) / stretch;
  const half = (z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people))) / stretch;
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
