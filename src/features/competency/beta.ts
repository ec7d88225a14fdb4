/** Lanczos' approximation with g = 7 and nine terms, good to about 14 digits. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
const HALF_LOG_TAU = Math.log(2 * Math.PI) / 2;
const NEGLIGIBLE = 1e-15;
const ALMOST_ZERO = 1e-300;
const MOST_TERMS = 1000;

/** Natural logarithm of Γ(x), x > 0. */
export function logGamma(x: number): number {
  let series: number = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term += 1) series += LANCZOS[term]! / (x - 1 + term);
  const shifted = x + 6.5;
  return HALF_LOG_TAU + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * P(X ≤ x) for X ~ Beta(a, b): the regularised incomplete beta function, by the continued fraction on the side
 * where it converges fast, evaluated as Thompson & Barnett 1986 do (modified Lentz). Pass `logB` when the same a and b are asked often.
 */
export function betaCdf(x: number, a: number, b: number, logB = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB);
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a;
  return 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

export function betaDensity(x: number, a: number, b: number, logB = logBeta(a, b)): number {
  return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < NEGLIGIBLE) return fraction;
  }
  throw new Error(`Beta(${a}, ${b}) does not converge at ${x}`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < ALMOST_ZERO ? ALMOST_ZERO : value;
}
