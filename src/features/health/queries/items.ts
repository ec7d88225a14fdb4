import { and, asc, eq, gt, max, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { annulments, itemStatistics, markings, questionVersions } from '#db/schema/index.ts';
import { shapeOf } from '#features/curriculum/marking.ts';
import type { AnswerKey } from '#features/curriculum/question.ts';
import type { Item } from './figures.ts';

/** A marking may be stored a little after the moment that it bears. */
const MARGIN = 10 * 60_000;

/** Since when there may be answers that no statistics have seen; undefined before the first. */
export async function countedUntil(db: Database): Promise<Date | undefined> {
  const [row] = await db.select({ at: max(itemStatistics.computedAt) }).from(itemStatistics);
  return row?.at && row.at.getTime() > 0 ? new Date(row.at.getTime() - MARGIN) : undefined;
}

/** Questions that stand in markings made, or annulled, since then; in any, where nothing was counted before. */
export async function itemsMarkedSince(db: Database, since: Date | undefined): Promise<Item[]> {
  const seen = db
    .selectDistinct({ versionId: sql<string>`item."versionId"`.as('version_id') })
    .from(
      sql`${resultsSince(db, since)} as news cross join lateral jsonb_to_recordset(news.results)
        as item("versionId" uuid)`,
    )
    .as('seen');
  const touched = db
    .selectDistinct({ questionId: questionVersions.questionId, series: questionVersions.series })
    .from(questionVersions)
    .innerJoin(seen, sql`${seen.versionId} = ${questionVersions.id}`)
    .as('touched');
  const rows = await db
    .select({
      questionId: questionVersions.questionId,
      series: questionVersions.series,
      versionId: questionVersions.id,
      key: questionVersions.key,
    })
    .from(questionVersions)
    .innerJoin(
      touched,
      sql`${touched.questionId} = ${questionVersions.questionId} and ${touched.series} = ${questionVersions.series}`,
    )
    .orderBy(asc(questionVersions.questionId), asc(questionVersions.series), asc(questionVersions.number));
  const groups = Map.groupBy(rows, ({ questionId, series }) => `${questionId} ${series}`);
  return [...groups.values()].map((own) => {
    const { questionId, series, key } = own[0]!;
    const versionIds = own.map(({ versionId }) => versionId);
    return { questionId, series, versionIds, options: choicesOf(key) };
  });
}

function resultsSince(db: Database, since: Date | undefined) {
  const marked = db.select({ results: markings.results }).from(markings);
  if (!since) return marked;
  const ofMarking = and(
    eq(markings.personId, annulments.personId),
    eq(markings.attemptId, annulments.attemptId),
  );
  const annulled = db
    .select({ results: markings.results })
    .from(annulments)
    .innerJoin(markings, ofMarking)
    .where(gt(annulments.annulledAt, since));
  return marked.where(gt(markings.markedAt, since)).unionAll(annulled);
}

/** Of what is chosen from options one or several can be counted. */
function choicesOf(key: AnswerKey): number {
  return key.kind === 'single' || key.kind === 'multiple' ? shapeOf(key).options : 0;
}
