import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import { objectionOutcomes, objections, questionVersions, sightings } from '#db/schema/index.ts';
import { isUuid } from '#features/agencies/uuid.ts';
import type { Reason } from '#features/checks/told.ts';
import { textIn } from '#features/curriculum/asking.ts';
import { labelIn } from '#features/curriculum/label.ts';
import { questionsForMarking } from '#features/curriculum/queries.ts';
import { textInVariant } from '#features/curriculum/variant.ts';
import type { SafeHtml } from '#lib/html.ts';
import { ofObjection } from '../commands/object.ts';
import type { ObjectionOutcome, ObjectionReason } from '../objection.ts';
import { reasonsFor, type Reader } from './kept.ts';

/** `reason`: what the trainer wrote. */
export type Outcome = { outcome: ObjectionOutcome; reason: Reason; at: Date };

/** What somebody sent, and what became of it. */
export type OwnObjection = {
  id: string;
  label: string;
  reason: ObjectionReason;
  sentence: string;
  at: Date;
  outcome: Outcome | undefined;
};

const ROW = {
  objection: objections,
  outcome: {
    outcome: objectionOutcomes.outcome,
    why: objectionOutcomes.why,
    at: objectionOutcomes.at,
  },
};

/** What the reader objected to, newest first; of one question, where it is named. */
export async function objectionsOf(
  db: Database,
  { personId, now }: Reader,
  language: Language,
  questionId?: string,
): Promise<OwnObjection[]> {
  const rows = await db
    .select(ROW)
    .from(objections)
    .leftJoin(objectionOutcomes, ofObjection)
    .where(
      and(eq(objections.personId, personId), questionId ? eq(objections.questionId, questionId) : undefined),
    )
    .orderBy(desc(objections.at));
  const asked = await questionsForMarking(db, [
    ...new Set(rows.map(({ objection }) => objection.questionVersionId)),
  ]);
  const texts = new Map(asked.map(({ versionId, text }) => [versionId, text]));
  const decided = rows.map(({ objection, outcome }) => ({
    questionId: objection.questionId,
    why: outcome?.why ?? null,
  }));
  const reasonOf = await reasonsFor(db, { personId, now }, decided);
  return rows.map(({ objection: { id, reason, sentence, at, questionVersionId }, outcome }, i) => {
    const text = texts.get(questionVersionId);
    return {
      ...{ id, reason, sentence, at },
      outcome: outcome
        ? { outcome: outcome.outcome, at: outcome.at, reason: reasonOf(decided[i]!) }
        : undefined,
      label: text ? labelIn(text, language) : '',
    };
  });
}

/** A question that was shown to a person, by its version, as it may be named before its key may be seen. */
export async function shownTo(
  db: Database,
  personId: string,
  versionId: string,
  language: Language,
): Promise<{ questionId: string; stem: SafeHtml } | undefined> {
  if (!isUuid(versionId)) return undefined;
  const [seen] = await db
    .select({ questionId: sightings.questionId, variant: sightings.variant })
    .from(questionVersions)
    .innerJoin(
      sightings,
      and(eq(sightings.questionId, questionVersions.questionId), eq(sightings.personId, personId)),
    )
    .where(eq(questionVersions.id, versionId))
    .limit(1);
  const [question] = seen ? await questionsForMarking(db, [versionId]) : [];
  if (!seen || !question) return undefined;
  const text = textInVariant(textIn(question.text, language), question.key, seen.variant, language);
  return { questionId: seen.questionId, stem: text.stem };
}

/** What was objected to a question, without who it was: a trainer has no scope over people. */
export type ObjectionOfQuestion = {
  reason: ObjectionReason;
  sentence: string;
  at: Date;
  outcome: Outcome | undefined;
};

export const OBJECTIONS_PER_PAGE = 50;

/** Those that wait first, then the newest. Pages count from 1; one that is not there is the last. */
export async function objectionsTo(
  db: Database,
  questionId: string,
  asked = 1,
): Promise<{ all: number; page: number; pages: number; shown: ObjectionOfQuestion[] }> {
  const all = await db.$count(objections, eq(objections.questionId, questionId));
  const pages = Math.max(1, Math.ceil(all / OBJECTIONS_PER_PAGE));
  const page = Math.min(asked, pages);
  const rows = await db
    .select(ROW)
    .from(objections)
    .leftJoin(objectionOutcomes, ofObjection)
    .where(eq(objections.questionId, questionId))
    .orderBy(asc(sql`${objectionOutcomes.at} is not null`), desc(objections.at), asc(objections.id))
    .limit(OBJECTIONS_PER_PAGE)
    .offset((page - 1) * OBJECTIONS_PER_PAGE);
  const shown = rows.map(({ objection: { reason, sentence, at }, outcome }) => ({
    ...{ reason, sentence, at },
    outcome: outcome
      ? { outcome: outcome.outcome, at: outcome.at, reason: { text: outcome.why } }
      : undefined,
  }));
  return { all, page, pages, shown };
}

/** Why a question is objected to by those who wait for an answer, and how many they are. */
export async function waitingReasons(
  db: Database,
  questionId: string,
): Promise<Map<ObjectionReason, number>> {
  const rows = await db
    .select({ reason: objections.reason, open: count() })
    .from(objections)
    .leftJoin(objectionOutcomes, ofObjection)
    .where(and(eq(objections.questionId, questionId), isNull(objectionOutcomes.objectionId)))
    .groupBy(objections.reason);
  return new Map(rows.map(({ reason, open }) => [reason, open]));
}

/** By question how many wait for an outcome. */
export async function openObjections(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ questionId: objections.questionId, open: sql<number>`count(*)::int` })
    .from(objections)
    .leftJoin(objectionOutcomes, ofObjection)
    .where(isNull(objectionOutcomes.objectionId))
    .groupBy(objections.questionId);
  return new Map(rows.map(({ questionId, open }) => [questionId, open]));
}
