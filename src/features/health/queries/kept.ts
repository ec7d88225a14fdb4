import type { Database } from '#db/client.ts';
import { keysKept } from '#features/checks/queries/told.ts';
import { reasonNow, type Reason } from '#features/checks/told.ts';
import { keysPractised } from '#features/practice/queries/revealed.ts';

/** Who reads, and when. */
export type Reader = { personId: string; now: Date };

/** What was written about questions, as a person may read it now: no reason is sent before the key may be seen. */
export async function reasonsFor<Row extends { questionId: string; why: string | null }>(
  db: Database,
  { personId, now }: Reader,
  rows: Row[],
): Promise<(row: Row) => Reason> {
  const questionIds = rows.flatMap(({ questionId, why }) => (why === null ? [] : [questionId]));
  const practised = await keysPractised(db, personId, questionIds);
  const kept = await keysKept(db, { personId, questionIds, now }, practised);
  return ({ questionId, why }) => reasonNow(why ?? '', kept.get(questionId));
}
