import { and, desc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { corrections, isNotAnnulled, markings, modules } from '#db/schema/index.ts';
import { attemptsAskedAgain } from '#features/checks/queries/own.ts';
import type { Reason } from '#features/checks/told.ts';
import { DAY } from '../objection.ts';
import { isOther, type Standing } from '../remarking.ts';
import { reasonsFor, type Reader } from './kept.ts';

/** For so many days the first page tells of a result that was corrected. */
export const TOLD_DAYS = 30;

/** A result of a person that is another one since a question was corrected. */
export type CorrectedResult = {
  attemptId: string;
  /** Of the module; empty of a delta check. */
  module: string;
  /** Absent while an open check asks some of it again. */
  standing: { before: Standing; after: Standing } | undefined;
  reason: Reason;
  at: Date;
};

/**
 * What has changed lately in the reader's results, newest first; in the result of one attempt, where it is named, ever.
 * Only they are told whose result is another one.
 */
export async function correctedResults(
  db: Database,
  { personId, now }: Reader,
  language: Language,
  attemptId?: string,
): Promise<CorrectedResult[]> {
  const earlier = alias(markings, 'earlier');
  const lately = gt(markings.markedAt, new Date(now.getTime() - TOLD_DAYS * DAY));
  const rows = await db
    .select({
      attemptId: markings.attemptId,
      module: modules.title,
      before: { score: earlier.score, passed: earlier.passed },
      after: { score: markings.score, passed: markings.passed },
      questionId: corrections.questionId,
      why: corrections.why,
      at: markings.markedAt,
    })
    .from(markings)
    .innerJoin(
      earlier,
      and(
        eq(earlier.personId, markings.personId),
        eq(earlier.attemptId, markings.attemptId),
        sql`${earlier.number} = ${markings.number} - 1`,
      ),
    )
    .innerJoin(corrections, eq(corrections.id, markings.correctionId))
    .leftJoin(modules, eq(modules.id, markings.moduleId))
    .where(
      and(
        eq(markings.personId, personId),
        isNotNull(markings.correctionId),
        isNotAnnulled(markings),
        attemptId ? eq(markings.attemptId, attemptId) : lately,
      ),
    )
    .orderBy(desc(markings.markedAt), desc(markings.number));
  const others = rows.filter(({ before, after }) => isOther(before, after));
  if (others.length === 0) return [];
  const reasonOf = await reasonsFor(db, { personId, now }, others);
  const keeps = await attemptsAskedAgain(db, personId);
  return others.map((row) => {
    const { attemptId, before, after, at, module } = row;
    const standing = keeps.has(attemptId) ? undefined : { before, after };
    return { attemptId, standing, at, module: module?.[language] ?? '', reason: reasonOf(row) };
  });
}
