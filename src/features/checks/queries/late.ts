import { and, eq, type SQL } from 'drizzle-orm';
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
import { reasonNow, type Reason } from '../told.ts';
import { keysKept } from './told.ts';

/** `overtakenBy`: the newer answer to the same question with which it was left out. */
export type Decision = { accepted: boolean; overtakenBy: string | null; reason: string; decidedAt: Date };

/** An answer that is kept and not counted, without whose it is. */
export type LateAnswer = Lateness & {
  id: string;
  attemptId: string;
  seq: number;
  deviceId: string;
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
  overtakenBy: lateDecisions.overtakenBy,
  reason: lateDecisions.reason,
  decidedAt: lateDecisions.decidedAt,
};

type Table = typeof responses | typeof unmatchedAnswers;

export const decisionOf = (table: Table) =>
  and(eq(lateDecisions.personId, table.personId), eq(lateDecisions.answerId, table.id));
const attemptOf = (table: Table) =>
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
        seq: responses.seq,
        deviceId: responses.deviceId,
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
        seq: unmatchedAnswers.seq,
        deviceId: unmatchedAnswers.deviceId,
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

/** What came late to some attempts, first come first. `which`: a condition on either table. */
export async function lateAnswers(
  db: Database,
  which: (table: Table) => SQL | undefined,
  language: Language,
): Promise<LateAnswer[]> {
  const [late, others] = await Promise.all([
    lateResponses(db, which(responses)),
    unmatched(db, which(unmatchedAnswers)),
  ]);
  return [...late, ...others].map((row) => told(row, language)).toSorted(byArrival);
}

/** As its person reads it: what a trainer wrote may tell the key. */
export type OwnLate = Omit<LateAnswer, 'decision'> & {
  decision: (Omit<Decision, 'reason'> & { reason: Reason }) | null;
};

/** Those of one attempt, for the person whose it is. */
export async function lateInAttempt(
  db: Database,
  { personId, attemptId, now }: { personId: string; attemptId: string; now: Date },
  language: Language,
): Promise<OwnLate[]> {
  const own = (table: Table) => and(eq(table.personId, personId), eq(table.attemptId, attemptId));
  const answers = await lateAnswers(db, own, language);
  const decided = answers.flatMap(({ questionId, decision }) => (decision ? [questionId] : []));
  const kept = await keysKept(db, { personId, questionIds: decided, now });
  return answers.map(({ decision, ...answer }): OwnLate => {
    const later = kept.get(answer.questionId);
    // Of a question that no check has drawn nothing is kept: whoever decided never saw which it is.
    const reason = decision && reasonNow(decision.reason, later === 'practised' ? undefined : later);
    return { ...answer, decision: decision && reason && { ...decision, reason } };
  });
}
