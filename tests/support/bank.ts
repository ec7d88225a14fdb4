import type { Database } from '#db/client.ts';
import {
  competencies,
  lessons,
  modules,
  programmeModules,
  programmes,
  publications,
  questions,
  questionVersions,
} from '#db/schema/index.ts';
import type { CheckPlan } from '#features/curriculum/lesson.ts';
import type { QuestionText } from '#features/curriculum/question.ts';
import { storedHtml } from '#lib/html.ts';
import { person } from './roster.ts';

export const MODULE = 'receiving';
export const LESSON = 'one-supplement';
export const PLAN: CheckPlan = {
  questions: 10,
  pass: 75,
  minutes: null,
  show: 'at-once',
  blueprint: [{ competency: 'B2', level: 2, count: 10 }],
};

/**
 * A module whose check draws ten of twelve questions, bank-0 … bank-11, on B2; a lesson with two questions, lesson-0
 * and lesson-1. Of four options the second (index 1) is always right.
 */
export async function publishedBank(db: Database, plan: Partial<CheckPlan> = {}): Promise<void> {
  const at = new Date('2026-01-05T01:00:00Z');
  const named = (name: string) => ({ vi: name, en: name });
  const measured = {
    sort: 1,
    domainCode: 'B',
    domain: named('B'),
    level: 2,
    measuredBy: 'questions' as const,
  };
  await db.insert(competencies).values({ ...measured, code: 'B2', name: named('B2'), short: named('B2') });
  const [publication] = await db
    .insert(publications)
    .values({ at, source: 'files', lessons: 1, questions: 14 })
    .returning();
  if (!publication) throw new Error('The publication was not stored');
  const module = {
    id: MODULE,
    sort: 1,
    title: named('Receiving'),
    summary: named(''),
    minutes: 30,
    competencies: ['B2'],
  };
  await db.insert(modules).values({ ...module, check: { ...PLAN, ...plan } });
  const programme = {
    id: 'new',
    title: named('New'),
    dueDays: 60,
    attempts: 3,
    coolDownHours: 24,
    cycleMonths: null,
  };
  await db.insert(programmes).values(programme);
  await db.insert(programmeModules).values({ programmeId: 'new', moduleId: MODULE, sort: 1 });
  await db.insert(lessons).values({ id: LESSON, moduleId: MODULE, sort: 1 });

  const ids = [...Array(12).keys()].map((n) => `bank-${n}`).concat('lesson-0', 'lesson-1');
  const isBank = (id: string) => id.startsWith('bank');
  await db.insert(questions).values(
    ids.map((id, sort) => ({
      id,
      moduleId: MODULE,
      lessonId: isBank(id) ? null : LESSON,
      sort,
      inBank: isBank(id),
    })),
  );
  await db.insert(questionVersions).values(
    ids.map((questionId) => ({
      questionId,
      number: 1,
      publicationId: publication.id,
      competency: 'B2',
      level: 2,
      difficulty: 2,
      points: 1,
      key: { kind: 'single' as const, options: 4, right: 1 },
      text: { vi: wordsOf(questionId) },
      sourceHash: questionId,
      publishedAt: at,
    })),
  );
}

export const personOnRoster = (db: Database, staffCode: string): Promise<string> =>
  person(db, { staffCode, fullName: staffCode });

function wordsOf(id: string): QuestionText {
  const html = (text: string) => storedHtml(`<p>${text}</p>`);
  return {
    stem: html(`What about ${id}?`),
    options: ['a', 'b', 'c', 'd'].map((option) => ({
      text: storedHtml(`${id} ${option}`),
      feedback: html(`why ${id} ${option}`),
    })),
    explanation: html(`because ${id}`),
    hints: [html(`think of ${id}`)],
    citations: [],
  };
}
