import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  competencies,
  glossaryTerms,
  modules,
  pictures,
  programmeModules,
  programmes,
} from '#db/schema/index.ts';
import { changesBetween } from '#features/law/changes.ts';
import type { Content, ContentModule } from '../content.ts';
import type { CheckPlan } from '../lesson.ts';
import type { ModulePlan } from '../parse/plans.ts';
import type { HashedPicture } from '../render/options.ts';

/**
 * Framework, glossary, pictures, modules and programmes. What past results point at (a competency, a module, a
 * programme, a picture) stays when its file goes; each function says how many rows it wrote.
 */

type Part<Name extends keyof Content> = Content[Name];

export async function storeCompetencies(db: Database, items: Part<'competencies'>): Promise<number> {
  const wanted = items.map(({ item }, sort) => ({ ...item, sort }));
  const { added, changed } = changesBetween(await db.select().from(competencies), wanted, ({ code }) => code);
  for (const row of changed) await db.update(competencies).set(row).where(eq(competencies.code, row.code));
  if (added.length > 0) await db.insert(competencies).values(added);
  return added.length + changed.length;
}

export async function storeGlossary(db: Database, items: Part<'terms'>): Promise<number> {
  const wanted = items.map(({ item: { id, term, definition } }) => ({ id, term, definition }));
  const stored = await db.select().from(glossaryTerms);
  const { added, changed, gone, count } = changesBetween(stored, wanted, ({ id }) => id);
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await db.delete(glossaryTerms).where(inArray(glossaryTerms.id, ids));
  for (const row of changed) await db.update(glossaryTerms).set(row).where(eq(glossaryTerms.id, row.id));
  if (added.length > 0) await db.insert(glossaryTerms).values(added);
  return count;
}

export async function storePictures(db: Database, drawn: HashedPicture[]): Promise<number> {
  const stored = await db.select({ hash: pictures.hash }).from(pictures);
  const known = new Set(stored.map(({ hash }) => hash));
  const added = drawn
    .filter(({ hash }) => !known.has(hash))
    .map(({ hash, body }) => ({ hash, type: 'image/svg+xml', body }));
  if (added.length > 0) await db.insert(pictures).values(added);
  return added.length;
}

export async function storeModules(db: Database, items: Part<'modules'>): Promise<number> {
  const wanted = items.flatMap(moduleRow);
  const { added, changed } = changesBetween(await db.select().from(modules), wanted, ({ id }) => id);
  for (const row of changed) await db.update(modules).set(row).where(eq(modules.id, row.id));
  if (added.length > 0) await db.insert(modules).values(added);
  return added.length + changed.length;
}

function moduleRow({ id, sort, plan }: ContentModule): (typeof modules.$inferSelect)[] {
  if (!plan?.value) return [];
  const { titles, summaries, minutes, competencies: codes, check } = plan.value;
  const row = { id, sort, title: titles, summary: summaries, minutes, competencies: codes };
  return [{ ...row, check: checkPlan(check) }];
}

function checkPlan({ questions, pass, minutes, show, blueprint }: ModulePlan['check']): CheckPlan {
  const lines = blueprint.map(({ competency, level, count, difficulty }) => ({
    ...{ competency, level, count },
    ...(difficulty && { difficulty }),
  }));
  return { questions, pass, minutes: minutes === 'none' ? null : minutes, show, blueprint: lines };
}

export async function storeProgrammes(db: Database, items: Part<'programmes'>): Promise<number> {
  const plans = items.flatMap(({ id, plan }) => (plan.value ? [{ id, plan: plan.value }] : []));
  const wanted = plans.map(({ id, plan }) => ({
    ...{ id, title: plan.titles, dueDays: plan['due-days'], attempts: plan.attempts },
    ...{ coolDownHours: plan['cool-down-hours'], cycleMonths: plan['cycle-months'] ?? null },
  }));
  const { added, changed } = changesBetween(await db.select().from(programmes), wanted, ({ id }) => id);
  for (const row of changed) await db.update(programmes).set(row).where(eq(programmes.id, row.id));
  if (added.length > 0) await db.insert(programmes).values(added);
  const parts = plans.flatMap(({ id: programmeId, plan }) =>
    [...new Set(plan.modules)].map((moduleId, sort) => ({ programmeId, moduleId, sort })),
  );
  return added.length + changed.length + (await storeParts(db, parts));
}

type PartOf = typeof programmeModules.$inferSelect;

async function storeParts(db: Database, wanted: PartOf[]): Promise<number> {
  const keyOf = ({ programmeId, moduleId }: PartOf) => `${programmeId} ${moduleId}`;
  const stored = await db.select().from(programmeModules);
  const { added, changed, gone, count } = changesBetween(stored, wanted, keyOf);
  const exactly = ({ programmeId, moduleId }: PartOf) =>
    and(eq(programmeModules.programmeId, programmeId), eq(programmeModules.moduleId, moduleId));
  for (const row of gone) await db.delete(programmeModules).where(exactly(row));
  for (const row of changed) await db.update(programmeModules).set(row).where(exactly(row));
  if (added.length > 0) await db.insert(programmeModules).values(added);
  return count;
}
