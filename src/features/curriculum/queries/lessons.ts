import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { competencies, lessons, lessonVersions, modules, questions } from '#db/schema/index.ts';
import type { Day } from '#features/agencies/day.ts';
import {
  citationHasEnded,
  restsOnEndedLaw,
  statusOn,
  type DocumentStatus,
  type Rest,
} from '#features/law/document.ts';
import { lawOf, type CitedDocument } from '#features/law/queries.ts';
import { storedOrder, forLearner } from '../asking.ts';
import { hasAnother } from '../alike.ts';
import { readableIn, type LessonBlock } from '../lesson.ts';
import { currentQuestions, questionsForMarking, questionsOfLessons } from '../queries.ts';
import type { QuestionForLearner } from '../question.ts';
import { untilPublication } from './kept.ts';
import { lessonTitles, type LessonTitle } from './modules.ts';

export type LessonToRead = {
  id: string;
  versionId: string;
  /** The language of its text; with `fallback` it is Vietnamese because there is no translation. */
  language: Language;
  fallback: boolean;
  title: string;
  summary: string;
  minutes: number;
  competency: { code: string; name: string };
  /** The day on which the content was last compared with the law. */
  checkedOn: string | null;
  publishedAt: Date;
  module: { id: string; title: string };
  /** 1, 2, 3 … within the module, of `of`. */
  number: number;
  of: number;
  previous: LessonTitle | undefined;
  next: LessonTitle | undefined;
  blocks: LessonBlock[];
  /** In reading order, by the author's order of options. */
  questions: QuestionForLearner[];
  documents: LessonDocument[];
  /** Questions of it like which there is another to practise. */
  withAnother: string[];
  /** Questions of it that rest on law that has ended. What they cite is told with their answer. */
  onEndedLaw: string[];
};

/** What a lesson rests on, as it stands on the day of reading; `ended` where what is cited holds no more. */
export type LessonDocument = CitedDocument & { status: DocumentStatus; ended: boolean };

type PublishedLesson = Omit<LessonToRead, 'documents' | 'onEndedLaw'> & {
  documents: CitedDocument[];
  questionLaw: Map<string, Rest[]>;
};

const published = untilPublication<PublishedLesson>();

/** A live lesson as a learner reads it, without keys; `day` dates the status of the law it rests on. */
export async function lessonToRead(
  db: Database,
  lessonId: string,
  language: Language,
  day: Day,
): Promise<LessonToRead | undefined> {
  const lesson = await published(db, `${lessonId} ${language}`, () =>
    publishedLesson(db, lessonId, language),
  );
  if (!lesson) return undefined;
  const { documents, questionLaw, ...rest } = lesson;
  return {
    ...rest,
    documents: documents.map((document) => ({
      ...document,
      status: statusOn(document, day),
      ended: citationHasEnded(document, document.provision, day),
    })),
    onEndedLaw: [...questionLaw].flatMap(([id, rests]) => (restsOnEndedLaw(rests, day) ? [id] : [])),
  };
}

async function publishedLesson(
  db: Database,
  lessonId: string,
  language: Language,
): Promise<PublishedLesson | undefined> {
  const found = await newestVersion(db, lessonId, language);
  if (!found) return undefined;
  const { version, module, competency } = found;
  const siblings = await lessonTitles(db, module.id, language);
  const at = siblings.findIndex(({ id }) => id === lessonId);
  const asked = await questionsOfLesson(db, lessonId, version.language);
  const upToHere = siblings.slice(0, at + 1).map(({ id }) => id);
  return {
    ...version,
    id: lessonId,
    fallback: version.language !== language,
    competency: { code: competency.code, name: competency.name[language] },
    module: { id: module.id, title: module.title[language] },
    number: at + 1,
    of: siblings.length,
    previous: siblings[at - 1],
    next: siblings[at + 1],
    blocks: version.blocks.filter((block) => block.kind === 'html' || asked.has(block.questionId)),
    questions: version.blocks.flatMap((block) =>
      block.kind === 'question' ? (asked.get(block.questionId) ?? []) : [],
    ),
    withAnother: await questionsWithAnother(db, lessonId, upToHere),
    documents: await lawOf(db, 'lesson', [lessonId]),
    questionLaw: Map.groupBy(await lawOf(db, 'question', [...asked.keys()]), ({ subjectId }) => subjectId),
  };
}

const READ = {
  versionId: lessonVersions.id,
  language: lessonVersions.language,
  title: lessonVersions.title,
  summary: lessonVersions.summary,
  minutes: lessonVersions.minutes,
  checkedOn: lessonVersions.checkedOn,
  publishedAt: lessonVersions.publishedAt,
  blocks: lessonVersions.blocks,
  sourceHash: lessonVersions.sourceHash,
};

async function newestVersion(db: Database, lessonId: string, language: Language) {
  const rows = await db
    .selectDistinctOn([lessonVersions.language], {
      version: READ,
      module: { id: modules.id, title: modules.title },
      competency: { code: competencies.code, name: competencies.name },
    })
    .from(lessonVersions)
    .innerJoin(lessons, eq(lessons.id, lessonVersions.lessonId))
    .innerJoin(modules, eq(modules.id, lessons.moduleId))
    .innerJoin(competencies, eq(competencies.code, lessonVersions.competency))
    .where(and(eq(lessons.id, lessonId), isNull(lessons.retiredAt)))
    .orderBy(asc(lessonVersions.language), desc(lessonVersions.number));
  const [shown] = readableIn(
    rows.map((row) => ({ ...row, ...row.version, id: lessonId })),
    language,
  );
  if (!shown) return undefined;
  const { sourceHash: _, ...version } = shown.version;
  return { version, module: shown.module, competency: shown.competency };
}

async function questionsOfLesson(
  db: Database,
  lessonId: string,
  language: Language,
): Promise<Map<string, QuestionForLearner>> {
  const ids = await db.select({ id: questions.id }).from(questions).where(eq(questions.lessonId, lessonId));
  const current = await currentQuestions(
    db,
    ids.map(({ id }) => id),
  );
  const asked = await questionsForMarking(
    db,
    current.map(({ versionId }) => versionId),
  );
  return new Map(
    asked.map((question) => [question.questionId, forLearner(question, language, storedOrder(question.key))]),
  );
}

/** `lessonIds`: this lesson and those before it, of which the reader knows the questions. */
async function questionsWithAnother(db: Database, lessonId: string, lessonIds: string[]): Promise<string[]> {
  const known = await questionsOfLessons(db, lessonIds);
  const own = known.filter((question) => question.lessonId === lessonId);
  return own.filter((question) => hasAnother(question, known)).map(({ questionId }) => questionId);
}
