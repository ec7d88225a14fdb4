import { asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  contentFiles,
  lessons,
  lessonVersions,
  modules,
  questions,
  questionVersions,
} from '#db/schema/index.ts';
import { readableIn, type CheckPlan } from '../lesson.ts';
import type { Supplied } from '../supply.ts';

export type ContentFile = typeof contentFiles.$inferSelect;

export type LiveQuestion = Supplied & { moduleId: string; lessonId: string | null; inBank: boolean };

/** Where the live content stands and what its checks ask, for who writes it: no words of questions and no keys. */
export type Places = {
  files: ContentFile[];
  modules: { id: string; title: string; check: CheckPlan }[];
  lessons: { id: string; title: string }[];
  questions: LiveQuestion[];
};

export async function livePlaces(db: Database, language: Language): Promise<Places> {
  const all = await db
    .select({ id: modules.id, title: modules.title, check: modules.check })
    .from(modules)
    .orderBy(asc(modules.sort), asc(modules.id));
  return {
    files: await db.select().from(contentFiles).orderBy(asc(contentFiles.path)),
    modules: all.map(({ title, ...module }) => ({ ...module, title: title[language] })),
    lessons: await liveLessons(db, language),
    questions: await liveQuestions(db),
  };
}

async function liveLessons(db: Database, language: Language): Promise<Places['lessons']> {
  const rows = await db
    .selectDistinctOn([lessons.id, lessonVersions.language], {
      id: lessons.id,
      language: lessonVersions.language,
      title: lessonVersions.title,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(isNull(lessons.retiredAt))
    .orderBy(asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
  return readableIn(rows, language).map(({ id, title }) => ({ id, title }));
}

function liveQuestions(db: Database): Promise<LiveQuestion[]> {
  return db
    .selectDistinctOn([questions.id], {
      id: questions.id,
      moduleId: questions.moduleId,
      lessonId: questions.lessonId,
      inBank: questions.inBank,
      competency: questionVersions.competency,
      level: questionVersions.level,
      difficulty: questionVersions.difficulty,
    })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(isNull(questions.retiredAt))
    .orderBy(asc(questions.id), desc(questionVersions.number));
}
