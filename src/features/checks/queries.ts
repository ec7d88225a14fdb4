import { and, asc, desc, eq, max, min, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Language } from '#db/schema/accounts.ts';
import {
  attempts,
  flags,
  markings,
  modules,
  programmeModules,
  programmes,
  responses,
  submissions,
} from '#db/schema/index.ts';
import { isEmpty } from '#features/curriculum/given.ts';
import type { Given } from '#features/curriculum/question.ts';
import {
  answerThatCounts,
  type AttemptRules,
  type DrawnQuestion,
  type PastAttempt,
  type QuestionResult,
} from './attempt.ts';

export type Attempt = {
  personId: string;
  id: string;
  moduleId: string;
  number: number;
  drawn: DrawnQuestion[];
  passMark: number;
  show: 'at-once' | 'after-pass' | 'after-window';
  startedAt: Date;
  deadline: Date;
  submittedAt: Date | null;
};

const ofAttempt = and(eq(submissions.personId, attempts.personId), eq(submissions.attemptId, attempts.id));

/** Only the person's own attempt is ever found: the person is part of its key. */
export async function attemptOf(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<Attempt | undefined> {
  const [row] = await db
    .select({ attempt: attempts, submittedAt: submissions.submittedAt })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), eq(attempts.id, attemptId)));
  return row && { ...row.attempt, submittedAt: row.submittedAt };
}

/** Attempts of a person at one module's check, first to last. */
export async function pastAttempts(db: Database, personId: string, moduleId: string): Promise<PastAttempt[]> {
  return db
    .select({
      id: attempts.id,
      number: attempts.number,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
    })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), eq(attempts.moduleId, moduleId)))
    .orderBy(asc(attempts.number));
}

/**
 * What checks have shown a person of a question, in any version, answered or not. Until an attempt that drew it is
 * submitted its key is a secret.
 */
export async function shownInChecks(
  db: Database,
  personId: string,
  questionId: string,
): Promise<{ shown: boolean; inOpenAttempt: boolean }> {
  const drawn = sql`${attempts.drawn} @> ${JSON.stringify([{ questionId }])}::jsonb`;
  const found = await db
    .select({ submittedAt: submissions.submittedAt })
    .from(attempts)
    .leftJoin(submissions, ofAttempt)
    .where(and(eq(attempts.personId, personId), drawn));
  return { shown: found.length > 0, inOpenAttempt: found.some(({ submittedAt }) => submittedAt === null) };
}

/** How often and how soon the check may be tried again: by the most generous programme that has the module. */
export async function attemptRules(db: Database, moduleId: string): Promise<AttemptRules> {
  const [row] = await db
    .select({ attempts: max(programmes.attempts), coolDownHours: min(programmes.coolDownHours) })
    .from(programmeModules)
    .innerJoin(programmes, eq(programmes.id, programmeModules.programmeId))
    .where(eq(programmeModules.moduleId, moduleId));
  return { attempts: row?.attempts ?? 1, coolDownHours: row?.coolDownHours ?? 0 };
}

/** What a person has chosen in an attempt so far: per question the answer that counts, and the highest counter seen. */
export type AttemptAnswers = {
  answers: Map<string, { given: Given; savedAt: Date }>;
  highestSeq: number;
  lateAnswers: number;
  flagged: Set<string>;
};

export async function attemptAnswers(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<AttemptAnswers> {
  const rows = await db
    .select()
    .from(responses)
    .where(and(eq(responses.personId, personId), eq(responses.attemptId, attemptId)));
  const marked = await db
    .select({ questionId: flags.questionId })
    .from(flags)
    .where(and(eq(flags.personId, personId), eq(flags.attemptId, attemptId)));
  const answers = new Map<string, { given: Given; savedAt: Date }>();
  for (const [questionId, all] of Map.groupBy(rows, (row) => row.questionId)) {
    const counts = answerThatCounts(all);
    if (counts && !isEmpty(counts.given))
      answers.set(questionId, { given: counts.given, savedAt: counts.receivedAt });
  }
  return {
    answers,
    highestSeq: Math.max(0, ...rows.map(({ seq }) => seq)),
    lateAnswers: rows.filter(({ late }) => late).length,
    flagged: new Set(marked.map(({ questionId }) => questionId)),
  };
}

export type AttemptResult = { score: number; passed: boolean; results: QuestionResult[]; markedAt: Date };

/** The newest computation of a submitted attempt's result. */
export async function resultOf(
  db: Database,
  personId: string,
  attemptId: string,
): Promise<AttemptResult | undefined> {
  const [row] = await db
    .select({
      score: markings.score,
      passed: markings.passed,
      results: markings.results,
      markedAt: markings.markedAt,
    })
    .from(markings)
    .where(and(eq(markings.personId, personId), eq(markings.attemptId, attemptId)))
    .orderBy(desc(markings.number))
    .limit(1);
  return row;
}

export type AttemptInList = {
  id: string;
  moduleId: string;
  module: string;
  number: number;
  startedAt: Date;
  deadline: Date;
  submittedAt: Date | null;
  /** Null until it is submitted. */
  score: number | null;
  passed: boolean | null;
};

/** All attempts of a person with the newest result of each, newest attempt first. */
export async function attemptsOf(
  db: Database,
  personId: string,
  language: Language,
): Promise<AttemptInList[]> {
  const rows = await db
    .selectDistinctOn([attempts.startedAt, attempts.id], {
      id: attempts.id,
      moduleId: attempts.moduleId,
      module: modules.title,
      number: attempts.number,
      startedAt: attempts.startedAt,
      deadline: attempts.deadline,
      submittedAt: submissions.submittedAt,
      score: markings.score,
      passed: markings.passed,
    })
    .from(attempts)
    .innerJoin(modules, eq(modules.id, attempts.moduleId))
    .leftJoin(submissions, ofAttempt)
    .leftJoin(markings, and(eq(markings.personId, attempts.personId), eq(markings.attemptId, attempts.id)))
    .where(eq(attempts.personId, personId))
    .orderBy(desc(attempts.startedAt), asc(attempts.id), desc(markings.number));
  return rows.map((row) => ({ ...row, module: row.module[language] }));
}
