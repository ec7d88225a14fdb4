import { count, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { deltaAssignments, deltaChecks } from '#db/schema/index.ts';
import { addDays, dayOf } from '#features/agencies/day.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { documentAt } from '#features/law/queries.ts';
import { DUE_DAYS } from '../delta.ts';
import { deltasOfDocument } from '../queries/deltas.ts';
import { offered } from '../queries/offer.ts';

export type AssignResult =
  | { ok: true; deltaId: string; people: number }
  | { ok: false; reason: 'unknown_document' | 'nobody_to_assign' };

/** Any number, the same in every process of this program. */
const ASSIGNING_LOCK = 7_620_417;

/** Assigns what is offered of a document to everybody to whom it is. Again is for who has come since. */
export async function assignDelta(
  db: Database,
  { document: slug, actorId }: { document: string; actorId: string },
  now: Date,
): Promise<AssignResult> {
  const day = dayOf(now);
  return db.transaction(async (tx) => {
    // Two at once would both find the same people without an assignment.
    await tx.execute(sql`select pg_advisory_xact_lock(${ASSIGNING_LOCK})`);
    const related = await documentAt(tx, slug);
    if (!related) return { ok: false, reason: 'unknown_document' };
    const { id: documentId } = related.document;
    const offer = offered(await deltasOfDocument(tx, documentId, day), day);
    const [any] = await tx.select({ rows: count() }).from(sql`(${offer}) as offered`);
    if (!any || any.rows === 0) return { ok: false, reason: 'nobody_to_assign' };

    const dueOn = addDays(day, DUE_DAYS);
    const [made] = await tx
      .insert(deltaChecks)
      .values({ documentId, assignedBy: actorId, assignedAt: now, dueOn })
      .returning({ id: deltaChecks.id });
    if (!made) throw new Error(`A delta check of ${documentId} was not stored`);
    const { id: deltaId } = made;
    const question = sql`jsonb_build_object('questionId', question_id, 'versionId', version_id)`;
    await tx.insert(deltaAssignments).select(
      sql`select person_id, ${deltaId}::uuid, jsonb_agg(${question} order by question_id)
        from (${offer}) as offered group by person_id`,
    );
    const people = await tx.$count(deltaAssignments, eq(deltaAssignments.deltaId, deltaId));
    const detail = { documentId, people, dueOn };
    const deed = { actorId, deed: 'delta-assigned', subject: 'delta', subjectId: deltaId, detail };
    await recordEvent(tx, deed, now);
    return { ok: true, deltaId, people };
  });
}
