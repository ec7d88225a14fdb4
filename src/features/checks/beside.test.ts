import { describe, expect, test } from 'vitest';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { beside } from '#tests/support/beside.ts';
import { oneDeedAtATime } from '#features/answers/commands.ts';
import { saveAnswer, type SaveResult } from './commands/answer.ts';
import { submitAttempt } from './commands/submit.ts';

/** What only a server of several connections can do: an answer while another deed of the same person is on its way. */

const at = atACheck();

async function sentBy(deviceId: string, seq: number) {
  const attemptId = await at.start();
  const [drawn] = await at.drawnIn(attemptId);
  const given = { kind: 'single' as const, chosen: 1 };
  const ids = { personId: at.personId, attemptId, questionId: drawn!.questionId };
  const order = { seq, deviceId, answeredAt: later(1) };
  return { ...ids, ...order, clientId: crypto.randomUUID(), language: 'vi' as const, given };
}

describe.skipIf(!process.env['DATABASE_URL'])('where several deeds are done at once', () => {
  test('an answer that waited for a newer one of another device is told that it does not count', async () => {
    const newer = await sentBy('phone', 5);
    const older = { ...newer, clientId: crypto.randomUUID(), deviceId: 'desk', seq: 2 };
    let told: SaveResult | undefined;
    const waited = await beside(at.db, (tx) => saveAnswer(tx, newer, later(1)), [
      async () => (told = await saveAnswer(at.db, older, later(1))),
    ]);
    expect(waited).toBe(true);
    expect(told).toMatchObject({ ok: true, fate: 'overtaken', highestSeq: 5 });
  });

  test('one that waited for the attempt to be submitted is told that it came too late', async () => {
    const answer = await sentBy('desk', 1);
    const { personId, attemptId } = answer;
    let told: SaveResult | undefined;
    const waited = await beside(at.db, (tx) => submitAttempt(tx, { personId, attemptId }, later(1)), [
      async () => (told = await saveAnswer(at.db, answer, later(2))),
    ]);
    expect(waited).toBe(true);
    expect(told).toMatchObject({ ok: true, fate: 'late' });
  });

  test('the same answer at once is one answer, and both are told the same', async () => {
    const answer = await sentBy('desk', 1);
    const told: SaveResult[] = [];
    const send = async () => told.push(await saveAnswer(at.db, answer, later(1)));
    expect(await beside(at.db, (tx) => oneDeedAtATime(tx, at.personId), [send, send])).toBe(true);
    expect(told[0]).toEqual(told[1]);
  });
});
