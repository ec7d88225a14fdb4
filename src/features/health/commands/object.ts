import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { objectionOutcomes, objections, questionVersions, sightings } from '#db/schema/index.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { recordEvent } from '#features/audit/commands.ts';
import { isOfOwnResult } from '#features/checks/queries/own.ts';
import {
  DAY,
  LONGEST_SENTENCE,
  MOST_A_DAY,
  type ObjectionOutcome,
  type ObjectionReason,
} from '../objection.ts';

export type Objection = {
  personId: string;
  questionVersionId: string;
  reason: ObjectionReason;
  sentence: string;
};

export type ObjectResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'unknown_question' | 'no_sentence' | 'too_long' | 'already_sent' | 'too_many_today';
    };

/** Keeps what somebody says against a question that was shown to them. One at a time for each question and person. */
export async function objectTo(
  db: Database,
  { personId, questionVersionId, reason, sentence: typed }: Objection,
  now: Date,
): Promise<ObjectResult> {
  const sentence = typed.normalize('NFC').trim();
  if (sentence === '') return refused('no_sentence');
  if (sentence.length > LONGEST_SENTENCE) return refused('too_long');
  return db.transaction(async (tx): Promise<ObjectResult> => {
    await oneDeedAtATime(tx, personId);
    const questionId = await shownQuestion(tx, personId, questionVersionId);
    if (!questionId) return refused('unknown_question');
    const own = eq(objections.personId, personId);
    const [before] = await tx
      .select({
        open: sql<number>`count(*) filter (where ${objections.questionId} = ${questionId}
          and ${objectionOutcomes.objectionId} is null)::int`,
        today: sql<number>`count(*) filter (where ${gt(objections.at, new Date(now.getTime() - DAY))})::int`,
      })
      .from(objections)
      .leftJoin(objectionOutcomes, ofObjection)
      .where(own);
    if (before && before.open > 0) return refused('already_sent');
    if (before && before.today >= MOST_A_DAY) return refused('too_many_today');
    await tx
      .insert(objections)
      .values({ personId, questionId, questionVersionId, reason, sentence, at: now });
    return { ok: true };
  });
}

const refused = (reason: Extract<ObjectResult, { ok: false }>['reason']) => ({ ok: false as const, reason });

/** The outcome of an objection, where it has one. */
export const ofObjection = and(
  eq(objectionOutcomes.personId, objections.personId),
  eq(objectionOutcomes.objectionId, objections.id),
)!;

/** Nobody hears of a question of the bank by asking whether it may be objected to. */
async function shownQuestion(
  tx: Database,
  personId: string,
  questionVersionId: string,
): Promise<string | undefined> {
  if (!isUuid(questionVersionId)) return undefined;
  const [row] = await tx
    .select({ questionId: questionVersions.questionId })
    .from(questionVersions)
    .innerJoin(
      sightings,
      and(eq(sightings.questionId, questionVersions.questionId), eq(sightings.personId, personId)),
    )
    .where(eq(questionVersions.id, questionVersionId))
    .limit(1);
  return row?.questionId;
}

export type Answering = {
  actorId: string;
  questionId: string;
  reason: ObjectionReason;
  outcome: ObjectionOutcome;
  why: string;
};

export type AnswerResult =
  | { ok: true; answered: number }
  | { ok: false; reason: 'no_reason' | 'too_long' | 'own_result' | 'nothing_open' };

/**
 * Tells everybody who objected to a question for the same reason what became of it. Nobody decides on a question on which
 * their own result rests.
 */
export async function answerObjections(
  db: Database,
  { actorId, questionId, reason, outcome, why: typed }: Answering,
  now: Date,
): Promise<AnswerResult> {
  const why = typed.normalize('NFC').trim();
  if (why === '') return { ok: false, reason: 'no_reason' };
  if (why.length > LONGEST_SENTENCE) return { ok: false, reason: 'too_long' };
  if (await isOfOwnResult(db, actorId, questionId)) return { ok: false, reason: 'own_result' };
  return db.transaction(async (tx): Promise<AnswerResult> => {
    const open = await tx
      .select({ personId: objections.personId, objectionId: objections.id })
      .from(objections)
      .leftJoin(objectionOutcomes, ofObjection)
      .where(
        and(
          eq(objections.questionId, questionId),
          eq(objections.reason, reason),
          isNull(objectionOutcomes.objectionId),
        ),
      )
      .for('update', { of: objections });
    if (open.length === 0) return { ok: false, reason: 'nothing_open' };
    const rows = open.map((row) => ({ ...row, outcome, why, by: actorId, at: now }));
    await tx.insert(objectionOutcomes).values(rows).onConflictDoNothing();
    const detail = { reason, outcome, answered: open.length };
    const deed = { actorId, deed: 'objections-answered', subject: 'question', subjectId: questionId };
    await recordEvent(tx, { ...deed, detail }, now);
    return { ok: true, answered: open.length };
  });
}
