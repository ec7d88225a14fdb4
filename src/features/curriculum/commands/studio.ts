import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { citations, lessonVersions, publications, questions } from '#db/schema/index.ts';
import type { Ready } from '../publish/ready.ts';

/** Lessons whose newest version was written in the studio: files say nothing of them, nor of their questions. */
export type FromStudio = ReadonlySet<string>;

/**
 * Takes what was written in the studio out of what files say: two truths must not fight in silence. What stands stays as
 * it stands; `overruled` names the lessons whose files say something else.
 */
export async function withoutStudio(
  db: Database,
  ready: Ready,
): Promise<{ ready: Ready; studio: FromStudio; overruled: string[] }> {
  const kept = await writtenInStudio(db);
  if (kept.size === 0) return { ready, studio: new Set(), overruled: [] };
  const studio = new Set(kept.keys());
  const lessons = ready.lessons.filter(({ id }) => !kept.has(id));
  const asked = ready.questions.filter(({ lessonId }) => lessonId === null || !kept.has(lessonId));
  const overruled = ready.lessons
    .filter(({ id, versions }) => kept.has(id) && kept.get(id) !== versions[0]?.sourceHash)
    .map(({ id }) => id);
  const cited = [...ready.citations.filter(citedBy(ready, studio)), ...(await storedCitations(db, studio))];
  return { ready: { ...ready, lessons, questions: asked, citations: cited }, studio, overruled };
}

/** By lesson the hash of its newest Vietnamese version. */
async function writtenInStudio(db: Database): Promise<Map<string, string>> {
  const newest = await db
    .selectDistinctOn([lessonVersions.lessonId], {
      id: lessonVersions.lessonId,
      source: publications.source,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessonVersions)
    .innerJoin(publications, eq(publications.id, lessonVersions.publicationId))
    .where(eq(lessonVersions.language, 'vi'))
    .orderBy(asc(lessonVersions.lessonId), desc(lessonVersions.number));
  return new Map(
    newest.filter(({ source }) => source === 'studio').map(({ id, sourceHash }) => [id, sourceHash]),
  );
}

function citedBy({ questions: asked }: Ready, studio: FromStudio) {
  const lessonOf = new Map(asked.map(({ id, lessonId }) => [id, lessonId]));
  return ({ subject, subjectId }: Ready['citations'][number]) =>
    !studio.has(subject === 'lesson' ? subjectId : (lessonOf.get(subjectId) ?? ''));
}

async function storedCitations(db: Database, studio: FromStudio): Promise<Ready['citations']> {
  const own = db
    .select({ id: questions.id })
    .from(questions)
    .where(inArray(questions.lessonId, [...studio]));
  const ofLessons = and(eq(citations.subject, 'lesson'), inArray(citations.subjectId, [...studio]));
  const ofQuestions = and(eq(citations.subject, 'question'), inArray(citations.subjectId, own));
  return db.select().from(citations).where(or(ofLessons, ofQuestions));
}
