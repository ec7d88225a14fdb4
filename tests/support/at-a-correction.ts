import { eq } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { questionVersions } from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { LESSON, MODULE, personOnRoster, publishedBank } from './bank.ts';
import { testDatabase } from './database.ts';
import { must } from './roster.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const tuesday = new Date('2026-11-24T02:00:00Z');
export const VOID: Correction = { kind: 'void' };
export const KEY: Correction = { kind: 'key', right: [2] };

/** Which option somebody chooses; null leaves the question empty. */
export type Choose = (questionId: string) => number | null;

/** Twelve questions of one bank, ten in each attempt; of four options the second is the key until it is corrected. */
export function atACorrection() {
  const at = testDatabase();
  let trainer: string;
  beforeEach(async () => {
    await publishedBank(at.db);
    trainer = await personOnRoster(at.db, 'TRAINER');
  });

  async function takes(personId: string, seed: string, choose: Choose): Promise<string> {
    const { attemptId } = must(await startAttempt(at.db, { personId, moduleId: MODULE, seed }, monday));
    await answers(personId, attemptId, choose);
    must(await submitAttempt(at.db, { personId, attemptId }, monday));
    return attemptId;
  }

  async function answers(personId: string, attemptId: string, choose: Choose): Promise<void> {
    for (const { questionId } of (await attemptOf(at.db, personId, attemptId))!.drawn) {
      const chosen = choose(questionId);
      if (chosen === null) continue;
      const given = { kind: 'single' as const, chosen };
      const own = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
      const sent = { ...own, language: 'vi' as const, seq: undefined, deviceId: '', answeredAt: monday };
      must(await saveAnswer(at.db, sent, monday));
    }
  }

  /** Opens the lesson; what comes back answers lesson-0 as it stood then. */
  async function opensLesson(personId: string) {
    await openLesson(at.db, personId, { id: LESSON, moduleId: MODULE }, monday);
    const [version] = await at.db
      .select()
      .from(questionVersions)
      .where(eq(questionVersions.questionId, 'lesson-0'));
    return async (chosen: number, now: Date) => {
      const sent = { personId, clientId: crypto.randomUUID(), versionId: version!.id, answeredAt: monday };
      const given = { kind: 'single' as const, chosen };
      must(await answerInPractice(at.db, { ...sent, given, language: 'vi' }, now));
    };
  }

  const correct = (correction: Correction, over: Partial<Parameters<typeof correctQuestion>[1]> = {}) => {
    const sent = { questionId: 'bank-0', series: 1, correction, personId: trainer };
    return correctQuestion(at.db, { ...sent, why: 'Đáp án sai', toFail: 99, ...over }, tuesday);
  };

  return {
    get db() {
      return at.db;
    },
    get trainer() {
      return trainer;
    },
    ...{ takes, answers, opensLesson, correct },
  };
}
