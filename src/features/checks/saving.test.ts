import { expect, test } from 'vitest';
import { responses } from '#db/schema/index.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MOST_ANSWERS } from './attempt.ts';
import { submitAttempt } from './commands/submit.ts';
import { resultOf } from './queries.ts';
import { attemptAnswers } from './queries/answers.ts';
import { lateInAttempt } from './queries/late.ts';

const at = atACheck();
const { start, drawnIn, answer } = at;

test('an answer sent twice is one row with the same reply', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const clientId = crypto.randomUUID();
  const once = await answer(attemptId, first!.questionId, 1, { clientId });
  const twice = await answer(attemptId, first!.questionId, 1, { clientId }, later(3));
  expect(twice).toEqual(once);
  expect(await at.db.$count(responses)).toBe(1);
});

test('the reply to a saved answer says nothing about the answer', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const replies = [];
  for (const chosen of [0, 1, 2, 3])
    replies.push(await answer(attemptId, first!.questionId, chosen, { seq: 1 }));
  const withoutTime = replies.map((reply) => ({ ...reply, savedAt: monday }));
  expect(withoutTime).toEqual(
    replies.map(() => ({ ok: true, fate: 'counts', highestSeq: 1, savedAt: monday, elsewhere: [] })),
  );
});

test('a form that is sent again with another answer is refused, not called saved', async () => {
  const attemptId = await start();
  const [first, second] = await drawnIn(attemptId);
  const clientId = crypto.randomUUID();
  await answer(attemptId, first!.questionId, 1, { clientId });
  const sent = { ok: false, reason: 'already_sent' };
  expect(await answer(attemptId, first!.questionId, 2, { clientId })).toEqual(sent);
  expect(await answer(attemptId, second!.questionId, 1, { clientId })).toEqual(sent);
  expect(await at.db.$count(responses)).toBe(1);
});

test('nobody fills the record with answers: after many to one question no more are taken, and repeats get their reply', async () => {
  const attemptId = await start();
  const [first, second] = await drawnIn(attemptId);
  const own = {
    personId: at.personId,
    attemptId,
    questionId: first!.questionId,
    questionVersionId: first!.versionId,
  };
  const given = { kind: 'single' as const, chosen: 0 };
  const rows = Array.from({ length: MOST_ANSWERS - 1 }, (_, i) => ({
    ...{ ...own, given, clientId: crypto.randomUUID(), language: 'vi' as const, place: 'check' as const },
    ...{ seq: i + 1, answeredAt: monday, receivedAt: monday },
  }));
  await at.db.insert(responses).values(rows);
  const clientId = crypto.randomUUID();
  const last = await answer(attemptId, first!.questionId, 1, { clientId }, later(1));
  expect(last).toMatchObject({ ok: true, fate: 'counts', highestSeq: MOST_ANSWERS });
  expect(await answer(attemptId, first!.questionId, 2, {}, later(2))).toEqual({
    ok: false,
    reason: 'too_many_answers',
  });
  expect(await answer(attemptId, first!.questionId, 1, { clientId }, later(3))).toEqual(last);
  expect(await answer(attemptId, second!.questionId, 1, {}, later(3))).toMatchObject({ ok: true });
});

test('of two devices the later answer counts, not the one that arrived later, and the other is told so', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const phone = { seq: 7, deviceId: 'phone' };
  expect(await answer(attemptId, first!.questionId, 1, phone)).toMatchObject({ fate: 'counts' });
  const desk = { seq: 3, deviceId: 'desk', clientId: crypto.randomUUID() };
  const told = await answer(attemptId, first!.questionId, 0, desk, later(1));
  expect(told).toMatchObject({ fate: 'overtaken', highestSeq: 7 });
  expect(await answer(attemptId, first!.questionId, 2, { ...phone, seq: 8 }, later(2))).toMatchObject({
    fate: 'counts',
    highestSeq: 8,
  });
  expect(await answer(attemptId, first!.questionId, 0, desk, later(3))).toEqual(told);
  const { answers } = await attemptAnswers(at.db, at.personId, attemptId);
  expect(answers.get(first!.questionId)?.given).toEqual({ kind: 'single', chosen: 2 });
});

test('which answer counts does not depend on the order in which answers arrive', async () => {
  const attemptId = await start();
  const drawn = await drawnIn(attemptId);
  const sent = [
    { chosen: 0, seq: 2, deviceId: 'b' },
    { chosen: 1, seq: 3, deviceId: 'B' },
    { chosen: 2, seq: 3, deviceId: 'a' },
    { chosen: 3, seq: 1, deviceId: 'c' },
  ];
  for (const [turn, { questionId }] of drawn.slice(0, sent.length).entries())
    for (const { chosen, ...order } of [...sent.slice(turn), ...sent.slice(0, turn)])
      await answer(attemptId, questionId, chosen, order);
  const { answers } = await attemptAnswers(at.db, at.personId, attemptId);
  expect([...answers.values()].map(({ given }) => given)).toEqual(
    sent.map(() => ({ kind: 'single', chosen: 2 })),
  );
});

test('an answer after the submission is kept and does not count', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  expect(await answer(attemptId, first!.questionId, 1, {}, later(21))).toMatchObject({
    ok: true,
    fate: 'late',
  });
  expect((await resultOf(at.db, at.personId, attemptId))?.score).toBe(0);
  expect(
    await lateInAttempt(at.db, { personId: at.personId, attemptId, now: later(600) }, 'vi'),
  ).toHaveLength(1);
});

test('an answer to a question that was not drawn is kept apart, and one of another shape is refused', async () => {
  const attemptId = await start();
  const drawn = await drawnIn(attemptId);
  const other = [...Array(12).keys()]
    .map((n) => `bank-${n}`)
    .find((id) => !drawn.some(({ questionId }) => questionId === id));
  expect(await answer(attemptId, other!, 1)).toMatchObject({ ok: true, fate: 'unmatched' });
  expect(await answer(attemptId, drawn[0]!.questionId, 4)).toEqual({ ok: false, reason: 'malformed' });
});
