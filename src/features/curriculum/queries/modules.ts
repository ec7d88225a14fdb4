import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  competencies,
  lessons,
  lessonVersions,
  modules,
  programmeModules,
  programmes,
  questions,
} from '#db/schema/index.ts';
import { readableIn, type CheckPlan } from '../lesson.ts';

export type ProgrammeOverview = {
  id: string;
  title: string;
  dueDays: number;
  attempts: number;
  coolDownHours: number;
  cycleMonths: number | null;
  modules: ProgrammeModule[];
};

export type ProgrammeModule = { id: string; title: string; minutes: number; lessons: number };

/** The programmes with their modules in order. */
export async function programmeOverview(db: Database, language: Language): Promise<ProgrammeOverview[]> {
  const all = await db.select().from(programmes).orderBy(asc(programmes.id));
  const parts = await db
    .select({
      programmeId: programmeModules.programmeId,
      id: modules.id,
      title: modules.title,
      minutes: modules.minutes,
      lessons: count(lessons.id),
    })
    .from(programmeModules)
    .innerJoin(modules, eq(modules.id, programmeModules.moduleId))
    .leftJoin(lessons, and(eq(lessons.moduleId, modules.id), isNull(lessons.retiredAt)))
    .groupBy(programmeModules.programmeId, programmeModules.sort, modules.id)
    .orderBy(asc(programmeModules.sort));
  return all.map(({ title, ...programme }) => ({
    ...programme,
    title: title[language],
    modules: parts
      .filter(({ programmeId }) => programmeId === programme.id)
      .map((part) => ({
        id: part.id,
        title: part.title[language],
        minutes: part.minutes,
        lessons: part.lessons,
      })),
  }));
}

export type LessonTitle = {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  competency: string;
  /** How many questions stand in it. */
  questions: number;
};

export type ModuleOverview = {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  competencies: { code: string; name: string }[];
  lessons: LessonTitle[];
  check: CheckPlan;
};

/** A module with its live lessons in order. A lesson that is not translated shows its Vietnamese title. */
export async function moduleOverview(
  db: Database,
  moduleId: string,
  language: Language,
): Promise<ModuleOverview | undefined> {
  const [module] = await db.select().from(modules).where(eq(modules.id, moduleId));
  if (!module) return undefined;
  const named = await db
    .select({ code: competencies.code, name: competencies.name })
    .from(competencies)
    .where(inArray(competencies.code, module.competencies))
    .orderBy(asc(competencies.sort));
  return {
    id: module.id,
    title: module.title[language],
    summary: module.summary[language],
    minutes: module.minutes,
    competencies: named.map(({ code, name }) => ({ code, name: name[language] })),
    lessons: await lessonTitles(db, moduleId, language),
    check: module.check,
  };
}

export type ModuleTitle = { id: string; title: string; competencies: string[] };

export async function moduleTitle(
  db: Database,
  moduleId: string,
  language: Language,
): Promise<ModuleTitle | undefined> {
  const [module] = await db
    .select({ id: modules.id, title: modules.title, competencies: modules.competencies })
    .from(modules)
    .where(eq(modules.id, moduleId));
  return module && { ...module, title: module.title[language] };
}

/** The live lessons of a module in reading order. */
export async function lessonTitles(
  db: Database,
  moduleId: string,
  language: Language,
): Promise<LessonTitle[]> {
  const versions = await db
    .selectDistinctOn([lessons.sort, lessons.id, lessonVersions.language], {
      id: lessons.id,
      language: lessonVersions.language,
      title: lessonVersions.title,
      summary: lessonVersions.summary,
      minutes: lessonVersions.minutes,
      competency: lessonVersions.competency,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(and(eq(lessons.moduleId, moduleId), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.sort), asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
  const standing = await questionsPerLesson(db, moduleId);
  return readableIn(versions, language).map(({ id, title, summary, minutes, competency }) => ({
    ...{ id, title, summary, minutes, competency },
    questions: standing.get(id) ?? 0,
  }));
}

/** The titles of these live lessons. One that is not translated has its Vietnamese title. */
export async function titlesOfLessons(
  db: Database,
  lessonIds: string[],
  language: Language,
): Promise<Map<string, string>> {
  if (lessonIds.length === 0) return new Map();
  const versions = await db
    .selectDistinctOn([lessons.id, lessonVersions.language], {
      id: lessons.id,
      language: lessonVersions.language,
      title: lessonVersions.title,
      sourceHash: lessonVersions.sourceHash,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .where(and(inArray(lessons.id, lessonIds), isNull(lessons.retiredAt)))
    .orderBy(asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
  return new Map(readableIn(versions, language).map(({ id, title }) => [id, title]));
}

async function questionsPerLesson(db: Database, moduleId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ lessonId: questions.lessonId, number: count() })
    .from(questions)
    .where(and(eq(questions.moduleId, moduleId), isNotNull(questions.lessonId), isNull(questions.retiredAt)))
    .groupBy(questions.lessonId);
  return new Map(rows.map(({ lessonId, number }) => [lessonId ?? '', number]));
}
