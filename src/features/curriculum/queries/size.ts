import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { lessons, lessonVersions, pictures, questions } from '#db/schema/index.ts';
import { readableIn } from '../lesson.ts';
import { untilPublication } from './kept.ts';

/** What the frame of a page takes, and what each question takes: it stands there as markup and as what its island needs. */
const FRAME_BYTES = 16_000;
const QUESTION_BYTES = 5_500;

const sizes = untilPublication<number>();

/** About how many bytes the lessons of a module take on a device, with their pictures. */
export async function moduleBytes(db: Database, moduleId: string, language: Language): Promise<number> {
  return (await sizes(db, `${moduleId} ${language}`, () => counted(db, moduleId, language))) ?? 0;
}

async function counted(db: Database, moduleId: string, language: Language): Promise<number> {
  const text = sql`${lessonVersions.blocks}::text`;
  const versions = await db
    .selectDistinctOn([lessons.id, lessonVersions.language], {
      id: lessons.id,
      language: lessonVersions.language,
      sourceHash: lessonVersions.sourceHash,
      text: sql<number>`octet_length(${text})`.mapWith(Number),
      shown: sql<number>`coalesce((select sum(octet_length(${pictures.body})) from ${pictures}
        where position(${pictures.hash} in ${text}) > 0), 0)`.mapWith(Number),
      asked: sql<number>`(select count(*) from ${questions}
        where ${questions.lessonId} = ${lessons.id} and ${questions.retiredAt} is null)`.mapWith(Number),
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .orderBy(lessons.id, lessonVersions.language, desc(lessonVersions.number));
  return readableIn(versions, language).reduce(
    (sum, each) => sum + FRAME_BYTES + each.text + each.shown + each.asked * QUESTION_BYTES,
    0,
  );
}
