import { beforeEach } from 'vitest';
import {
  answerTimes,
  difficulties,
  evidence,
  questionVersions,
  responses,
  signals,
} from '#db/schema/index.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { MODULE, publishedBank } from './bank.ts';
import { testDatabase } from './database.ts';
import { must, person, smallProvince, type Places } from './roster.ts';

export const monday = new Date('2026-11-23T02:00:00Z');
export const night = new Date('2026-11-23T21:00:00Z');
export const RIGHT = 1;

type Taking = { every?: number; claimed?: number; choices?: number[]; start?: Date; seed?: string };

/** Questions of middling difficulty that usually take a minute, and whose three wrong options are equally common. */
export function atExaminedChecks() {
  const at = testDatabase();
  let places: Places;
  beforeEach(async () => {
    places = await smallProvince(at.db);
    await publishedBank(at.db);
    const ids = (await at.db.select().from(questionVersions)).map(({ id }) => id);
    const known = { count: 100, computedAt: monday };
    await at.db
      .insert(difficulties)
      .values(ids.map((questionVersionId) => ({ questionVersionId, ...known, right: 60, difficulty: 0 })));
    await at.db
      .insert(answerTimes)
      .values(ids.map((questionVersionId) => ({ questionVersionId, ...known, meanSeconds: 60 })));
    await chosenWrongly();
  });

  /** Somebody of long ago has chosen each wrong option of every question twenty times, in as many variants. */
  async function chosenWrongly(): Promise<void> {
    const personId = await someone('AG-0', places.chauDoc);
    const versions = await at.db.select().from(questionVersions);
    const long = { answeredAt: monday, receivedAt: monday, place: 'practice' as const };
    const rows = versions.flatMap(({ id: questionVersionId, questionId }) =>
      Array.from({ length: 60 }, (_, n) => {
        const id = crypto.randomUUID();
        const asked = { personId, questionId, questionVersionId, variant: String(n) };
        const given = { kind: 'single' as const, chosen: [0, 2, 3][n % 3]! };
        const marked = { competency: 'B2', level: 2, score: 0, guess: 0.25, place: 'practice' as const };
        return {
          response: { ...asked, ...long, id, clientId: id, language: 'vi' as const, given },
          piece: { ...asked, ...marked, responseId: id, at: monday },
        };
      }),
    );
    await at.db.insert(responses).values(rows.map(({ response }) => response));
    await at.db.insert(evidence).values(rows.map(({ piece }) => piece));
  }

  const someone = (staffCode: string, agencyId = places.longXuyen) => person(at.db, { staffCode, agencyId });

  /** Takes a check, a question every so many seconds, and submits it. */
  async function take(
    personId: string,
    { every = 60, claimed = every, choices = [], start = monday, seed = '0123456789abcdef' }: Taking = {},
  ): Promise<string> {
    const { attemptId } = must(await startAttempt(at.db, { personId, moduleId: MODULE, seed }, start));
    const { drawn } = (await attemptOf(at.db, personId, attemptId))!;
    let now = start;
    const claims = (index: number) => new Date(start.getTime() + (index + 1) * claimed * 1000);
    for (const [index, { questionId }] of drawn.entries()) {
      now = new Date(now.getTime() + every * 1000);
      const given = { kind: 'single' as const, chosen: choices[index] ?? RIGHT };
      const own = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
      const sent = {
        ...own,
        language: 'vi' as const,
        seq: index + 1,
        deviceId: 'a',
        answeredAt: claims(index),
      };
      must(await saveAnswer(at.db, sent, now));
    }
    must(await submitAttempt(at.db, { personId, attemptId }, now));
    return attemptId;
  }

  return {
    get db() {
      return at.db;
    },
    get places() {
      return places;
    },
    ...{ someone, take },
    noticed: () => at.db.select().from(signals),
  };
}
