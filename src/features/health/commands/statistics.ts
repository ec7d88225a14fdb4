import { and, eq, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { itemStatistics } from '#db/schema/index.ts';
import { asCorrected } from '#features/curriculum/queries/corrected.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import type { Figures } from '../figures.ts';
import { isSuspect } from '../flags.ts';
import { figuresOf, meanOf, type Item } from '../queries/figures.ts';
import { countedUntil, itemsMarkedSince } from '../queries/items.ts';

/** Before there is more to say. */
const NO_FIGURES: Figures = {
  ...{
    discrimination: null,
    efficiency: null,
    options: [],
    thirds: [],
    medianSeconds: null,
    usualSeconds: null,
  },
  before: { answers: 0, mean: 0 },
  lately: { answers: 0, mean: 0 },
};

/** Brings the statistics of every question up to date that was marked since the last time. Gives how many. */
export async function refreshStatistics(db: Database, now: Date): Promise<number> {
  return computeStatistics(db, await itemsMarkedSince(db, await countedUntil(db)), now);
}

/** All of them anew. */
export async function recomputeStatistics(db: Database, now: Date): Promise<number> {
  return computeStatistics(db, await itemsMarkedSince(db, undefined), now);
}

/**
 * Means first: what the rest of an attempt is worth hangs on the means of the other questions. Only when all is done is
 * it done: a run that broke off is made again.
 */
async function computeStatistics(db: Database, items: Item[], now: Date): Promise<number> {
  const answers = new Map<Item, number>();
  for (const item of items) answers.set(item, await storeMean(db, item));
  for (const item of items) {
    const figures = await figuresOf(db, item, now);
    const suspect = isSuspect(await keyOf(db, item), { answers: answers.get(item)!, figures });
    await db.update(itemStatistics).set({ figures, suspect }).where(is(item));
  }
  if (items.length > 0)
    await db
      .update(itemStatistics)
      .set({ computedAt: now })
      .where(or(...items.map(is)));
  return items.length;
}

/** Gives how many answers there are. */
async function storeMean(db: Database, item: Item): Promise<number> {
  const { questionId, series } = item;
  const mean = await meanOf(db, item);
  await db
    .insert(itemStatistics)
    .values({ questionId, series, ...mean, figures: NO_FIGURES, computedAt: new Date(0) })
    .onConflictDoUpdate({ target: [itemStatistics.questionId, itemStatistics.series], set: mean });
  return mean.answers;
}

/** By which answers count today. */
async function keyOf(db: Database, { questionId, series, versionIds }: Item): Promise<AnswerKey> {
  const [newest] = await asCorrected(db, await questionsForMarking(db, versionIds.slice(-1)));
  if (!newest) throw new Error(`Series ${series} of ${questionId} has no version`);
  return newest.key;
}

const is = ({ questionId, series }: Item) =>
  and(eq(itemStatistics.questionId, questionId), eq(itemStatistics.series, series));
