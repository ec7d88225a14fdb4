import { isDay, type Day } from '#features/agencies/day.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { outside, overdispersion } from '#features/competency/funnel.ts';
import type { Status } from '#features/requirements/status.ts';
import { textIn } from './person/search.ts';

export const STATUSES: readonly Status[] = ['late', 'soon', 'doing', 'todo', 'done'];
export const PEOPLE_PER_PAGE = 50;
const MOST_PAGES = 100_000;

/** What of the completion report is asked for; everything that is undefined is not filtered by. */
export type CompletionFilter = {
  /** An agency with its subtree. */
  agencyId?: string | undefined;
  /** Of that agency only who is posted in it itself. */
  direct?: boolean | undefined;
  programmeId?: string | undefined;
  /** Requirements assigned from and until these days, both included. */
  from?: Day | undefined;
  until?: Day | undefined;
  status?: Status | undefined;
  /** Only people whose requirement has this module; with `moduleDone` only those who completed it. */
  moduleId?: string | undefined;
  moduleDone?: boolean | undefined;
  /** Only people who never signed in. */
  never?: boolean | undefined;
  /** Words of a name or a staff code. */
  search?: string | undefined;
};

export type FilterName = 'agency' | 'programme' | 'from' | 'until' | 'status' | 'module';

/** Reads the filter of an address. What cannot be read is left out and named, never guessed. */
export function readFilter(query: URLSearchParams): { filter: CompletionFilter; unread: FilterName[] } {
  const unread: FilterName[] = [];
  const take = <T>(name: FilterName, read: (text: string) => T | undefined): T | undefined => {
    const text = query.get(name)?.trim();
    if (!text) return undefined;
    const value = read(text);
    if (value === undefined) unread.push(name);
    return value;
  };
  const agencyId = take('agency', (text) => (isUuid(text) ? text.toLowerCase() : undefined));
  const filter: CompletionFilter = {
    agencyId,
    direct: (agencyId !== undefined && query.get('direct') === '1') || undefined,
    programmeId: take('programme', asSlug),
    from: take('from', asDay),
    until: take('until', asDay),
    status: take('status', (text) => STATUSES.find((status) => status === text)),
    moduleId: take('module', asSlug),
    moduleDone: query.get('done') === '1' || undefined,
    never: query.get('never') === '1' || undefined,
    search: textIn(query) || undefined,
  };
  return { filter, unread };
}

const asSlug = (text: string) => (/^[a-z0-9-]{1,100}$/.test(text) ? text : undefined);
const asDay = (text: string) => (isDay(text) ? text : undefined);

/** The same filter as an address's query; `''` where nothing is filtered. */
export function queryOf(filter: CompletionFilter): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && query.set(name, value);
  set('agency', filter.agencyId);
  set('direct', filter.direct ? '1' : undefined);
  set('programme', filter.programmeId);
  set('from', filter.from);
  set('until', filter.until);
  set('status', filter.status);
  set('module', filter.moduleId);
  set('done', filter.moduleDone ? '1' : undefined);
  set('never', filter.never ? '1' : undefined);
  set('q', filter.search);
  return query.size > 0 ? `?${query}` : '';
}

/** The page of a list that an address asks for, from 1. */
export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

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

export type ModuleTally = { moduleId: string; required: number; done: number };

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

/** Agencies whose share done lies below the funnel's outer line: clearly slower than chance explains. */
export function clearlySlow(agencies: TalliedAgency[], all: Tally): TalliedAgency[] {
  if (all.required === 0) return [];
  const target = all.done / all.required;
  const counted = (tally: Tally) => ({ met: tally.done, people: tally.required });
  const phi = overdispersion(
    agencies.map(({ tally }) => counted(tally)),
    target,
  );
  return agencies.filter(({ tally }) => outside(counted(tally), { target, phi }) === 'below');
}

export type AgencyNode = { id: string; parentId: string | null };

/**
 * The lines of a report: the agencies right below the chosen one, each standing for its whole subtree, and the chosen
 * one itself for those posted directly to it. Without a choice, the top of what the reader may see; where that is a
 * single agency, what is below it. Gives, for every agency, the line that it belongs to.
 */
export function lineOf(tree: AgencyNode[], chosen: string | undefined): Map<string, string> {
  const known = new Map(tree.map((agency) => [agency.id, agency]));
  const tops = tree.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const above = chosen ?? (tops.length === 1 ? tops[0]?.id : undefined);
  const lines = new Map<string, string>();
  for (const { id } of tree) {
    const line = climb(known, id, above);
    if (line) lines.set(id, line);
  }
  return lines;
}

/** The agency on the way up that stands right below `above` (or at the top); undefined where `above` is not on the way. */
function climb(known: Map<string, AgencyNode>, from: string, above: string | undefined): string | undefined {
  if (from === above) return from;
  let at = known.get(from);
  while (at) {
    const parent: AgencyNode | undefined = at.parentId === null ? undefined : known.get(at.parentId);
    if (above === undefined ? !parent : parent?.id === above) return at.id;
    at = parent;
  }
  return undefined;
}
