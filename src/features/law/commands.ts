import { inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { citations, documents } from '#db/schema/index.ts';
import { upsert } from '#db/upsert.ts';
import { changesBetween } from '#features/content/changes.ts';
import { documentSlug, type LawDocument } from './document.ts';

export type Citation = typeof citations.$inferSelect;

/**
 * Makes the stored register the one that is given; says how many entries changed. A document that is no longer in it
 * goes, with what cited it: store the citations after.
 */
export async function storeRegister(db: Database, register: LawDocument[]): Promise<number> {
  const { written, gone, count } = changesBetween(
    await db.select().from(documents),
    register.map(rowOf),
    ({ id }) => id,
  );
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await db.delete(citations).where(inArray(citations.documentId, ids));
    await db.delete(documents).where(inArray(documents.id, ids));
  }
  await upsert(db, documents, written);
  return count;
}

/** Makes the stored citations the given ones; says how many came or went. */
export async function storeCitations(db: Database, cited: Citation[]): Promise<number> {
  const { count } = changesBetween(await db.select().from(citations), cited, (row) =>
    JSON.stringify([row.subject, row.subjectId, row.documentId, row.provision]),
  );
  if (count === 0) return 0;
  await db.delete(citations);
  if (cited.length > 0) await db.insert(citations).values(cited);
  return count;
}

function rowOf({ title, ...document }: LawDocument): typeof documents.$inferSelect {
  return { ...document, slug: documentSlug(document.id), titleVi: title.vi, titleEn: title.en };
}
