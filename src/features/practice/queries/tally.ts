import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { modules, questions, questionVersions } from '#db/schema/index.ts';
import { textIn, type QuestionTexts } from '#features/curriculum/asking.ts';
import { lessonTitles } from '#features/curriculum/queries/modules.ts';
import type { AnswerKey, SceneText } from '#features/curriculum/question.ts';
import type { SafeHtml } from '#lib/html.ts';
import { tallyOf, type ScenarioTally } from '../tally.ts';
import { begunIn, runsIn, walkedPaths } from './walked.ts';

/** Counts over everybody, of nobody in particular. */

export type ScenarioRow = {
  id: string;
  title: SafeHtml;
  lesson: string;
  competency: string;
  /** How many people began it. Counted are the newest version and those that differ from it only by mended slips. */
  begun: number;
  tally: ScenarioTally;
};

export type ScenarioReport = ScenarioRow & {
  scenes: SceneText[];
  number: number;
  publishedAt: Date;
  /** Versions that are not counted, the newest first, with how many runs were finished in each. */
  older: { number: number; publishedAt: Date; runs: number }[];
};

/** The live scenarios in the order of their lessons. */
export async function scenarioRows(db: Database, language: Language): Promise<ScenarioRow[]> {
  return rowsOf(db, await liveScenarios(db), language);
}

export async function scenarioReport(
  db: Database,
  id: string,
  language: Language,
): Promise<ScenarioReport | undefined> {
  const scenario = (await liveScenarios(db)).find(({ newest }) => newest.questionId === id);
  if (!scenario) return undefined;
  const [row] = await rowsOf(db, [scenario], language);
  const { newest, older } = scenario;
  const runs = await runsIn(db, {
    questionIds: [id],
    versionIds: older.map(({ versionId }) => versionId),
  });
  return {
    ...row!,
    ...{ scenes: scenesIn(newest, language), number: newest.number, publishedAt: newest.publishedAt },
    older: older.map(({ versionId, number, publishedAt }) => ({
      ...{ number, publishedAt, runs: runs.get(versionId) ?? 0 },
    })),
  };
}

type Version = Awaited<ReturnType<typeof scenarioVersions>>[number];
type Newest = Version & {
  key: Extract<AnswerKey, { kind: 'scenario' }>;
  text: QuestionTexts;
  lessonId: string;
};
/** `counted`: the versions of the newest one's series. */
type Scenario = { newest: Newest; counted: string[]; older: Version[] };

/** Every version of the live scenarios, the newest first. */
function scenarioVersions(db: Database) {
  return db
    .select({
      questionId: questions.id,
      moduleId: questions.moduleId,
      lessonId: questions.lessonId,
      versionId: questionVersions.id,
      number: questionVersions.number,
      series: questionVersions.series,
      publishedAt: questionVersions.publishedAt,
      competency: questionVersions.competency,
      key: questionVersions.key,
      text: questionVersions.text,
    })
    .from(questions)
    .innerJoin(modules, eq(modules.id, questions.moduleId))
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(and(sql`${questionVersions.key} ->> 'kind' = 'scenario'`, isNull(questions.retiredAt)))
    .orderBy(asc(modules.sort), asc(questions.sort), asc(questions.id), desc(questionVersions.number));
}

async function liveScenarios(db: Database): Promise<Scenario[]> {
  const versions = Map.groupBy(await scenarioVersions(db), ({ questionId }) => questionId);
  return [...versions.values()].flatMap((all) => {
    const { key, text, lessonId, ...newest } = all[0]!;
    if (key.kind !== 'scenario' || !text.vi || !lessonId) return [];
    const isCounted = ({ series }: Version) => series === newest.series;
    return {
      newest: { ...newest, key, lessonId, text: { ...text, vi: text.vi } },
      counted: all.filter(isCounted).map(({ versionId }) => versionId),
      older: all.filter((version) => !isCounted(version)),
    };
  });
}

async function rowsOf(db: Database, scenarios: Scenario[], language: Language): Promise<ScenarioRow[]> {
  const counted = {
    questionIds: scenarios.map(({ newest }) => newest.questionId),
    versionIds: scenarios.flatMap((scenario) => scenario.counted),
  };
  const titles = await titlesOfLessons(db, scenarios, language);
  const walked = await walkedPaths(db, counted);
  const begun = await begunIn(db, counted);
  return scenarios.map(({ newest }) => ({
    ...{ id: newest.questionId, title: scenesIn(newest, language)[0]!.title, competency: newest.competency },
    lesson: titles.get(newest.lessonId) ?? newest.lessonId,
    begun: begun.get(newest.questionId) ?? 0,
    tally: tallyOf(newest.key.scenes, walked.get(newest.questionId) ?? []),
  }));
}

function scenesIn({ text }: Newest, language: Language): SceneText[] {
  return textIn(text, language).scenes ?? [];
}

async function titlesOfLessons(
  db: Database,
  scenarios: Scenario[],
  language: Language,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const moduleId of new Set(scenarios.map(({ newest }) => newest.moduleId)))
    for (const { id, title } of await lessonTitles(db, moduleId, language)) titles.set(id, title);
  return titles;
}
