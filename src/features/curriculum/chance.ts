/**
 * Chance that can be repeated: the same seed gives the same draw, so that a form can be rebuilt years later.
 * Sfc32 (C. Doty-Humphrey, PractRand), seeded with 64 bits; not for secrets.
 */
export type Chance = () => number;

/** `seed` is sixteen hex digits. Returns numbers in [0, 1). */
export function chanceFrom(seed: string): Chance {
  let a = parseInt(seed.slice(0, 8), 16) | 0;
  let b = parseInt(seed.slice(8, 16), 16) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  // The generator's author asks for a dozen rounds before its output is used.
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A new order, each as likely as any other (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
