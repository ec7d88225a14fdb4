import type { AgencyKind, Position } from '#db/schema/agencies.ts';
import type { Day } from './day.ts';

export type Agency = {
  id: string;
  code: string;
  kind: AgencyKind;
  nameVi: string;
  nameEn: string;
  parentId: string | null;
};

/** An agency in the order of its tree; `depth` counts from the top of what was asked for. */
export type AgencyInTree = Agency & { depth: number };

export type Posting = { agency: Agency; position: Position; from: Day; until: Day | null };

export type Person = { id: string; staffCode: string; fullName: string; email: string | null };

/** Each agency under the one it belongs to. The given order is kept among those of the same agency. */
export function inTreeOrder(agencies: readonly Agency[]): AgencyInTree[] {
  const known = new Set(agencies.map(({ id }) => id));
  const children = Map.groupBy(agencies, ({ parentId }) =>
    parentId && known.has(parentId) ? parentId : null,
  );
  const under = (parent: string | null, depth: number): AgencyInTree[] =>
    (children.get(parent) ?? []).flatMap((agency) => [{ ...agency, depth }, ...under(agency.id, depth + 1)]);
  return under(null, 0);
}

export type AgencyNode = { id: string; parentId: string | null };

/** The agency above all others that are known; undefined where there are several. */
export function onlyTop<Node extends AgencyNode>(tree: readonly Node[]): Node | undefined {
  const known = new Set(tree.map(({ id }) => id));
  const tops = tree.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return tops.length === 1 ? tops[0] : undefined;
}

/**
 * The lines of a report: the agencies right below one, each standing for its whole subtree, and that one itself for who
 * is posted in it directly. Without one above, every top of the tree is a line. Gives, for every agency, its line.
 */
export function linesUnder(tree: readonly AgencyNode[], above: string | undefined): Map<string, string> {
  const known = new Map(tree.map((agency) => [agency.id, agency]));
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
