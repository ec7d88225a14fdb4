import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '#db/client.ts';
import { agencies, type AgencyKind } from '#db/schema/index.ts';
import { agencyRow, fillAncestors } from '#features/agencies/commands/agencies.ts';
import { recordEvent } from '#features/audit/commands.ts';

export const PROVINCE_CODE = '91';
/** The first day of the merged province and of its 102 communes, wards and special zones. */
export const FIRST_DAY = '2025-07-01';

const KINDS = { xã: 'commune', phường: 'ward', 'đặc khu': 'special-zone' } as const satisfies Record<
  string,
  AgencyKind
>;

/** A place keeps its tone marks in English, and its kind follows the name: “Thoại Sơn commune”. */
const IN_ENGLISH = {
  xã: 'commune',
  phường: 'ward',
  'đặc khu': 'special zone',
} as const satisfies Record<keyof typeof KINDS, string>;

const unit = z.object({
  code: z.string().min(1),
  type_vi: z.enum(['xã', 'phường', 'đặc khu']),
  name_vi: z.string().min(1),
  full_name_vi: z.string().min(1),
});
const department = z.object({
  code: z.string().min(1),
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
});

/** The tree of An Giang. Adds what is missing and changes nothing that is there; gives the province's id. */
export async function seedProvince(db: Database, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const top = agencyRow({ ...dated, ...PROVINCE, parentId: null });
    await tx.insert(agencies).values(top).onConflictDoNothing({ target: agencies.code });
    const found = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, PROVINCE_CODE));
    const parentId = found[0]!.id;
    const below = [...departments(), ...units()].map((agency) =>
      agencyRow({ ...dated, ...agency, parentId }),
    );
    const added = await tx
      .insert(agencies)
      .values(below)
      .onConflictDoNothing({ target: agencies.code })
      .returning({ id: agencies.id });
    if (added.length > 0) {
      await fillAncestors(tx);
      const detail = { agencies: added.length };
      await recordEvent(
        tx,
        { actorId: null, deed: 'province-seeded', subject: 'agency', subjectId: parentId, detail },
        now,
      );
    }
    return parentId;
  });
}

const dated = { existsFrom: FIRST_DAY };
const PROVINCE = {
  code: PROVINCE_CODE,
  kind: 'province',
  nameVi: 'Tỉnh An Giang',
  nameEn: 'An Giang province',
} as const;

function departments() {
  return rowsOf('departments.csv', department).map(({ code, name_vi, name_en }) => ({
    code,
    kind: 'department' as const,
    nameVi: name_vi,
    nameEn: name_en,
  }));
}

function units() {
  return rowsOf('an-giang-units.csv', unit).map(({ code, type_vi, name_vi, full_name_vi }) => ({
    code,
    kind: KINDS[type_vi],
    nameVi: full_name_vi,
    nameEn: `${name_vi} ${IN_ENGLISH[type_vi]}`,
  }));
}

function rowsOf<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return z.array(row).parse(parse(text, { columns: true, bom: true }));
}
