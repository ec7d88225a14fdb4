import { asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { glossaryTerms, lessons, lessonVersions, type Subject } from '#db/schema/index.ts';
import { issuerIn } from '#features/law/issuer.ts';
import { register } from '#features/law/queries.ts';
import { spokenName } from '#features/law/spoken.ts';
import { readableIn } from '../lesson.ts';
import { hashOf } from '../publish/hash.ts';
import type { Passage } from '../search/passage.ts';
import { passagesOfDocument, passagesOfLesson, passagesOfTerm } from '../search/subjects.ts';

/** Something that can be found, in one language, as readers see it now. */
export type Standing = {
  subjectId: string;
  language: Language;
  readers: Language[];
  /** Another one where it says something else. */
  stamp: string;
};

/** All of one subject that can be found. */
export type Searchable = {
  subject: Subject;
  standing: Standing[];
  /** The passages of some of them, in their order. */
  read: (some: Standing[]) => Promise<Passage[][]>;
};

const LANGUAGES: Language[] = ['vi', 'en'];

export async function searchableDocuments(db: Database): Promise<Searchable> {
  const documents = await register(db);
  return inBothLanguages('document', documents, ({ id, title, issuer }, language) =>
    passagesOfDocument({
      number: spokenName(language, id),
      title: title[language],
      issuer: issuerIn(language, issuer),
    }),
  );
}

export async function searchableTerms(db: Database): Promise<Searchable> {
  const terms = await db.select().from(glossaryTerms);
  return inBothLanguages('term', terms, ({ term, also, definition }, language) =>
    passagesOfTerm({ term: term[language], also: also[language], definition: definition[language] }),
  );
}

function inBothLanguages<Row extends { id: string }>(
  subject: Subject,
  rows: Row[],
  passagesOf: (row: Row, language: Language) => Passage[],
): Searchable {
  const all = rows.flatMap((row) =>
    LANGUAGES.map((language) => {
      const passages = passagesOf(row, language);
      return { subjectId: row.id, language, readers: [language], stamp: hashOf(passages), passages };
    }),
  );
  const passages = new Map(all.map((each) => [nameOf(each), each.passages]));
  return {
    subject,
    standing: all.map(({ passages: _, ...standing }) => standing),
    read: async (some) => some.map((each) => passages.get(nameOf(each)) ?? []),
  };
}

const nameOf = ({ subjectId, language }: Standing) => `${language} ${subjectId}`;

/** Only what has changed is read whole. */
export async function searchableLessons(db: Database): Promise<Searchable> {
  const newest = await newestVersions(db);
  const versions = new Map<string, { row: (typeof newest)[number]; readers: Language[] }>();
  for (const reader of LANGUAGES)
    for (const row of readableIn(newest, reader)) {
      const known = versions.get(row.versionId);
      versions.set(row.versionId, { row, readers: [...(known?.readers ?? []), reader] });
    }
  const all = [...versions.values()].map(({ row: { id, language, versionId, sourceHash }, readers }) => ({
    versionId,
    standing: { subjectId: id, language, readers, stamp: `${readers.join(' ')} ${sourceHash}` },
  }));
  const idOf = new Map(all.map(({ versionId, standing }) => [nameOf(standing), versionId]));
  return {
    subject: 'lesson',
    standing: all.map(({ standing }) => standing),
    read: async (some) => {
      const ids = some.map((each) => idOf.get(nameOf(each))!);
      const read = await wholeVersions(db, ids);
      return ids.map((id) => read.get(id) ?? []);
    },
  };
}

async function newestVersions(db: Database) {
  return db
    .selectDistinctOn([lessons.id, lessonVersions.language], {
      id: lessons.id,
      language: lessonVersions.language,
      versionId: lessonVersions.id,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(isNull(lessons.retiredAt))
    .orderBy(asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
}

async function wholeVersions(db: Database, ids: string[]): Promise<Map<string, Passage[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: lessonVersions.id,
      title: lessonVersions.title,
      summary: lessonVersions.summary,
      blocks: lessonVersions.blocks,
    })
    .from(lessonVersions)
    .where(inArray(lessonVersions.id, ids));
  return new Map(rows.map(({ id, ...lesson }) => [id, passagesOfLesson(lesson)]));
}
