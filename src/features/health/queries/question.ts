import { asc, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  corrections,
  itemStatistics,
  modules,
  people,
  questions,
  questionVersions,
} from '#db/schema/index.ts';
import type { CorrectionCounts, CorrectionKind } from '#features/curriculum/correction.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { asCorrected, type CorrectedQuestion } from '#features/curriculum/queries/corrected.ts';
import type { Statistics } from '../flags.ts';

export type VersionInList = {
  id: string;
  number: number;
  series: number;
  publishedAt: Date;
  publicationId: string;
};

export type SeriesStatistics = Statistics & { series: number; computedAt: Date };

export type CorrectionInList = {
  kind: CorrectionKind;
  series: number;
  why: string;
  by: string;
  at: Date;
  counts: CorrectionCounts;
};

/** A question as who writes it sees it: with its key as it holds today. */
export type QuestionOfTrainer = {
  id: string;
  module: { id: string; title: string };
  lessonId: string | null;
  retired: boolean;
  newest: CorrectedQuestion;
  series: number;
  versions: VersionInList[];
  statistics: SeriesStatistics[];
  corrections: CorrectionInList[];
};

export async function questionOfTrainer(
  db: Database,
  id: string,
  language: Language,
): Promise<QuestionOfTrainer | undefined> {
  const versions = await db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      series: questionVersions.series,
      publishedAt: questionVersions.publishedAt,
      publicationId: questionVersions.publicationId,
      moduleId: questions.moduleId,
      module: modules.title,
      lessonId: questions.lessonId,
      retiredAt: questions.retiredAt,
    })
    .from(questionVersions)
    .innerJoin(questions, eq(questions.id, questionVersions.questionId))
    .innerJoin(modules, eq(modules.id, questions.moduleId))
    .where(eq(questionVersions.questionId, id))
    .orderBy(desc(questionVersions.number));
  const [last] = versions;
  if (!last) return undefined;
  const [newest] = await asCorrected(db, await questionsForMarking(db, [last.id]));
  if (!newest) throw new Error(`Question version ${last.id} is not there`);
  const { moduleId, module, lessonId, retiredAt, series } = last;
  return {
    ...{ id, module: { id: moduleId, title: module[language] }, lessonId, retired: retiredAt !== null },
    ...{ newest, series, versions },
    statistics: await statisticsOf(db, id),
    corrections: await correctionsOf(db, id),
  };
}

function statisticsOf(db: Database, questionId: string): Promise<SeriesStatistics[]> {
  return db
    .select()
    .from(itemStatistics)
    .where(eq(itemStatistics.questionId, questionId))
    .orderBy(desc(itemStatistics.series));
}

function correctionsOf(db: Database, questionId: string): Promise<CorrectionInList[]> {
  const { kind, series, why, at, counts } = corrections;
  return db
    .select({ kind, series, why, at, counts, by: people.fullName })
    .from(corrections)
    .innerJoin(people, eq(people.id, corrections.by))
    .where(eq(corrections.questionId, questionId))
    .orderBy(desc(corrections.at), asc(corrections.id));
}
