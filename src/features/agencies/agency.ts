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
