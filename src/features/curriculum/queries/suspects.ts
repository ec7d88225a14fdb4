import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { itemStatistics, questionVersions } from '#db/schema/index.ts';

/** Versions of which the figures say that the key may be wrong. Few: they are known by heart. */
export async function suspectVersions(db: Database): Promise<Set<string>> {
  const { questionId, series, suspect } = itemStatistics;
  const rows = await db
    .select({ versionId: questionVersions.id })
    .from(itemStatistics)
    .innerJoin(
      questionVersions,
      and(eq(questionVersions.questionId, questionId), eq(questionVersions.series, series)),
    )
    .where(eq(suspect, true));
  return new Set(rows.map(({ versionId }) => versionId));
}
