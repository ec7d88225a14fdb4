import { outside, overdispersion } from '#features/competency/funnel.ts';

/**
 * How many requirements of an agency are in which state; each is in exactly one. And of how many people: who must
 * complete two programmes has two requirements, and is one person.
 */
export type Tally = {
  required: number;
  done: number;
  late: number;
  soon: number;
  doing: number;
  todo: number;
  people: number;
  /** Of whom at least one requirement is late, or due soon. */
  latePeople: number;
  soonPeople: number;
  /** Who never signed in. */
  never: number;
};

/** `known`: of those done how many knew the module before they read it. */
export type ModuleTally = { moduleId: string; required: number; done: number; known: number };

/** `direct`: the line stands for those posted in the agency itself, the agencies below it have lines of their own. */
export type TalliedAgency = {
  id: string;
  direct: boolean;
  name: string;
  sortKey: string;
  tally: Tally;
  modules: ModuleTally[];
};

export const NOTHING: Tally = {
  ...{ required: 0, done: 0, late: 0, soon: 0, doing: 0, todo: 0 },
  ...{ people: 0, latePeople: 0, soonPeople: 0, never: 0 },
};

export function sumOf(tallies: Tally[]): Tally {
  const names = Object.keys(NOTHING) as (keyof Tally)[];
  return tallies.reduce(
    (sum, each) => Object.fromEntries(names.map((name) => [name, sum[name] + each[name]])) as Tally,
    NOTHING,
  );
}

export function sumOfModules(all: ModuleTally[][]): ModuleTally[] {
  const byModule = Map.groupBy(all.flat(), ({ moduleId }) => moduleId);
  return [...byModule].map(([moduleId, each]) => ({
    moduleId,
    required: each.reduce((sum, { required }) => sum + required, 0),
    done: each.reduce((sum, { done }) => sum + done, 0),
    known: each.reduce((sum, { known }) => sum + known, 0),
  }));
}

export type Order = 'late' | 'name' | 'size';

/** Work to do first, or by name, or by size. There is no order by rate: that would be a league table. */
export function inOrder(agencies: TalliedAgency[], order: Order): TalliedAgency[] {
  const byName = (a: TalliedAgency, b: TalliedAgency) => (a.sortKey < b.sortKey ? -1 : 1);
  const by: Record<Order, (a: TalliedAgency, b: TalliedAgency) => number> = {
    late: (a, b) => b.tally.late - a.tally.late || byName(a, b),
    size: (a, b) => b.tally.required - a.tally.required || byName(a, b),
    name: byName,
  };
  return agencies.toSorted(by[order]);
}

export function orderIn(query: URLSearchParams): Order {
  const order = query.get('order');
  return order === 'name' || order === 'size' ? order : 'late';
}

/** `phi` over 1: agencies vary more than chance, and the limits are wider. */
export type Slowness = { slow: TalliedAgency[]; phi: number };

/** Agencies whose share done lies below the funnel's outer line: clearly slower than chance explains. */
export function clearlySlow(agencies: TalliedAgency[], all: Tally): Slowness {
  if (all.required === 0) return { slow: [], phi: 1 };
  const target = all.done / all.required;
  const counted = (tally: Tally) => ({ met: tally.done, people: tally.required });
  const phi = overdispersion(
    agencies.map(({ tally }) => counted(tally)),
    target,
  );
  const slow = agencies.filter(({ tally }) => outside(counted(tally), { target, phi }) === 'below');
  return { slow, phi };
}
