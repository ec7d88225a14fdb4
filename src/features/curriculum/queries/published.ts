import { asc } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { modules } from '#db/schema/index.ts';
import type { PublishedPart } from '../published.ts';
import { publishedLessons, publishedVersions } from './published-lessons.ts';
import { publishedQuestions } from './published-questions.ts';

/**
 * What a publication changed, in reading order: in each module its lessons, then its bank. For who writes lessons: keys
 * and explanations are in it.
 */
export async function publishedParts(
  db: Database,
  asked: { id: string; at: Date },
  language: Language,
): Promise<PublishedPart[]> {
  const versions = await publishedVersions(db, asked.id);
  const questions = await publishedQuestions(db, asked, language);
  const touched = new Set([...versions, ...questions].flatMap(({ lessonId }) => lessonId ?? []));
  const lessons = await publishedLessons(db, asked.at, [...touched], language);
  const versionsOf = Map.groupBy(versions, ({ lessonId }) => lessonId);
  const questionsOf = Map.groupBy(questions, ({ lessonId }) => lessonId);
  const modulesInOrder = await db
    .select({ id: modules.id, title: modules.title })
    .from(modules)
    .orderBy(asc(modules.sort), asc(modules.id));
  return modulesInOrder.flatMap(({ id: moduleId, title }) => {
    const module = { id: moduleId, title: title[language] };
    const own = lessons.filter((lesson) => lesson.moduleId === moduleId);
    const bank = (questionsOf.get(null) ?? []).filter((question) => question.moduleId === moduleId);
    return [
      ...own.map((lesson) => ({
        ...{ module, lesson, versions: versionsOf.get(lesson.id) ?? [] },
        questions: questionsOf.get(lesson.id) ?? [],
      })),
      ...(bank.length > 0 ? [{ module, lesson: null, versions: [], questions: bank }] : []),
    ];
  });
}
