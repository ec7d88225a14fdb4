import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  lessonProgress,
  lessons,
  lessonVersions,
  moduleProgress,
  modules,
  programmeModules,
  programmes,
  requirementModules,
  requirements,
} from '#db/schema/index.ts';
import { daysBetween, type Day } from '#features/agencies/day.ts';
import { readableIn } from '#features/curriculum/lesson.ts';
import {
  byUrgency,
  completionOf,
  type LessonStanding,
  type ModuleStanding,
  type RequirementStanding,
} from './progress.ts';
import { statusOf } from './status.ts';

/** What is required of a person, the most urgent first, done ones last: three queries, whatever their number. */
export async function requirementsOf(
  db: Database,
  personId: string,
  language: Language,
  today: Day,
): Promise<RequirementStanding[]> {
  const rows = await requiredModules(db, personId);
  const known = await standingsWhere(
    db,
    personId,
    language,
    rows.map(({ moduleId }) => moduleId),
  );
  const standings = [...Map.groupBy(rows, ({ id }) => id).values()].map((group) => {
    const { id, programmeId, title, assignedOn, dueOn } = group[0]!;
    const own = group.flatMap(({ moduleId }) => known.find((module) => module.id === moduleId) ?? []);
    const completedAt = completionOf(own);
    const progress = { started: own.some(({ started }) => started), done: completedAt !== null, dueOn };
    return {
      ...{ id, programmeId, title: title[language], assignedOn, dueOn, completedAt, modules: own },
      daysLeft: daysBetween(today, dueOn),
      status: statusOf(progress, today),
    };
  });
  return standings.sort(byUrgency);
}

async function requiredModules(db: Database, personId: string) {
  return db
    .select({
      id: requirements.id,
      programmeId: requirements.programmeId,
      title: programmes.title,
      assignedOn: requirements.assignedOn,
      dueOn: requirements.dueOn,
      moduleId: requirementModules.moduleId,
    })
    .from(requirements)
    .innerJoin(programmes, eq(programmes.id, requirements.programmeId))
    .innerJoin(
      requirementModules,
      and(
        eq(requirementModules.personId, requirements.personId),
        eq(requirementModules.requirementId, requirements.id),
      ),
    )
    .innerJoin(modules, eq(modules.id, requirementModules.moduleId))
    .leftJoin(
      programmeModules,
      and(
        eq(programmeModules.programmeId, requirements.programmeId),
        eq(programmeModules.moduleId, requirementModules.moduleId),
      ),
    )
    .where(eq(requirements.personId, personId))
    .orderBy(
      asc(requirements.dueOn),
      asc(requirements.id),
      asc(sql`coalesce(${programmeModules.sort}, ${modules.sort})`),
    );
}

/** All modules that have lessons, in order, as a person stands with them. */
export async function moduleStandings(
  db: Database,
  personId: string,
  language: Language,
): Promise<ModuleStanding[]> {
  const all = await standingsWhere(db, personId, language, undefined);
  return all.filter(({ lessons: list }) => list.length > 0);
}

export async function moduleStanding(
  db: Database,
  personId: string,
  language: Language,
  moduleId: string,
): Promise<ModuleStanding | undefined> {
  const [module] = await standingsWhere(db, personId, language, [moduleId]);
  return module;
}

async function standingsWhere(
  db: Database,
  personId: string,
  language: Language,
  moduleIds: string[] | undefined,
): Promise<ModuleStanding[]> {
  if (moduleIds?.length === 0) return [];
  const rows = await db
    .select({ module: modules, progress: moduleProgress })
    .from(modules)
    .leftJoin(
      moduleProgress,
      and(eq(moduleProgress.moduleId, modules.id), eq(moduleProgress.personId, personId)),
    )
    .where(moduleIds && inArray(modules.id, moduleIds))
    .orderBy(asc(modules.sort), asc(modules.id));
  const wanted = moduleIds && inArray(lessons.moduleId, moduleIds);
  const listed = await lessonStandings(db, personId, language, wanted);
  return rows.map(({ module, progress }) => ({
    id: module.id,
    title: module.title[language],
    summary: module.summary[language],
    minutes: module.minutes,
    started: progress !== null,
    lessons: listed.get(module.id) ?? [],
    passedAt: progress?.passedAt ?? null,
    testedOutAt: progress?.testedOutAt ?? null,
    completedAt: progress?.completedAt ?? null,
  }));
}

/** Live lessons by module. One that is not translated has its Vietnamese title. */
async function lessonStandings(
  db: Database,
  personId: string,
  language: Language,
  wanted: SQL | undefined,
): Promise<Map<string, LessonStanding[]>> {
  const own = and(eq(lessonProgress.lessonId, lessons.id), eq(lessonProgress.personId, personId));
  const versions = await db
    .selectDistinctOn([lessons.sort, lessons.id, lessonVersions.language], {
      id: lessons.id,
      moduleId: lessons.moduleId,
      language: lessonVersions.language,
      sourceHash: lessonVersions.sourceHash,
      title: lessonVersions.title,
      minutes: lessonVersions.minutes,
      startedAt: lessonProgress.startedAt,
      completedAt: lessonProgress.completedAt,
    })
    .from(lessons)
    .innerJoin(lessonVersions, eq(lessonVersions.lessonId, lessons.id))
    .leftJoin(lessonProgress, own)
    .where(and(isNull(lessons.retiredAt), wanted))
    .orderBy(asc(lessons.sort), asc(lessons.id), asc(lessonVersions.language), desc(lessonVersions.number));
  const byModule = [...Map.groupBy(readableIn(versions, language), ({ moduleId }) => moduleId)];
  return new Map(byModule.map(([moduleId, group]) => [moduleId, group.map(standingOf)]));
}

type LessonRow = {
  id: string;
  title: string;
  minutes: number;
  startedAt: Date | null;
  completedAt: Date | null;
};

function standingOf({ id, title, minutes, startedAt, completedAt }: LessonRow, at: number): LessonStanding {
  const state = completedAt ? 'done' : startedAt ? 'doing' : 'todo';
  return { id, title, minutes, number: at + 1, state };
}
