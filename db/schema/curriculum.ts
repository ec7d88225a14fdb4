import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CheckPlan, LessonBlock, LessonCitation } from '#features/curriculum/lesson.ts';
import type { Mix } from '#features/curriculum/mixing.ts';
import type { AnswerKey, QuestionText } from '#features/curriculum/question.ts';
import type { Language } from './accounts.ts';
import { moment } from './columns.ts';

export type Bilingual = Record<Language, string>;

/** Each run of `publish` that changed something. Append-only. */
export const publications = pgTable('publications', {
  id: uuid().primaryKey().defaultRandom(),
  at: moment().notNull(),
  /** Empty where a command line or the start of the program published. */
  personId: uuid(),
  source: text().$type<'files' | 'studio'>().notNull(),
  lessons: integer().notNull(),
  questions: integer().notNull(),
});

export const competencies = pgTable('competencies', {
  code: text().primaryKey(),
  sort: integer().notNull(),
  domainCode: text().notNull(),
  domain: jsonb().$type<Bilingual>().notNull(),
  name: jsonb().$type<Bilingual>().notNull(),
  short: jsonb().$type<Bilingual>().notNull(),
  measuredBy: text().$type<'questions' | 'observation'>().notNull(),
  /** The level expected of the audience; questions of this level or the one below are evidence. */
  level: integer().notNull(),
});

export const programmes = pgTable('programmes', {
  id: text().primaryKey(),
  title: jsonb().$type<Bilingual>().notNull(),
  dueDays: integer().notNull(),
  attempts: integer().notNull(),
  coolDownHours: integer().notNull(),
  cycleMonths: integer(),
});

export const programmeModules = pgTable(
  'programme_modules',
  {
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    sort: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.moduleId] })],
);

export const modules = pgTable('modules', {
  id: text().primaryKey(),
  sort: integer().notNull(),
  title: jsonb().$type<Bilingual>().notNull(),
  summary: jsonb().$type<Bilingual>().notNull(),
  minutes: integer().notNull(),
  competencies: jsonb().$type<string[]>().notNull(),
  check: jsonb().$type<CheckPlan>().notNull(),
});

/** A lesson's identity; what it says is a version. `retiredAt` is set when its file is gone. */
export const lessons = pgTable(
  'lessons',
  {
    id: text().primaryKey(),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    sort: integer().notNull(),
    retiredAt: moment(),
  },
  (table) => [index().on(table.moduleId)],
);

/** Immutable. The newest number of a language is what readers see. */
export const lessonVersions = pgTable(
  'lesson_versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    language: text().$type<Language>().notNull(),
    number: integer().notNull(),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    title: text().notNull(),
    summary: text().notNull(),
    minutes: integer().notNull(),
    competency: text().notNull(),
    checkedOn: text(),
    citations: jsonb().$type<LessonCitation[]>().notNull(),
    /** Sanitised HTML and the questions between it, in reading order. */
    blocks: jsonb().$type<LessonBlock[]>().notNull(),
    /** The Markdown it was made from, and the SHA-256 that tells whether a file changed. */
    source: text().notNull(),
    sourceHash: text().notNull(),
    publishedAt: moment().notNull(),
  },
  (table) => [unique().on(table.lessonId, table.language, table.number)],
);

/** The files of live lessons and banks: for trainers, never shown to learners. Derived at publishing. */
export const contentFiles = pgTable('content_files', {
  path: text().primaryKey(),
  moduleId: text()
    .notNull()
    .references(() => modules.id),
  /** Empty for the bank of the module. */
  lessonId: text().references(() => lessons.id),
  owner: text(),
  /** The last day by which somebody is to look at it again. */
  reviewBy: date({ mode: 'string' }),
});

/** A question's identity for ever. `lessonId` is empty for a question that stands only in the bank. */
export const questions = pgTable(
  'questions',
  {
    id: text().primaryKey(),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    lessonId: text().references(() => lessons.id),
    sort: integer().notNull(),
    inBank: boolean().notNull(),
    retiredAt: moment(),
  },
  (table) => [index().on(table.moduleId), index().on(table.lessonId)],
);

/** Immutable. The newest number is the one that is asked. */
export const questionVersions = pgTable(
  'question_versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    questionId: text()
      .notNull()
      .references(() => questions.id),
    number: integer().notNull(),
    publicationId: uuid()
      .notNull()
      .references(() => publications.id),
    competency: text().notNull(),
    level: integer().notNull(),
    difficulty: integer().notNull(),
    points: integer().notNull(),
    key: jsonb().$type<AnswerKey>().notNull(),
    /** Versions of one series ask the same: their answers are counted together. */
    series: integer().notNull().default(1),
    /** In which order key and text are stored, where the author's would tell the key. */
    mix: jsonb().$type<Mix>(),
    text: jsonb().$type<Partial<Record<Language, QuestionText>>>().notNull(),
    sourceHash: text().notNull(),
    publishedAt: moment().notNull(),
  },
  (table) => [unique().on(table.questionId, table.number)],
);

export const glossaryTerms = pgTable('glossary_terms', {
  id: text().primaryKey(),
  term: jsonb().$type<Bilingual>().notNull(),
  /** Other spellings, abbreviations among them. */
  also: jsonb().$type<Record<Language, string[]>>().notNull().default({ vi: [], en: [] }),
  definition: jsonb().$type<Bilingual>().notNull(),
});

/** Pictures of the content, by module and file name, served from the database so that a version keeps its own. */
export const pictures = pgTable('pictures', {
  hash: text().primaryKey(),
  type: text().notNull(),
  body: text().notNull(),
});
