import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { attemptAnswers } from '#features/checks/queries/answers.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { Visitor } from '#tests/support/visitor.ts';

/** Two tabs or devices answer the same attempt in turn: the last counts, both are kept, and both are told. */

let place: Place;
let server: RunningServer;
let who: Candidate;

beforeAll(async () => {
  place = await newPlace();
  who = await place.inside(async (db) => (await candidatesAtACheck(db, 1))[0]!);
  server = await place.start();
});
afterAll(() => place.remove());

type Sent = { deviceId: string; option: number; seq: number; question: number };

async function send({ deviceId, option, seq, question }: Sent): Promise<string> {
  const choice = { questionId: who.questionIds[question]!, clientId: crypto.randomUUID(), option, seq };
  const visitor = new Visitor(server.origin, who.session);
  const reply = await visitor.call('checks.answer', { ...answerForm(who, choice), deviceId });
  expect(reply.status).toBe(200);
  return reply.text;
}

test('answers from two devices in turn: per question the last counts, nothing is lost, both are told', async () => {
  // The phone begins, the desk follows; on the third question the desk has not heard of the phone's last answer.
  const sent: Sent[] = [
    { deviceId: 'phone', question: 0, option: 0, seq: 1 },
    { deviceId: 'desk', question: 0, option: 1, seq: 2 },
    { deviceId: 'phone', question: 1, option: 1, seq: 3 },
    { deviceId: 'desk', question: 1, option: 2, seq: 4 },
    { deviceId: 'phone', question: 2, option: 1, seq: 6 },
    { deviceId: 'desk', question: 2, option: 3, seq: 5 },
  ];
  const replies: string[] = [];
  for (const each of sent) replies.push(await send(each));
  expect(replies.map((text) => /counts|overtaken|late/.exec(text)?.[0])).toEqual([
    ...['counts', 'counts', 'counts', 'counts', 'counts', 'overtaken'],
  ]);
  expect(replies[0]).not.toContain(who.questionIds[0]);
  // The desk hears what it overtook; the phone, at its next answer, what overtook it; the desk at last what counts.
  expect(replies[1]).toContain(who.questionIds[0]);
  expect(replies[2]).toContain(who.questionIds[0]);
  expect(replies[4]).toContain(who.questionIds[1]);
  expect(replies[5]).toContain(who.questionIds[2]);

  await server.stop();
  const { counting, kept } = await place.inside(async (db) => ({
    counting: (await attemptAnswers(db, who.personId, who.attemptId)).answers,
    kept: await db.$count(responses, eq(responses.personId, who.personId)),
  }));
  expect(kept).toBe(sent.length);
  expect(who.questionIds.slice(0, 3).map((id) => counting.get(id)?.given)).toEqual(
    [1, 2, 1].map((chosen) => ({ kind: 'single', chosen })),
  );
});
