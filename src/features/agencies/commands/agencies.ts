import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { agencies, type AgencyKind } from '#db/schema/index.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import type { Day } from '../day.ts';
import { searchable, sortKey, tidyName } from '../name.ts';

export type NewAgency = {
  /** Who does it; null where the program or a command line does. */
  actorId: string | null;
  code: string;
  kind: AgencyKind;
  nameVi: string;
  nameEn: string;
  /** Null only for the top of a tree. */
  parentId: string | null;
  existsFrom: Day;
};
export type CreateAgencyResult = { ok: true; id: string } | { ok: false; reason: 'no_name' | 'code_taken' };

export async function createAgency(db: Database, agency: NewAgency, now: Date): Promise<CreateAgencyResult> {
  const row = agencyRow(agency);
  if (!row.code || !row.nameVi || !row.nameEn) return { ok: false, reason: 'no_name' };
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(agencies)
      .values(row)
      .onConflictDoNothing({ target: agencies.code })
      .returning({ id: agencies.id });
    const id = added[0]?.id;
    if (!id) return { ok: false, reason: 'code_taken' };
    await fillAncestors(tx);
    await recordEvent(
      tx,
      {
        actorId: agency.actorId,
        deed: 'agency-created',
        subject: 'agency',
        subjectId: id,
        detail: { code: row.code },
      },
      now,
    );
    return { ok: true, id };
  });
}

export function agencyRow({ code, kind, nameVi, nameEn, parentId, existsFrom }: Omit<NewAgency, 'actorId'>) {
  const name = tidyName(nameVi);
  return {
    code: tidyName(code),
    kind,
    nameVi: name,
    nameEn: tidyName(nameEn),
    searchName: searchable(name),
    sortKey: sortKey(name),
    parentId,
    existsFrom,
  };
}

/** Adds what is missing. An agency keeps its place for its whole life, so nothing has to be taken away. */
export async function fillAncestors(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    with recursive line (agency_id, ancestor_id) as (
      select id, id from agencies
      union all
      select line.agency_id, above.parent_id
      from line join agencies above on above.id = line.ancestor_id
      where above.parent_id is not null
    )
    insert into agency_ancestors (agency_id, ancestor_id) select agency_id, ancestor_id from line
    on conflict do nothing`);
}
