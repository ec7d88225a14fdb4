import { and, asc, desc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { questions, questionVersions } from '#db/schema/index.ts';
import type { QuestionTexts } from '../asking.ts';
import { labelIn } from '../label.ts';
import { newsOf, type PublishedQuestion, type QuestionVersion, type QuestionVersions } from '../published.ts';

type StoredVersion = Omit<QuestionVersion, 'text'> & { text: Partial<QuestionTexts> };

export const earlier = alias(questionVersions, 'earlier');
/** Versions of one question are numbered without a gap. */
export const IS_EARLIER = and(
  eq(earlier.questionId, questionVersions.questionId),
  eq(earlier.number, sql`${questionVersions.number} - 1`),
);
const VERSIONS = {
  questionId: questionVersions.questionId,
  number: questionVersions.number,
  now: getTableColumns(questionVersions),
  before: getTableColumns(earlier),
};

/** Versions that changed a question, each with the one before it, by their ids. */
export async function questionsWithEarlier(
  db: Database,
  versionIds: string[],
): Promise<Map<string, QuestionVersions>> {
  const rows = await db
    .select(VERSIONS)
    .from(questionVersions)
    .innerJoin(earlier, IS_EARLIER)
    .where(inArray(questionVersions.id, versionIds));
  return new Map(rows.map((row) => [row.now.id, withOriginals(row)]));
}

export type PlacedQuestion = PublishedQuestion & { moduleId: string; lessonId: string | null };

/**
 * Questions that a publication brought, changed or retired, in the order of their module, where they stand now. What was
 * retired bears the moment of the publication; what has come back since bears none and is not told of.
 */
export async function publishedQuestions(
  db: Database,
  { id, at }: { id: string; at: Date },
  language: Language,
): Promise<PlacedQuestion[]> {
  const written = await writtenBy(db, id);
  const { moduleId, lessonId, sort } = questions;
  const places = await db
    .select({ id: questions.id, moduleId, lessonId })
    .from(questions)
    .where(or(inArray(questions.id, [...written.keys()]), eq(questions.retiredAt, at)))
    .orderBy(asc(sort), asc(questions.id));
  const gone = await newestTexts(
    db,
    places.map((place) => place.id).filter((each) => !written.has(each)),
  );
  return places.map((place) => {
    const versions = written.get(place.id) ?? null;
    const text = versions?.now.text ?? gone.get(place.id);
    if (!text) throw new Error(`Question ${place.id} has no version`);
    return {
      ...place,
      versions,
      label: labelIn(text, language),
      news: versions ? newsOf(versions) : 'retired',
    };
  });
}

async function writtenBy(db: Database, publicationId: string): Promise<Map<string, QuestionVersions>> {
  const rows = await db
    .select(VERSIONS)
    .from(questionVersions)
    .leftJoin(earlier, IS_EARLIER)
    .where(eq(questionVersions.publicationId, publicationId));
  return new Map(rows.map((row) => [row.questionId, withOriginals(row)]));
}

async function newestTexts(db: Database, ids: string[]): Promise<Map<string, QuestionTexts>> {
  const rows = await db
    .selectDistinctOn([questionVersions.questionId], {
      id: questionVersions.questionId,
      text: questionVersions.text,
    })
    .from(questionVersions)
    .where(inArray(questionVersions.questionId, ids))
    .orderBy(asc(questionVersions.questionId), desc(questionVersions.number));
  return new Map(rows.map(({ id, text }) => [id, withOriginal(text)]));
}

type Row = { number: number; now: StoredVersion; before: StoredVersion | null };

function withOriginals({ number, now, before }: Row): QuestionVersions {
  return {
    number,
    now: { ...now, text: withOriginal(now.text) },
    before: before && { ...before, text: withOriginal(before.text) },
  };
}

function withOriginal({ vi, ...text }: Partial<QuestionTexts>): QuestionTexts {
  if (!vi) throw new Error('A question was published without its Vietnamese text');
  return { ...text, vi };
}
