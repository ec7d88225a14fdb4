import { eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { markings, responses, submissions } from '#db/schema/index.ts';
import { GRACE_SECONDS } from '#features/checks/attempt.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { submitAllOverdue, submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, resultOf } from '#features/checks/queries.ts';
import { lateInAttempt } from '#features/checks/queries/late.ts';
import { candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { EMBEDDED, newPlace, type Place } from '#tests/support/place.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';

/** Clocks: of everybody at the deadline at once, of a device that is a day off, of a server that leaps. */

const PEOPLE = FULL_SCALE ? 200 : 50;
const DAY = 24 * 60 * 60_000;
const POSTGRESQL = process.env['DATABASE_URL'];
const PLACES = { embedded: EMBEDDED, ...(POSTGRESQL && { postgresql: POSTGRESQL }) };

let place: Place;
afterEach(() => place.remove());

type Save = { questionId: string; at: Date; seq: number; claims?: Date };

function save(db: Database, { personId, attemptId }: Candidate, { questionId, at, seq, claims = at }: Save) {
  const given = { kind: 'single' as const, chosen: 1 };
  const order = { seq, deviceId: 'a-device', answeredAt: claims, clientId: crypto.randomUUID() };
  return saveAnswer(db, { personId, attemptId, questionId, language: 'vi', given, ...order }, at);
}

const deadlineOf = async (db: Database, { personId, attemptId }: Candidate) =>
  (await attemptOf(db, personId, attemptId))!.deadline;

/** Spread evenly over the two seconds before and after a moment. */
const around = (moment: number, index: number) =>
  new Date(moment + Math.round(4_000 * (index / (PEOPLE - 1))) - 2_000);

test.each(Object.entries(PLACES))(
  `on %s, ${PEOPLE} people answer and submit around the close: what came in time counts, what came later is kept`,
  { timeout: 600_000 },
  async (_engine, address) => {
    place = await newPlace(address);
    await place.inside(async (db) => {
      const candidates = await candidatesAtACheck(db, PEOPLE);
      const close = (await deadlineOf(db, candidates[0]!)).getTime();
      const graceEnds = new Map<string, number>();
      for (const who of candidates)
        graceEnds.set(who.personId, (await deadlineOf(db, who)).getTime() + GRACE_SECONDS * 1_000);
      const ends = (who: Candidate) => graceEnds.get(who.personId)!;
      expect(close).toBeGreaterThan(0);

      const replies = await Promise.all(
        candidates.map(async (who, i) => {
          const at = around(ends(who), i);
          // Half of them press the button as well, a second after their answer.
          const reply = await save(db, who, { questionId: who.questionIds[0]!, at, seq: 1 });
          if (i % 2 === 0) await submitAttempt(db, who, new Date(at.getTime() + 1_000));
          return { who, at, reply };
        }),
      );
      const afterAll = new Date(Math.max(...graceEnds.values()) + 10_000);
      await submitAllOverdue(db, afterAll);
      // What waited on the devices arrives when everything is over.
      for (const { who } of replies)
        await save(db, who, {
          questionId: who.questionIds[1]!,
          at: new Date(afterAll.getTime() + 60_000),
          seq: 2,
        });

      expect(await db.$count(responses)).toBe(2 * PEOPLE);
      expect(await db.$count(submissions)).toBe(PEOPLE);
      expect(await db.$count(markings)).toBe(PEOPLE);
      for (const { who, at, reply } of replies) {
        const inTime = at.getTime() <= ends(who);
        expect(reply).toMatchObject({ ok: true, fate: inTime ? 'counts' : 'late' });
        const { score } = (await resultOf(db, who.personId, who.attemptId))!;
        expect(score).toBeCloseTo(inTime ? 1 / who.questionIds.length : 0);
        expect(await lateInAttempt(db, { ...who, now: afterAll }, 'vi')).toHaveLength(inTime ? 1 : 2);
      }
    });
  },
);

test.each(Object.entries(PLACES))(
  'on %s, the clock of a device decides nothing, and stands beside the server’s on record',
  async (_engine, address) => {
    place = await newPlace(address);
    await place.inside(async (db) => {
      const [who] = await candidatesAtACheck(db, 1);
      const at = new Date();
      for (const [i, skew] of [-DAY, 0, DAY].entries()) {
        const claims = new Date(at.getTime() + skew);
        const reply = await save(db, who!, { questionId: who!.questionIds[i]!, at, seq: i + 1, claims });
        expect(reply).toMatchObject({ ok: true, fate: 'counts' });
      }
      const rows = await db.select().from(responses).orderBy(responses.seq);
      expect(rows.map(({ answeredAt }) => answeredAt.getTime() - at.getTime())).toEqual([-DAY, 0, DAY]);
      for (const { receivedAt } of rows)
        expect(Math.abs(receivedAt.getTime() - at.getTime())).toBeLessThan(1_000);
      expect((await attemptOf(db, who!.personId, who!.attemptId))!.submittedAt).toBeNull();
    });
  },
);

test.each(Object.entries(PLACES))(
  'on %s, a server whose clock leaps two hours moves no deadline and closes no attempt that is open for days',
  async (_engine, address) => {
    place = await newPlace(address);
    await place.inside(async (db) => {
      const [who] = await candidatesAtACheck(db, 1);
      const before = await deadlineOf(db, who!);
      const now = new Date();
      const leapt = new Date(now.getTime() + 2 * 60 * 60_000);
      const ids = who!.questionIds;
      await save(db, who!, { questionId: ids[0]!, at: now, seq: 1 });
      await save(db, who!, { questionId: ids[0]!, at: leapt, seq: 2 });
      expect(await submitAllOverdue(db, leapt)).toBe(0);
      // It is put right again: what comes then is received after what came before, and counts by its counter.
      const back = await save(db, who!, { questionId: ids[0]!, at: new Date(now.getTime() + 1_000), seq: 3 });
      expect(back).toMatchObject({ ok: true, fate: 'counts' });
      expect(await deadlineOf(db, who!)).toEqual(before);
      const rows = await db.select().from(responses).where(eq(responses.personId, who!.personId));
      expect(rows.every(({ late }) => !late)).toBe(true);
      expect(rows.toSorted((a, b) => a.seq - b.seq).map(({ receivedAt }) => receivedAt.getTime())).toEqual(
        rows.map(({ receivedAt }) => receivedAt.getTime()).toSorted((a, b) => a - b),
      );
    });
  },
);
