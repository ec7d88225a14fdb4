import { and, asc, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import { correctedVersions, publications, questionVersions } from '#db/schema/index.ts';
import type { QuestionTexts } from '../asking.ts';
import { correctedText } from '../correction.ts';
import { unmixed } from '../mixing.ts';
import { questionHash } from '../publish/questions.ts';
import type { AnswerKey } from '../question.ts';

/** Any number, the same in every process of this program. */
const CORRECTING_LOCK = 7_620_418;

/**
 * Whoever marks holds corrections off until the end of the transaction, and a correction waits for who is marking: else
 * what is marked at that moment would be marked by the old key and missed by the correction.
 */
export const CORRECTIONS_HELD = sql`pg_advisory_xact_lock_shared(${CORRECTING_LOCK})`;

export async function holdCorrections(tx: Database): Promise<void> {
  await tx.execute(sql`select ${CORRECTIONS_HELD}`);
}

/** One correction at a time, and nobody marks meanwhile. */
export async function correctAlone(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CORRECTING_LOCK})`);
}

export type StoredVersion = typeof questionVersions.$inferSelect;

/** The versions of one series, oldest first. */
export function versionsOfSeries(db: Database, questionId: string, series: number): Promise<StoredVersion[]> {
  return db
    .select()
    .from(questionVersions)
    .where(and(eq(questionVersions.questionId, questionId), eq(questionVersions.series, series)))
    .orderBy(asc(questionVersions.number));
}

/** Answers to these versions are marked by these keys from now on; null: they count for nobody. */
export async function storeCorrectedVersions(
  tx: Database,
  correctionId: string,
  keys: { versionId: string; key: AnswerKey | null }[],
): Promise<void> {
  const ids = keys.map(({ versionId }) => versionId);
  const last = await tx
    .select({ versionId: correctedVersions.questionVersionId, number: max(correctedVersions.number) })
    .from(correctedVersions)
    .where(inArray(correctedVersions.questionVersionId, ids))
    .groupBy(correctedVersions.questionVersionId);
  const numbers = new Map(last.map(({ versionId, number }) => [versionId, number ?? 0]));
  const rows = keys.map(({ versionId, key }) => {
    const number = (numbers.get(versionId) ?? 0) + 1;
    return { questionVersionId: versionId, number, correctionId, key };
  });
  await tx.insert(correctedVersions).values(rows);
}

/**
 * A new version that asks the same as one that counts for nobody counts for nobody either: a mended remark must not bring
 * a question back. Another key or another meaning begins a series of its own, and is asked again.
 */
export async function carryVoids(tx: Database, publicationId: string): Promise<void> {
  const before = alias(questionVersions, 'before');
  const voided = tx
    .selectDistinctOn([correctedVersions.questionVersionId], {
      versionId: correctedVersions.questionVersionId,
      correctionId: correctedVersions.correctionId,
      key: correctedVersions.key,
    })
    .from(correctedVersions)
    .orderBy(asc(correctedVersions.questionVersionId), desc(correctedVersions.number))
    .as('voided');
  const carried = await tx
    .select({ questionVersionId: questionVersions.id, correctionId: voided.correctionId })
    .from(questionVersions)
    .innerJoin(
      before,
      and(
        eq(before.questionId, questionVersions.questionId),
        eq(before.series, questionVersions.series),
        sql`${before.number} = ${questionVersions.number} - 1`,
      ),
    )
    .innerJoin(voided, eq(voided.versionId, before.id))
    .where(and(eq(questionVersions.publicationId, publicationId), isNull(voided.key)));
  if (carried.length === 0) return;
  await tx.insert(correctedVersions).values(carried.map((row) => ({ ...row, number: 1, key: null })));
}

type By = { personId: string; now: Date };

/**
 * Asks the question by its corrected key from now on: a version that follows the newest one. It stays in the series,
 * because the answers to the older ones are marked by the same key.
 */
export async function publishCorrected(
  tx: Database,
  newest: StoredVersion,
  key: AnswerKey,
  { personId, now }: By,
): Promise<void> {
  const [publication] = await tx
    .insert(publications)
    .values({ at: now, personId, source: 'studio', lessons: 0, questions: 1 })
    .returning({ id: publications.id });
  if (!publication) throw new Error('The publication of a correction was not stored');
  const { id: _, text, mix, ...said } = newest;
  const stored = { ...said, key, text: correctedText(text as QuestionTexts, newest.key, key) };
  await tx.insert(questionVersions).values({
    ...stored,
    ...{ mix, number: newest.number + 1, publicationId: publication.id, publishedAt: now },
    sourceHash: questionHash(unmixed(stored, mix)),
  });
}
