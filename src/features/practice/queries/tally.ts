import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { questions, questionVersions } from '#db/schema/index.ts';
import { textIn, type QuestionTexts } from '#features/curriculum/asking.ts';
import { lessonTitles } from '#features/curriculum/queries/modules.ts';
import type { AnswerKey, QuestionText } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import { tallyOf, type ScenarioTally } from '../tally.ts';
import { begunIn, walkedPaths } from './walked.ts';

/** Counts over everybody, of nobody in particular. */

export type ScenarioRow = {
  id: string;
  title: SafeHtml;
  lesson: string;
  competency: string;
  /** How many people began its newest version, and how many finished it at least once. */
  begun: number;
  tally: ScenarioTally;
};

export type ScenarioReport = ScenarioRow & {
  text: QuestionText;
  number: number;
  publishedAt: Date;
  /** Earlier versions, the newest first, with how many runs were finished in each. */
  older: { number: number; publishedAt: Date; runs: number }[];
};

/** The live scenarios in the order of their lessons, each with how its newest version was walked. */
export async function scenarioReports(db: Database, language: Language): Promise<ScenarioRow[]> {
  const newest = await newestScenarios(db);
  return reportsOf(db, newest, language);
}

export async function scenarioReport(
  db: Database,
  id: string,
  language: Language,
): Promise<ScenarioReport | undefined> {
  const newest = (await newestScenarios(db)).find(({ questionId }) => questionId === id);
  if (!newest) return undefined;
  const [row] = await reportsOf(db, [newest], language);
  const versions = await db
    .select({
      id: questionVersions.id,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
    })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, id))
    .orderBy(desc(questionVersions.number));
  const older = versions.filter(({ number }) => number < newest.number);
  const walked = await walkedPaths(
    db,
    older.map((version) => version.id),
  );
  const runs = (versionId: string) => (walked.get(versionId) ?? []).reduce((sum, { all }) => sum + all, 0);
  return {
    ...row!,
    ...{ text: textIn(newest.text, language), number: newest.number, publishedAt: newest.publishedAt },
    older: older.map(({ id: versionId, ...version }) => ({ ...version, runs: runs(versionId) })),
  };
}

type Newest = {
  questionId: string;
  moduleId: string;
  lessonId: string;
  versionId: string;
  number: number;
  publishedAt: Date;
  competency: string;
  key: Extract<AnswerKey, { kind: 'scenario' }>;
  text: QuestionTexts;
};

async function newestScenarios(db: Database): Promise<Newest[]> {
  const everScenarios = db
    .select({ id: questionVersions.questionId })
    .from(questionVersions)
    .where(sql`${questionVersions.key} ->> 'kind' = 'scenario'`);
  const rows = await db
    .selectDistinctOn([questions.sort, questions.id], {
      questionId: questions.id,
      moduleId: questions.moduleId,
      lessonId: questions.lessonId,
      versionId: questionVersions.id,
      number: questionVersions.number,
      publishedAt: questionVersions.publishedAt,
      competency: questionVersions.competency,
      key: questionVersions.key,
      text: questionVersions.text,
    })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(and(inArray(questions.id, everScenarios), isNull(questions.retiredAt)))
    .orderBy(asc(questions.sort), asc(questions.id), desc(questionVersions.number));
  return rows.flatMap(({ key, text, lessonId, ...row }) =>
    key.kind === 'scenario' && text.vi && lessonId
      ? [{ ...row, lessonId, key, text: { ...text, vi: text.vi } }]
      : [],
  );
}

async function reportsOf(db: Database, newest: Newest[], language: Language): Promise<ScenarioRow[]> {
  const versionIds = newest.map(({ versionId }) => versionId);
  const titles = await lessonTitlesOf(db, newest, language);
  const walked = await walkedPaths(db, versionIds);
  const begun = await begunIn(db, versionIds);
  return newest.map(({ questionId, lessonId, versionId, competency, key, text }) => ({
    ...{ id: questionId, title: textIn(text, language).scenes![0]!.title, competency },
    lesson: titles.get(lessonId) ?? lessonId,
    begun: begun.get(versionId) ?? 0,
    tally: tallyOf(key.scenes, walked.get(versionId) ?? []),
  }));
}

async function lessonTitlesOf(
  db: Database,
  newest: Newest[],
  language: Language,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const moduleId of new Set(newest.map((each) => each.moduleId)))
    for (const { id, title } of await lessonTitles(db, moduleId, language)) titles.set(id, title);
  return titles;
}
