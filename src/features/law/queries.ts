import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import { citations, documents } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import { citationHasEnded, type LawDocument, type Rest } from './document.ts';

export type RegisteredDocument = LawDocument & { slug: string };

/** What cites a document: ids of live lessons or questions, with the provision where one is named. */
export type Citing = { subject: 'lesson' | 'question'; subjectId: string; provision: string };

/** The register, newest document first; one of which only the month is known stands behind the days of its month. */
export async function register(db: Database): Promise<RegisteredDocument[]> {
  const dated = [documents.issuedOn, documents.inForceFrom, sql`${documents.expiresOn}::text`];
  const newest = desc(sql`coalesce(${sql.join(dated, sql`, `)})`);
  const rows = await db
    .select()
    .from(documents)
    .orderBy(sql`${newest} nulls last`, asc(documents.id));
  return rows.map(documentOf);
}

/** A document with the others of the register that have to do with it. */
export type Related = {
  document: RegisteredDocument;
  citedBy: Citing[];
  replacedBy: RegisteredDocument[];
  amends: RegisteredDocument[];
  /** Documents of which it ended a provision. */
  endsPartsOf: RegisteredDocument[];
};

/** The document at an address. */
export async function documentAt(db: Database, slug: string): Promise<Related | undefined> {
  const [row] = await db.select().from(documents).where(eq(documents.slug, slug));
  if (!row) return undefined;
  const citedBy = await db
    .select({ subject: citations.subject, subjectId: citations.subjectId, provision: citations.provision })
    .from(citations)
    .where(eq(citations.documentId, row.id))
    .orderBy(asc(citations.subject), asc(citations.subjectId), asc(citations.provision));
  const others = (await documentsNaming(db, row.id)).map(documentOf);
  return {
    document: documentOf(row),
    citedBy,
    replacedBy: others.filter(({ replaces }) => replaces.includes(row.id)),
    amends: others.filter(({ amendedBy }) => amendedBy.includes(row.id)),
    endsPartsOf: others.filter(({ endedProvisions }) => endedProvisions.some(({ by }) => by === row.id)),
  };
}

function documentsNaming(db: Database, id: string) {
  const holds = (column: PgColumn, value: unknown) => sql`${column} @> ${JSON.stringify([value])}::jsonb`;
  return db
    .select()
    .from(documents)
    .where(
      or(
        holds(documents.replaces, id),
        holds(documents.amendedBy, id),
        holds(documents.endedProvisions, { by: id }),
      ),
    )
    .orderBy(asc(documents.id));
}

/** A document that a lesson or question rests on, with the provision that is named and what has replaced it. */
export type CitedDocument = RegisteredDocument & {
  subjectId: string;
  provision: string;
  replacedBy: string[];
};

/** What live lessons or questions rest on; only these, where ids are given. */
export async function lawOf(
  db: Database,
  subject: 'lesson' | 'question',
  subjectIds?: string[],
): Promise<CitedDocument[]> {
  if (subjectIds?.length === 0) return [];
  const { subjectId, provision } = citations;
  const rows = await db
    .select({ document: getTableColumns(documents), subjectId, provision })
    .from(citations)
    .innerJoin(documents, eq(documents.id, citations.documentId))
    .where(and(eq(citations.subject, subject), subjectIds && inArray(subjectId, subjectIds)))
    .orderBy(asc(subjectId), asc(documents.id), asc(provision));
  const successors = await successorsOf(db);
  return rows.map(({ document, ...cited }) => ({
    ...documentOf(document),
    ...cited,
    replacedBy: successors.get(document.id) ?? [],
  }));
}

async function successorsOf(db: Database): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: documents.id, replaces: documents.replaces })
    .from(documents)
    .where(sql`jsonb_array_length(${documents.replaces}) > 0`)
    .orderBy(asc(documents.id));
  const pairs = rows.flatMap(({ id, replaces }) => replaces.map((old) => ({ old, id })));
  const groups = [...Map.groupBy(pairs, ({ old }) => old)];
  return new Map(groups.map(([old, group]) => [old, group.map(({ id }) => id)]));
}

/** Which of these ids the register holds. */
export async function registeredAmong(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.select({ id: documents.id }).from(documents).where(inArray(documents.id, ids));
  return new Set(rows.map(({ id }) => id));
}

/** Documents by id. */
export async function documentsById(db: Database, ids: string[]): Promise<Map<string, RegisteredDocument>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select().from(documents).where(inArray(documents.id, ids));
  return new Map(rows.map((row) => [row.id, documentOf(row)]));
}

/** Live questions that rest on a document or provision that has ended by that day: they are not drawn. */
export function questionsOnEndedLaw(db: Database, day: Day): Promise<Set<string>> {
  return onEndedLaw(db, 'question', day);
}

/** Live lessons that rest on a document or provision that has ended by that day: they say so. */
export function lessonsOnEndedLaw(db: Database, day: Day): Promise<Set<string>> {
  return onEndedLaw(db, 'lesson', day);
}

async function onEndedLaw(db: Database, subject: 'lesson' | 'question', day: Day): Promise<Set<string>> {
  const rows = await db
    .select({ subjectId: citations.subjectId, provision: citations.provision, ...LASTING })
    .from(citations)
    .innerJoin(documents, eq(documents.id, citations.documentId))
    .where(and(eq(citations.subject, subject), mayEnd));
  const ended = rows.filter((row) => citationHasEnded(row, row.provision, day));
  return new Set(ended.map(({ subjectId }) => subjectId));
}

const LASTING = {
  expiresOn: documents.expiresOn,
  replacedFrom: documents.replacedFrom,
  endedProvisions: documents.endedProvisions,
};

const mayEnd = or(
  isNotNull(documents.expiresOn),
  isNotNull(documents.replacedFrom),
  sql`jsonb_array_length(${documents.endedProvisions}) > 0`,
);

/** What a question rests on as one value of another query's row, which then need not ask twice. */
export function restsOf(questionId: PgColumn): SQL<Rest[]> {
  const rest = sql`jsonb_build_object('provision', ${citations.provision}, 'expiresOn', ${documents.expiresOn},
    'replacedFrom', ${documents.replacedFrom}, 'endedProvisions', ${documents.endedProvisions})`;
  return sql<Rest[]>`(select coalesce(jsonb_agg(${rest}), '[]'::jsonb) from ${citations}
    join ${documents} on ${documents.id} = ${citations.documentId}
    where ${citations.subject} = 'question' and ${citations.subjectId} = ${questionId})`;
}

type Row = typeof documents.$inferSelect;

function documentOf({ titleVi, titleEn, ...row }: Row): RegisteredDocument {
  return { ...row, title: { vi: titleVi, en: titleEn } };
}
