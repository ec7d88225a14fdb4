/** Steps that are put in order: by the index of each, the place from 0 that it was given. */

type Step = { index: number };

/** The steps by their places; what has none keeps its turn, behind those that have. */
export function inOrder<S extends Step>(steps: S[], places: (number | null)[]): S[] {
  const placeOf = ({ index }: S) => places[index] ?? steps.length;
  return steps.toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function moved<S>(steps: S[], from: number, to: number): S[] {
  const others = steps.toSpliced(from, 1);
  return others.toSpliced(to, 0, steps[from]!);
}

/** Every step gets the place in which it stands. */
export function placesOf(steps: Step[]): number[] {
  const places: number[] = [];
  for (const [place, { index }] of steps.entries()) places[index] = place;
  return places;
}
