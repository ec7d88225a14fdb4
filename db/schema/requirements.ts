import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { people } from './agencies.ts';
import { moment } from './columns.ts';
import { lessons, modules, programmes } from './curriculum.ts';

/** A programme required of a person. */
export const requirements = pgTable(
  'requirements',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    id: uuid().notNull().defaultRandom(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    cycle: integer().notNull(),
    assignedOn: date({ mode: 'string' }).notNull(),
    dueOn: date({ mode: 'string' }).notNull(),
    recordedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.id] }), index().on(table.programmeId)],
);

/** The modules of a requirement, frozen when it was made. */
export const requirementModules = pgTable(
  'requirement_modules',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    requirementId: uuid().notNull(),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.requirementId, table.moduleId] }),
    foreignKey({
      columns: [table.personId, table.requirementId],
      foreignColumns: [requirements.personId, requirements.id],
    }),
  ],
);

/** Derived from responses and readings: how far a person is in a lesson. */
export const lessonProgress = pgTable(
  'lesson_progress',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    lessonId: text()
      .notNull()
      .references(() => lessons.id),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    startedAt: moment().notNull(),
    completedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lessonId] })],
);

/** Derived from lesson progress and markings: how far a person is in a module. */
export const moduleProgress = pgTable(
  'module_progress',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    moduleId: text()
      .notNull()
      .references(() => modules.id),
    startedAt: moment().notNull(),
    lessonsDone: integer().notNull(),
    /** When the first attempt at or above its pass mark was submitted. */
    passedAt: moment(),
    /** When an attempt that was taken before the lessons passed: the module is known without reading it. */
    testedOutAt: moment(),
    completedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.moduleId] })],
);
