import type { Database } from '#db/client.ts';
import {
  competencies,
  documents,
  lessons,
  lessonVersions,
  modules,
  programmeModules,
  programmes,
  publications,
  questions,
  questionVersions,
} from '#db/schema/index.ts';
import { shapeOf } from '#features/curriculum/marking.ts';
import type { AnswerKey, QuestionText } from '#features/curriculum/question.ts';
import { storedHtml } from '#lib/html.ts';
import { person } from './roster.ts';

/**
 * A programme with one module: two lessons (the first with a question of each kind, the second with none) and three
 * questions that stand only in the bank. Texts are named after their question, so that a test sees what leaks.
 */
export const tiny = {
  programme: 'tiny-programme',
  module: 'tiny-module',
  lesson: 'first-lesson',
  emptyLesson: 'second-lesson',
  competency: 'B2',
  document: '118/2025/NĐ-CP',
  single: 'q-single',
  multiple: 'q-multiple',
  trueFalse: 'q-true-false',
  bank: ['bank-1', 'bank-2', 'bank-3'],
} as const;

const KEYS: Record<string, AnswerKey> = {
  [tiny.single]: { kind: 'single', options: 4, right: 1 },
  [tiny.multiple]: { kind: 'multiple', options: 4, right: [0, 2] },
  [tiny.trueFalse]: { kind: 'true-false', statements: [true, false] },
};

export type TinyContent = {
  /** The version that is asked first, by question. */
  versionOf: (questionId: string) => string;
  lessonVersionId: string;
  emptyLessonVersionId: string;
};

export async function publishTiny(db: Database, now: Date): Promise<TinyContent> {
  const publicationId = await tinyTree(db, now);
  const lessonVersionId = await publishLesson(db, { id: tiny.lesson, sort: 1, publicationId }, now);
  const emptyLessonVersionId = await publishLesson(db, { id: tiny.emptyLesson, sort: 2, publicationId }, now);
  const versions = new Map<string, string>();
  const asked = [tiny.single, tiny.multiple, tiny.trueFalse];
  for (const [sort, id] of [...asked, ...tiny.bank].entries()) {
    const inLesson = sort < asked.length;
    await db.insert(questions).values({
      ...{ id, sort, moduleId: tiny.module, inBank: !inLesson },
      lessonId: inLesson ? tiny.lesson : null,
    });
    versions.set(id, await publishQuestion(db, { id, number: 1, publicationId }, now));
  }
  const versionOf = (questionId: string) => versions.get(questionId)!;
  return { versionOf, lessonVersionId, emptyLessonVersionId };
}

async function tinyTree(db: Database, now: Date): Promise<string> {
  const [publication] = await db
    .insert(publications)
    .values({ at: now, source: 'files', lessons: 2, questions: 6 })
    .returning();
  await db.insert(documents).values({
    ...{ id: tiny.document, slug: '118-2025-nd-cp', titleVi: 'Một cửa', titleEn: 'One-stop shop' },
    ...{ issuer: 'Chính phủ', inForceFrom: '2025-07-01', replaces: [], amendedBy: [], endedProvisions: [] },
  });
  await db.insert(competencies).values({
    ...{
      code: tiny.competency,
      sort: 1,
      domainCode: 'B',
      domain: both('Một cửa'),
      name: both('Kiểm tra hồ sơ'),
    },
    ...{ short: both('Kiểm tra hồ sơ'), measuredBy: 'questions' as const, level: 2 },
  });
  await db.insert(programmes).values({
    ...{ id: tiny.programme, title: both('Công chức mới'), dueDays: 60, attempts: 3, coolDownHours: 24 },
  });
  const blueprint = [{ competency: tiny.competency, level: 2, count: 2 }];
  await db.insert(modules).values({
    ...{ id: tiny.module, sort: 1, title: both('Một cửa'), summary: both('Tiếp nhận'), minutes: 30 },
    competencies: [tiny.competency],
    check: { questions: 2, pass: 75, minutes: null, show: 'at-once' as const, blueprint },
  });
  await db.insert(programmeModules).values({ programmeId: tiny.programme, moduleId: tiny.module, sort: 1 });
  return publication!.id;
}

type NewLesson = { id: string; sort: number; publicationId?: string };

export async function publishLesson(
  db: Database,
  { id, sort, publicationId }: NewLesson,
  now: Date,
): Promise<string> {
  await db.insert(lessons).values({ id, sort, moduleId: tiny.module });
  const asked = id === tiny.lesson ? [tiny.single, tiny.multiple, tiny.trueFalse] : [];
  const [version] = await db
    .insert(lessonVersions)
    .values({
      ...{ lessonId: id, language: 'vi' as const, number: 1, minutes: 12, publishedAt: now },
      publicationId: publicationId ?? (await anyPublication(db)),
      ...{ title: `Bài ${sort}`, summary: 'Tóm tắt', competency: tiny.competency, citations: [] },
      blocks: [
        { kind: 'html' as const, html: storedHtml('<h2 id="mot-lan">Một lần</h2><p>Nêu một lần.</p>') },
        ...asked.map((questionId) => ({ kind: 'question' as const, questionId })),
      ],
      ...{ source: '', sourceHash: id },
    })
    .returning();
  return version!.id;
}

type NewQuestionVersion = { id: string; number: number; publicationId?: string };

/** A version of a question of the tiny tree: all have the same key and other words. */
export async function publishQuestion(
  db: Database,
  { id, number, publicationId }: NewQuestionVersion,
  now: Date,
): Promise<string> {
  const key = KEYS[id] ?? { kind: 'single', options: 4, right: 0 };
  const [version] = await db
    .insert(questionVersions)
    .values({
      ...{ questionId: id, number, competency: tiny.competency },
      publicationId: publicationId ?? (await anyPublication(db)),
      ...{ level: 2, difficulty: 2, points: 1, key, text: { vi: textOf(id, number, key) } },
      ...{ sourceHash: `${id} ${number}`, publishedAt: now },
    })
    .returning();
  return version!.id;
}

async function anyPublication(db: Database): Promise<string> {
  const [publication] = await db.select({ id: publications.id }).from(publications).limit(1);
  return publication!.id;
}

function textOf(id: string, number: number, key: AnswerKey): QuestionText {
  const count = shapeOf(key).options;
  const html = (part: string) => storedHtml(`${part} of ${id} v${number}`);
  return {
    stem: storedHtml(`<p>Question ${id} v${number}?</p>`),
    options: Array.from({ length: count }, (_, i) => ({
      text: html(`option ${i}`),
      feedback: html(`feedback ${i}`),
    })),
    explanation: html('explanation'),
    hints: [html('hint')],
    review: 'mot-lan',
    citations: [{ documentId: tiny.document, provision: 'Điều 11' }],
  };
}

/** Somebody on the roster. */
export const learner = (db: Database, fullName: string, now: Date): Promise<string> =>
  person(db, { staffCode: `CC-${fullName}`, fullName }, now);

const both = (text: string) => ({ vi: text, en: `${text} (en)` });
