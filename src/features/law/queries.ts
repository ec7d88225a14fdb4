import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { citations, documents } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { citationHasEnded, type DocumentStatus, type LawDocument } from './document.ts';

export type RegisteredDocument = LawDocument & { slug: string; replacedFrom: Day | null };

/** What cites a document: ids of live lessons or questions, with the provision where one is named. */
export type Citing = { subject: 'lesson' | 'question'; subjectId: string; provision: string };

export type CitedDocument = RegisteredDocument & { provision: string; status: DocumentStatus };

// Drizzle leaves the table's name out where only one is asked; here two of the same name meet.
const replacedFrom = sql<Day | null>`(
  select min(coalesce(newer.in_force_from, newer.issued_on))::text from documents newer
  where newer.replaces @> jsonb_build_array("documents"."id")
)`.as('replaced_from');

const columns = { ...getTableColumns(documents), replacedFrom };

/** The register, newest document first. */
export async function register(db: Database): Promise<RegisteredDocument[]> {
  const newest = desc(sql`coalesce(${documents.issuedOn}, ${documents.inForceFrom}, ${documents.expiresOn})`);
  const rows = await db
    .select(columns)
    .from(documents)
    .orderBy(sql`${newest} nulls last`, asc(documents.id));
  return rows.map(documentOf);
}

/** A document at its address, with what cites it and which documents of the register replaced it. */
export async function documentAt(
  db: Database,
  slug: string,
): Promise<
  { document: RegisteredDocument; citedBy: Citing[]; replacedBy: RegisteredDocument[] } | undefined
> {
  const [row] = await db.select(columns).from(documents).where(eq(documents.slug, slug));
  if (!row) return undefined;
  const citedBy = await db
    .select({ subject: citations.subject, subjectId: citations.subjectId, provision: citations.provision })
    .from(citations)
    .where(eq(citations.documentId, row.id))
    .orderBy(asc(citations.subject), asc(citations.subjectId), asc(citations.provision));
  const successors = await db
    .select(columns)
    .from(documents)
    .where(sql`${documents.replaces} @> ${JSON.stringify([row.id])}::jsonb`)
    .orderBy(asc(documents.id));
  return { document: documentOf(row), citedBy, replacedBy: successors.map(documentOf) };
}

/** The documents that a lesson rests on. */
export async function documentsOfLesson(
  db: Database,
  lessonId: string,
): Promise<Omit<CitedDocument, 'status'>[]> {
  const rows = await db
    .select({ document: columns, provision: citations.provision })
    .from(citations)
    .innerJoin(documents, eq(documents.id, citations.documentId))
    .where(and(eq(citations.subject, 'lesson'), eq(citations.subjectId, lessonId)))
    .orderBy(asc(documents.id), asc(citations.provision));
  return rows.map(({ document, provision }) => ({ ...documentOf(document), provision }));
}

/** Titles and addresses of documents by id, for citations under a question. */
export async function documentsById(db: Database, ids: string[]): Promise<Map<string, RegisteredDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select(columns).from(documents).where(inArray(documents.id, ids));
  return new Map(rows.map((row) => [row.id, documentOf(row)]));
}

/** Live questions that rest on a document or provision that has ended by that day: they are not drawn. */
export async function questionsOnEndedLaw(db: Database, day: Day): Promise<Set<string>> {
  const rows = await db
    .select({
      questionId: citations.subjectId,
      provision: citations.provision,
      expiresOn: documents.expiresOn,
      endedProvisions: documents.endedProvisions,
    })
    .from(citations)
    .innerJoin(documents, eq(documents.id, citations.documentId))
    .where(
      and(
        eq(citations.subject, 'question'),
        or(isNotNull(documents.expiresOn), sql`jsonb_array_length(${documents.endedProvisions}) > 0`),
      ),
    );
  const ended = rows.filter((row) => citationHasEnded(row, row.provision, day));
  return new Set(ended.map(({ questionId }) => questionId));
}

type Row = typeof documents.$inferSelect & Pick<RegisteredDocument, 'replacedFrom'>;

function documentOf({ titleVi, titleEn, ...row }: Row): RegisteredDocument {
  return { ...row, title: { vi: titleVi, en: titleEn } };
}
