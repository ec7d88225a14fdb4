import { and, asc, desc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { lessons, lessonVersions } from '#db/schema/index.ts';
import { isWithdrawn, readableIn } from '../lesson.ts';
import type { LessonTexts, PublishedLesson, PublishedVersion } from '../published.ts';

const earlier = alias(lessonVersions, 'earlier');
/** Versions of one lesson in one language are numbered without a gap. */
const IS_EARLIER = and(
  eq(earlier.lessonId, lessonVersions.lessonId),
  eq(earlier.language, lessonVersions.language),
  eq(earlier.number, sql`${lessonVersions.number} - 1`),
);

/** The versions that a publication wrote, without their texts; the Vietnamese before the English one. */
export async function publishedVersions(
  db: Database,
  publicationId: string,
): Promise<(PublishedVersion & { lessonId: string })[]> {
  const { lessonId, language, number, sourceHash } = lessonVersions;
  const rows = await db
    .select({ lessonId, language, number, sourceHash, earlierHash: earlier.sourceHash })
    .from(lessonVersions)
    .leftJoin(earlier, IS_EARLIER)
    .where(eq(lessonVersions.publicationId, publicationId))
    .orderBy(asc(lessonId), desc(language));
  return rows.map(({ earlierHash, ...version }) => ({
    ...{ lessonId: version.lessonId, language: version.language, number: version.number },
    is: becameOf(version, earlierHash),
  }));
}

/** A translation that comes back after it was withdrawn is new to its readers. */
function becameOf(version: { sourceHash: string }, earlierHash: string | null): PublishedVersion['is'] {
  if (isWithdrawn(version)) return 'withdrawn';
  return earlierHash === null || isWithdrawn({ sourceHash: earlierHash }) ? 'new' : 'changed';
}

/** What versions of these lessons that a publication changed say, and what those before them said. */
export async function lessonTexts(
  db: Database,
  publicationId: string,
  lessonIds: string[],
): Promise<Map<string, LessonTexts[]>> {
  const { lessonId, language, number } = lessonVersions;
  // What was rendered is as long as the source again, and compared nowhere.
  const { blocks: _, ...now } = getTableColumns(lessonVersions);
  const { blocks: __, ...before } = getTableColumns(earlier);
  const rows = await db
    .select({ lessonId, language, number, now, before })
    .from(lessonVersions)
    .leftJoin(earlier, IS_EARLIER)
    .where(and(eq(lessonVersions.publicationId, publicationId), inArray(lessonId, lessonIds)))
    .orderBy(asc(lessonId), desc(language));
  return Map.groupBy(rows, (row) => row.lessonId);
}

/** These lessons and those that were retired at that moment, in reading order of their modules. */
export async function publishedLessons(
  db: Database,
  at: Date,
  touched: string[],
  language: Language,
): Promise<(PublishedLesson & { moduleId: string })[]> {
  const rows = await db
    .selectDistinctOn([lessons.sort, lessons.id, lessonVersions.language], {
      id: lessons.id,
      moduleId: lessons.moduleId,
      retiredAt: lessons.retiredAt,
      language: lessonVersions.language,
      title: lessonVersions.title,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(or(inArray(lessons.id, touched), eq(lessons.retiredAt, at)))
    .orderBy(asc(lessons.sort), asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
  return readableIn(rows, language).map(({ id, moduleId, retiredAt, title, language: of }) => ({
    ...{ id, moduleId, title, language: of },
    retired: retiredAt?.getTime() === at.getTime(),
  }));
}
