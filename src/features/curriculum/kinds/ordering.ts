import { indexes, indexFrom, isIndex, placeFields, sameList, type Answers, type Marking } from './kind.ts';

type Places = (number | null)[];

const taken = (places: Places) => places.filter((place) => place !== null);

export const ordering: Answers<'ordering'> = {
  empty: ({ places }) => ({ kind: 'ordering', places: Array.from({ length: places }, () => null) }),
  fits: ({ places: given }, { places }) =>
    given.length === places && taken(given).every((place) => isIndex(place, places)),
  isEmpty: ({ places }) => taken(places).length === 0,
  isReady: ({ places }) => new Set(taken(places)).size === places.length,
  /** Without a script each step has its own list of places, so two can be given the same. */
  fault: ({ places }) =>
    new Set(taken(places)).size < taken(places).length ? ('same-place' as const) : undefined,
  same: (a, b) => sameList(a.places, b.places),
  lines: ({ places }) => places.flatMap((place, index) => (place === null ? [] : [{ index, place }])),
  fromFields: ({ filled, places }) => ({
    kind: 'ordering',
    places: indexes(places).map((index) => indexFrom(filled[index])),
  }),
  toFields: ({ places }) => placeFields(places),
};

export const orderingMarking: Marking<'ordering'> = {
  shape: ({ places }) => ({ options: places.length, places: places.length }),
  right: ({ places }) => ({ kind: 'ordering', places }),
  isPossible: ({ places }) => places.length >= 2 && isOrder(places),
  mark: ({ places: right }, { places: given }) =>
    given.length === right.length && isOrder(given)
      ? scoreOf(inversionsBetween(right, given), right.length)
      : 0,
  rightAt: ({ places: right }, { places }) => right.map((place, step) => places[step] === place),
  guess: ({ places }) => {
    const orders = ordersByInversions(places.length);
    const all = orders.reduce((sum, count) => sum + count, 0);
    return orders.reduce(
      (sum, count, inversions) => sum + (count / all) * scoreOf(inversions, places.length),
      0,
    );
  },
  /** A word on one step would say whether it stands in its place. */
  pointedAt: () => [],
  spokenOf: (_, { places }) => indexes(places.length),
};

/** Every place once. */
function isOrder(places: Places): places is number[] {
  return (
    new Set(places).size === places.length && places.every((place) => isIndex(place ?? -1, places.length))
  );
}

/** max(0, τ) by Kendall: one step too early or late costs a little, an order turned round everything. */
function scoreOf(inversions: number, steps: number): number {
  return Math.max(0, 1 - (4 * inversions) / (steps * (steps - 1)));
}

/** How many pairs of steps stand the other way round. */
function inversionsBetween(right: number[], given: number[]): number {
  const pairs = right.flatMap((place, a) =>
    right.slice(a + 1).map((other, i) => place < other !== given[a]! < given[a + 1 + i]!),
  );
  return pairs.filter(Boolean).length;
}

/** How many orders of so many steps have 0, 1, 2 … inversions (the Mahonian numbers). */
function ordersByInversions(steps: number): number[] {
  let counts = [1];
  for (let size = 2; size <= steps; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0);
    for (const [inversions, count] of counts.entries())
      for (const more of indexes(size)) next[inversions + more]! += count;
    counts = next;
  }
  return counts;
}
