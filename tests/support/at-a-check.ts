import { beforeEach } from 'vitest';
import { saveAnswer, type CheckAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { MODULE, personOnRoster, publishedBank } from './bank.ts';
import { testDatabase } from './database.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);

/** Somebody on the roster of an office with a bank of questions, of which the second option is always right. */
export function atACheck() {
  const database = testDatabase();
  let personId: string;
  beforeEach(async () => {
    await publishedBank(database.db);
    personId = await personOnRoster(database.db, 'AG-1');
  });

  async function start(now = monday, seed = '0123456789abcdef') {
    const result = await startAttempt(database.db, { personId, moduleId: MODULE, seed }, now);
    if (!result.ok) throw new Error(result.reason);
    return result.attemptId;
  }

  const drawnIn = async (attemptId: string) =>
    (await attemptOf(database.db, personId, attemptId))?.drawn ?? [];

  function answer(
    attemptId: string,
    questionId: string,
    chosen: number,
    over: Partial<CheckAnswer> = {},
    now = monday,
  ) {
    const given = { kind: 'single' as const, chosen };
    const own = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
    const sent = { ...own, language: 'vi' as const, seq: undefined, deviceId: '', answeredAt: now };
    return saveAnswer(database.db, { ...sent, ...over }, now);
  }

  async function answerAll(attemptId: string, right: number, now = monday) {
    const drawn = await drawnIn(attemptId);
    for (const [i, { questionId }] of drawn.entries())
      await answer(attemptId, questionId, i < right ? 1 : 0, {}, now);
  }

  return {
    get db() {
      return database.db;
    },
    get personId() {
      return personId;
    },
    ...{ start, drawnIn, answer, answerAll },
  };
}
