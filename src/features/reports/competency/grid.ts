import { linesUnder } from '#features/agencies/agency.ts';
import {
  agencyEstimates,
  enoughPeople,
  provinceRate,
  type Estimate,
  type Rate,
} from '#features/competency/agency-estimate.ts';

/**
 * How the people of each agency stand in each competency. Agencies are shown one level at a time: the children of the
 * one that is looked at, each with its subtree, and itself for who is posted there directly.
 */
export type ScopedAgency = { id: string; name: string; parentId: string | null; sortKey: string };
export type CountedAgency = { agencyId: string; people: number };
export type CountedStanding = {
  agencyId: string;
  competency: string;
  measured: number;
  met: number;
  notMet: number;
  stale: number;
};

/** `direct`: only who is posted in the agency itself. */
export type Group = { id: string; name: string; sortKey: string; direct: boolean };

/**
 * Everybody required is in one of `met`, `unsure`, `notMet` (together `measured`), `stale`, whose answers are too old to
 * speak of today, and `few`.
 */
export type Tally = {
  required: number;
  measured: number;
  met: number;
  unsure: number;
  notMet: number;
  stale: number;
  few: number;
};

/** `lower`: the whole interval lies below the rate of everybody shown. */
export type Cell = { tally: Tally; estimate: Estimate | undefined; lower: boolean };
export type Row = { group: Group; people: number; cells: Cell[] };
export type Overall = { code: string; tally: Tally; rate: Rate };
export type Grid = { overall: Overall[]; rows: Row[]; people: number };

type Counts = { agencies: CountedAgency[]; standings: CountedStanding[] };

export function gridOf(
  tree: readonly ScopedAgency[],
  counts: Counts,
  codes: readonly string[],
  above: string | undefined,
): Grid {
  const rows = groupedRows(tree, counts.agencies, above);
  const tallies = codes.map((code) => {
    const of = new Map(
      counts.standings.filter(({ competency }) => competency === code).map((each) => [each.agencyId, each]),
    );
    return rows.map(({ people, members }) =>
      tallyOf(
        people,
        members.flatMap((id) => of.get(id) ?? []),
      ),
    );
  });
  const columns = tallies.map(cellsOf);
  return {
    rows: rows.map(({ group, people }, row) => ({
      group,
      people,
      cells: columns.map((column) => column[row]!),
    })),
    overall: codes.map((code, at) => overallOf(code, tallies[at]!)),
    people: rows.reduce((sum, { people }) => sum + people, 0),
  };
}

type GroupedRow = { group: Group; people: number; members: string[] };

/** By name, who is posted directly first; an agency where nobody is required has no row. */
function groupedRows(
  tree: readonly ScopedAgency[],
  counted: CountedAgency[],
  above: string | undefined,
): GroupedRow[] {
  const lines = linesUnder(tree, above);
  const known = new Map(tree.map((agency) => [agency.id, agency]));
  const groups = Map.groupBy(counted, ({ agencyId }) => known.get(lines.get(agencyId) ?? ''));
  const rows = [...groups].flatMap(([agency, members]) => {
    if (!agency) return [];
    const people = members.reduce((sum, { people }) => sum + people, 0);
    const group = { ...agency, direct: agency.id === above };
    return { group, people, members: members.map(({ agencyId }) => agencyId) };
  });
  return rows.toSorted(
    (a, b) => Number(b.group.direct) - Number(a.group.direct) || (a.group.sortKey < b.group.sortKey ? -1 : 1),
  );
}

function tallyOf(people: number, counted: CountedStanding[]): Tally {
  const sum = (count: (each: CountedStanding) => number) =>
    counted.reduce((total, each) => total + count(each), 0);
  const [measured, met, notMet, stale] = [
    sum((each) => each.measured),
    sum((each) => each.met),
    sum((each) => each.notMet),
    sum((each) => each.stale),
  ];
  return {
    required: people,
    measured,
    met,
    notMet,
    stale,
    unsure: measured - met - notMet,
    few: people - measured - stale,
  };
}

function cellsOf(tallies: Tally[]): Cell[] {
  const counts = tallies.map(countedOf);
  const { rate } = provinceRate(counts);
  const estimates = agencyEstimates(counts);
  return tallies.map((tally, row) => {
    const estimate = enoughPeople(counts[row]!) ? estimates[row] : undefined;
    return {
      tally,
      estimate,
      lower: estimate !== undefined && rate !== undefined && estimate.high < rate,
    };
  });
}

function overallOf(code: string, tallies: Tally[]): Overall {
  const sum = (name: keyof Tally) => tallies.reduce((total, tally) => total + tally[name], 0);
  const tally = {
    required: sum('required'),
    measured: sum('measured'),
    met: sum('met'),
    unsure: sum('unsure'),
    notMet: sum('notMet'),
    stale: sum('stale'),
    few: sum('few'),
  };
  return { code, tally, rate: provinceRate(tallies.map(countedOf)) };
}

function countedOf({ met, measured }: Tally) {
  return { met, people: measured };
}

/** What stands out, and among how many: with many cells a few do by chance. */
export function standingOut({ rows }: Grid): { lower: number; shown: number } {
  const cells = rows.flatMap((row) => row.cells);
  return {
    lower: cells.filter(({ lower }) => lower).length,
    shown: cells.filter(({ estimate }) => estimate).length,
  };
}

/** Where most people can be judged: what the page opens with. */
export function mostMeasured({ overall }: Grid): string | undefined {
  return overall.toSorted((a, b) => b.tally.measured - a.tally.measured)[0]?.code;
}

/** Agencies without any estimate would fill the page with dashes: they stand apart. */
export function bySoundness({ rows }: Grid): { sound: Row[]; unsound: Row[] } {
  const isSound = ({ cells }: Row) => cells.some(({ estimate }) => estimate);
  return { sound: rows.filter(isSound), unsound: rows.filter((row) => !isSound(row)) };
}
