import { and, count, countDistinct, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { lessons, lessonVersions, people, publications, questions } from '#db/schema/index.ts';
import { questionCounts, type Counts } from '../published.ts';
import { newsIn } from './published-news.ts';

/** One run of `publish` that changed something. */
export type Publication = {
  id: string;
  at: Date;
  /** Empty where nobody was signed in: a command line or the start of the program published. */
  by: string | null;
  source: 'files' | 'studio';
  /** New versions of questions. */
  questions: number;
};

export type CountedPublication = Publication & { counts: Counts };

const PUBLICATION = {
  id: publications.id,
  at: publications.at,
  by: people.fullName,
  source: publications.source,
  questions: publications.questions,
};

/** The newest first, with how much each changed. */
export async function newestPublications(
  db: Database,
  { limit, offset }: { limit: number; offset: number },
): Promise<CountedPublication[]> {
  const rows = await db
    .select(PUBLICATION)
    .from(publications)
    .leftJoin(people, eq(people.id, publications.personId))
    .orderBy(desc(publications.at), desc(publications.id))
    .limit(limit)
    .offset(offset);
  return withCounts(db, rows);
}

export async function countPublications(db: Database): Promise<number> {
  const [row] = await db.select({ number: count() }).from(publications);
  return row?.number ?? 0;
}

export async function publicationWith(db: Database, id: string): Promise<Publication | undefined> {
  const [row] = await db
    .select(PUBLICATION)
    .from(publications)
    .leftJoin(people, eq(people.id, publications.personId))
    .where(eq(publications.id, id));
  return row;
}

async function withCounts(db: Database, all: Publication[]): Promise<CountedPublication[]> {
  const ids = all.map(({ id }) => id);
  const moments = all.map(({ at }) => at);
  const changed = Map.groupBy(await newsIn(db, ids), ({ publicationId }) => publicationId);
  const written = await writtenLessons(db, ids);
  const gone = await retiredAt(db, moments);
  return all.map((publication) => {
    const news = (changed.get(publication.id) ?? []).map((each) => each.news);
    const { lessons: touched = 0, new: fresh = 0 } = written.get(publication.id) ?? {};
    const retired = gone.get(publication.at.getTime()) ?? { lessons: 0, questions: 0 };
    return {
      ...publication,
      counts: {
        lessons: { new: fresh, changed: touched - fresh, retired: retired.lessons },
        questions: {
          ...questionCounts(news),
          new: publication.questions - news.length,
          retired: retired.questions,
        },
      },
    };
  });
}

type WrittenLessons = { publicationId: string; lessons: number; new: number };

async function writtenLessons(db: Database, ids: string[]): Promise<Map<string, WrittenLessons>> {
  const { publicationId, lessonId, language, number } = lessonVersions;
  const isNew = and(eq(language, 'vi'), eq(number, 1));
  const rows = await db
    .select({
      publicationId,
      lessons: countDistinct(lessonId),
      new: sql<number>`count(*) filter (where ${isNew})`.mapWith(Number),
    })
    .from(lessonVersions)
    .where(inArray(publicationId, ids))
    .groupBy(publicationId);
  return new Map(rows.map((row) => [row.publicationId, row]));
}

/** By moment how many lessons and questions were retired at it. */
async function retiredAt(
  db: Database,
  moments: Date[],
): Promise<Map<number, { lessons: number; questions: number }>> {
  const [ofLessons, ofQuestions] = [
    await retired(db, lessons, moments),
    await retired(db, questions, moments),
  ];
  return new Map(
    moments.map((at) => [
      at.getTime(),
      { lessons: ofLessons.get(at.getTime()) ?? 0, questions: ofQuestions.get(at.getTime()) ?? 0 },
    ]),
  );
}

async function retired(
  db: Database,
  table: typeof lessons | typeof questions,
  moments: Date[],
): Promise<Map<number, number>> {
  const rows = await db
    .select({ at: table.retiredAt, number: count() })
    .from(table)
    .where(inArray(table.retiredAt, moments))
    .groupBy(table.retiredAt);
  return new Map(rows.map(({ at, number }) => [at?.getTime() ?? 0, number]));
}
