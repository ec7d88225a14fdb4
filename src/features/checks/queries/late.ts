import { and, asc, count, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  attempts,
  lateDecisions,
  modules,
  responses,
  submissions,
  unmatchedAnswers,
} from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { whyLate, type Lateness, type WhyLate } from '../late.ts';
import { ofAttempt } from '../queries.ts';

export type Decision = { accepted: boolean; reason: string; decidedAt: Date };

/** An answer that is kept and not counted, without whose it is. */
export type LateAnswer = Lateness & {
  id: string;
  attemptId: string;
  /** Null of a delta check. */
  module: string | null;
  /** Of a retention check. */
  requirementId: string | null;
  questionId: string;
  /** The version that was drawn; null where none was. */
  versionId: string | null;
  variant: string;
  given: Given;
  why: WhyLate;
  /** By the clock of the device. */
  answeredAt: Date;
  decision: Decision | null;
};

const ATTEMPT = {
  attemptId: attempts.id,
  module: modules.title,
  requirementId: attempts.requirementId,
  show: attempts.show,
  deadline: attempts.deadline,
  submittedAt: submissions.submittedAt,
};
const DECISION = {
  accepted: lateDecisions.accepted,
  reason: lateDecisions.reason,
  decidedAt: lateDecisions.decidedAt,
};

const decisionOf = (table: typeof responses | typeof unmatchedAnswers) =>
  and(eq(lateDecisions.personId, table.personId), eq(lateDecisions.answerId, table.id));
const attemptOf = (table: typeof responses | typeof unmatchedAnswers) =>
  and(eq(attempts.personId, table.personId), eq(attempts.id, table.attemptId));

function lateResponses(db: Database, which: SQL | undefined) {
  return db
    .select({
      answer: {
        id: responses.id,
        questionId: responses.questionId,
        versionId: responses.questionVersionId,
        variant: responses.variant,
        given: responses.given,
        answeredAt: responses.answeredAt,
        receivedAt: responses.receivedAt,
      },
      attempt: ATTEMPT,
      decision: DECISION,
    })
    .from(responses)
    .innerJoin(attempts, attemptOf(responses))
    .leftJoin(modules, eq(modules.id, attempts.moduleId))
    .leftJoin(submissions, ofAttempt)
    .leftJoin(lateDecisions, decisionOf(responses))
    .where(and(eq(responses.late, true), which));
}

function unmatched(db: Database, which: SQL | undefined) {
  return db
    .select({
      answer: {
        id: unmatchedAnswers.id,
        questionId: unmatchedAnswers.questionId,
        given: unmatchedAnswers.given,
        answeredAt: unmatchedAnswers.answeredAt,
        receivedAt: unmatchedAnswers.receivedAt,
      },
      attempt: ATTEMPT,
      decision: DECISION,
    })
    .from(unmatchedAnswers)
    .innerJoin(attempts, attemptOf(unmatchedAnswers))
    .leftJoin(modules, eq(modules.id, attempts.moduleId))
    .leftJoin(submissions, ofAttempt)
    .leftJoin(lateDecisions, decisionOf(unmatchedAnswers))
    .where(which);
}

type Row = (Awaited<ReturnType<typeof lateResponses>> | Awaited<ReturnType<typeof unmatched>>)[number];

function told({ answer, attempt, decision }: Row, language: Language): LateAnswer {
  const matched = 'versionId' in answer;
  const placed = matched ? answer : { ...answer, versionId: null, variant: '' };
  const late = { ...attempt, ...placed, module: attempt.module?.[language] ?? null, decision };
  return { ...late, why: matched ? whyLate(late) : 'unmatched' };
}

const byArrival = (a: LateAnswer, b: LateAnswer) => a.receivedAt.getTime() - b.receivedAt.getTime();

/** Those of one attempt, for the person whose it is. */
export async function lateInAttempt(
  db: Database,
  { personId, attemptId }: { personId: string; attemptId: string },
  language: Language,
): Promise<LateAnswer[]> {
  const [late, others] = await Promise.all([
    lateResponses(db, and(eq(responses.personId, personId), eq(responses.attemptId, attemptId))),
    unmatched(db, and(eq(unmatchedAnswers.personId, personId), eq(unmatchedAnswers.attemptId, attemptId))),
  ]);
  return [...late, ...others].map((row) => told(row, language)).toSorted(byArrival);
}

/** So many are shown at once. */
export const LATE_SHOWN = 50;

/** Those that nobody has decided on, of everybody, first come first. */
export async function lateToDecide(
  db: Database,
  language: Language,
): Promise<{ all: number; shown: LateAnswer[] }> {
  const open = isNull(lateDecisions.answerId);
  const [late, others, [responsesLeft], [othersLeft]] = await Promise.all([
    lateResponses(db, open).orderBy(asc(responses.receivedAt)).limit(LATE_SHOWN),
    unmatched(db, open).orderBy(asc(unmatchedAnswers.receivedAt)).limit(LATE_SHOWN),
    db
      .select({ rows: count() })
      .from(responses)
      .leftJoin(lateDecisions, decisionOf(responses))
      .where(and(eq(responses.late, true), open)),
    db
      .select({ rows: count() })
      .from(unmatchedAnswers)
      .leftJoin(lateDecisions, decisionOf(unmatchedAnswers))
      .where(open),
  ]);
  const shown = [...late, ...others].map((row) => told(row, language)).toSorted(byArrival);
  return { all: (responsesLeft?.rows ?? 0) + (othersLeft?.rows ?? 0), shown: shown.slice(0, LATE_SHOWN) };
}

/** The newest decisions. */
export async function lateDecided(db: Database, language: Language): Promise<LateAnswer[]> {
  const decided = isNotNull(lateDecisions.answerId);
  const [late, others] = await Promise.all([
    lateResponses(db, decided).orderBy(desc(lateDecisions.decidedAt)).limit(LATE_SHOWN),
    unmatched(db, decided).orderBy(desc(lateDecisions.decidedAt)).limit(LATE_SHOWN),
  ]);
  const at = ({ decision }: LateAnswer) => decision?.decidedAt.getTime() ?? 0;
  const shown = [...late, ...others].map((row) => told(row, language));
  return shown.toSorted((a, b) => at(b) - at(a)).slice(0, LATE_SHOWN);
}
