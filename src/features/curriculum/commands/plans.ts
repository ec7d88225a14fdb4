import { and, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  competencies,
  glossaryTerms,
  modules,
  pictures,
  programmeModules,
  programmes,
} from '#db/schema/index.ts';
import { upsert } from '#db/upsert.ts';
import { changesBetween } from '#features/content/changes.ts';
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
  const { written } = changesBetween(await db.select().from(competencies), wanted, ({ code }) => code);
  await upsert(db, competencies, written);
  return written.length;
}

export async function storeGlossary(db: Database, items: Part<'terms'>): Promise<number> {
  const wanted = items.map(({ item: { id, term, also, definition } }) => ({ id, term, also, definition }));
  const stored = await db.select().from(glossaryTerms);
  const { written, gone, count } = changesBetween(stored, wanted, ({ id }) => id);
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await db.delete(glossaryTerms).where(inArray(glossaryTerms.id, ids));
  await upsert(db, glossaryTerms, written);
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
  const { written } = changesBetween(await db.select().from(modules), wanted, ({ id }) => id);
  await upsert(db, modules, written);
  return written.length;
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
  const { written } = changesBetween(await db.select().from(programmes), wanted, ({ id }) => id);
  await upsert(db, programmes, written);
  const parts = plans.flatMap(({ id: programmeId, plan }) =>
    [...new Set(plan.modules)].map((moduleId, sort) => ({ programmeId, moduleId, sort })),
  );
  return written.length + (await storeParts(db, parts));
}

type PartOf = typeof programmeModules.$inferSelect;

async function storeParts(db: Database, wanted: PartOf[]): Promise<number> {
  const keyOf = ({ programmeId, moduleId }: PartOf) => `${programmeId} ${moduleId}`;
  const stored = await db.select().from(programmeModules);
  const { written, gone, count } = changesBetween(stored, wanted, keyOf);
  const exactly = ({ programmeId, moduleId }: PartOf) =>
    and(eq(programmeModules.programmeId, programmeId), eq(programmeModules.moduleId, moduleId));
  if (gone.length > 0) await db.delete(programmeModules).where(or(...gone.map(exactly)));
  await upsert(db, programmeModules, written);
  return count;
}
