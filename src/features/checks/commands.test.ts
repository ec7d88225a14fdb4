import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  attempts,
  estimates,
  evidence,
  markings,
  moduleProgress,
  questions,
  responses,
  submissions,
} from '#db/schema/index.ts';
import { MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { saveAnswer } from './commands/answer.ts';
import { startAttempt } from './commands/start.ts';
import { submitAllOverdue, submitAttempt } from './commands/submit.ts';
import { MOST_ANSWERS } from './attempt.ts';
import { attemptOf, resultOf } from './queries.ts';
import { attemptAnswers } from './queries/answers.ts';
import { checkScreen, markedQuestions } from './queries/screens.ts';

const database = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
let tu: string;

beforeEach(async () => {
  await publishedBank(database.db);
  tu = await personOnRoster(database.db, 'AG-1');
});

const start = async (now = monday, seed = '0123456789abcdef') => {
  const result = await startAttempt(database.db, { personId: tu, moduleId: MODULE, seed }, now);
  if (!result.ok) throw new Error(result.reason);
  return result.attemptId;
};
const drawnIn = async (attemptId: string) => (await attemptOf(database.db, tu, attemptId))?.drawn ?? [];

async function answer(
  attemptId: string,
  questionId: string,
  chosen: number,
  over: Partial<Parameters<typeof saveAnswer>[1]> = {},
  now = monday,
) {
  const given = { kind: 'single' as const, chosen };
  const own = {
    personId: tu,
    attemptId,
    questionId,
    clientId: crypto.randomUUID(),
    language: 'vi' as const,
    given,
  };
  return saveAnswer(database.db, { ...own, seq: undefined, deviceId: '', answeredAt: now, ...over }, now);
}

async function answerAll(attemptId: string, right: number, now = monday) {
  const drawn = await drawnIn(attemptId);
  for (const [i, { questionId }] of drawn.entries())
    await answer(attemptId, questionId, i < right ? 1 : 0, {}, now);
}

test('a start draws the form and fixes the versions; starting again returns the same open attempt', async () => {
  const attemptId = await start();
  expect(await drawnIn(attemptId)).toHaveLength(10);
  expect(await start(later(5), 'fedcba9876543210')).toBe(attemptId);
  expect(await database.db.$count(attempts)).toBe(1);
});

test('two starts at the same moment make one attempt', async () => {
  const [a, b] = await Promise.all([start(), start(monday, 'fedcba9876543210')]);
  expect(a).toBe(b);
});

test('an answer sent twice is one row with the same reply', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const clientId = crypto.randomUUID();
  const once = await answer(attemptId, first!.questionId, 1, { clientId });
  const twice = await answer(attemptId, first!.questionId, 1, { clientId }, later(3));
  expect(twice).toEqual(once);
  expect(await database.db.$count(responses)).toBe(1);
});

test('the reply to a saved answer says nothing about the answer', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const replies = [];
  for (const chosen of [0, 1, 2, 3])
    replies.push(await answer(attemptId, first!.questionId, chosen, { seq: 1 }));
  const withoutTime = replies.map((reply) => ({ ...reply, savedAt: monday }));
  expect(withoutTime).toEqual(
    replies.map(() => ({ ok: true, fate: 'counts', highestSeq: 1, savedAt: monday })),
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
  expect(await database.db.$count(responses)).toBe(1);
});

test('nobody fills the record with answers: after many to one question no more are taken, and repeats get their reply', async () => {
  const attemptId = await start();
  const [first, second] = await drawnIn(attemptId);
  const own = { personId: tu, attemptId, questionId: first!.questionId, questionVersionId: first!.versionId };
  const given = { kind: 'single' as const, chosen: 0 };
  const rows = Array.from({ length: MOST_ANSWERS - 1 }, (_, i) => ({
    ...{ ...own, given, clientId: crypto.randomUUID(), language: 'vi' as const, place: 'check' as const },
    ...{ seq: i + 1, answeredAt: monday, receivedAt: monday },
  }));
  await database.db.insert(responses).values(rows);
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

test('nothing is marked before the submission', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 10);
  expect(await database.db.$count(evidence)).toBe(0);
  expect(await database.db.$count(markings)).toBe(0);
  const scores = await database.db.select({ score: responses.score }).from(responses);
  expect(scores.every(({ score }) => score === null)).toBe(true);
});

test('submitting marks the answers that count, once, however often it is sent', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 8);
  const sent = () => submitAttempt(database.db, { personId: tu, attemptId }, later(20));
  expect(await sent()).toEqual({ ok: true, alreadySubmitted: false });
  expect(await sent()).toEqual({ ok: true, alreadySubmitted: true });
  expect(await resultOf(database.db, tu, attemptId)).toMatchObject({ passed: true, results: { length: 10 } });
  expect((await resultOf(database.db, tu, attemptId))?.score).toBeCloseTo(0.8);
  expect(await database.db.$count(submissions)).toBe(1);
  expect(await database.db.$count(markings)).toBe(1);
});

test('two submissions at the same moment are one', async () => {
  const attemptId = await start();
  await Promise.all([1, 2, 3].map(() => submitAttempt(database.db, { personId: tu, attemptId }, later(20))));
  expect(await database.db.$count(submissions)).toBe(1);
  expect(await database.db.$count(markings)).toBe(1);
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
  const { answers } = await attemptAnswers(database.db, tu, attemptId);
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
  const { answers } = await attemptAnswers(database.db, tu, attemptId);
  expect([...answers.values()].map(({ given }) => given)).toEqual(
    sent.map(() => ({ kind: 'single', chosen: 2 })),
  );
});

test('drawn questions give evidence, also those left empty; together they reach a verdict', async () => {
  const attemptId = await start();
  const drawn = await drawnIn(attemptId);
  for (const { questionId } of drawn.slice(0, 9)) await answer(attemptId, questionId, 1);
  await submitAttempt(database.db, { personId: tu, attemptId }, later(20));
  const rows = await database.db.select().from(evidence);
  expect(rows).toHaveLength(10);
  expect(rows.filter(({ score }) => score === 0)).toMatchObject([{ responseId: null }]);
  expect(await database.db.select().from(estimates)).toMatchObject([
    { pieces: 10, right: 9, verdict: 'unsure' },
  ]);
});

test.each([
  [10, 'met'],
  [0, 'not-met'],
])('%i right of ten is a verdict: %s', async (right, verdict) => {
  const attemptId = await start();
  await answerAll(attemptId, right);
  await submitAttempt(database.db, { personId: tu, attemptId }, later(20));
  expect(await database.db.select().from(estimates)).toMatchObject([{ pieces: 10, right, verdict }]);
});

test('a second attempt gives evidence only for what the first did not show', async () => {
  const first = await start();
  await submitAttempt(database.db, { personId: tu, attemptId: first }, later(20));
  const second = await start(later(30), 'fedcba9876543210');
  expect((await drawnIn(second)).filter(({ seenBefore }) => !seenBefore)).toHaveLength(2);
  await answerAll(second, 10, later(31));
  await submitAttempt(database.db, { personId: tu, attemptId: second }, later(40));
  expect(await database.db.$count(evidence)).toBe(12);
  const [progress] = await database.db.select().from(moduleProgress);
  expect(progress?.passedAt).toEqual(later(40));
});

test('an answer after the submission is kept and does not count', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  await submitAttempt(database.db, { personId: tu, attemptId }, later(20));
  expect(await answer(attemptId, first!.questionId, 1, {}, later(21))).toMatchObject({
    ok: true,
    fate: 'late',
  });
  expect((await resultOf(database.db, tu, attemptId))?.score).toBe(0);
  expect((await attemptAnswers(database.db, tu, attemptId)).lateAnswers).toBe(1);
});

test('what was left open past its deadline is submitted as it stands at the next start', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 9);
  const week = later(8 * 24 * 60);
  await startAttempt(database.db, { personId: tu, moduleId: MODULE, seed: 'fedcba9876543210' }, week);
  expect((await attemptOf(database.db, tu, attemptId))?.submittedAt).toEqual(week);
  expect((await resultOf(database.db, tu, attemptId))?.passed).toBe(true);
});

test('what nobody comes back to is submitted all the same, once', async () => {
  const attemptId = await start();
  expect(await submitAllOverdue(database.db, later(7 * 24 * 60 + 1))).toBe(0);
  expect(await submitAllOverdue(database.db, later(8 * 24 * 60))).toBe(1);
  expect(await submitAllOverdue(database.db, later(9 * 24 * 60))).toBe(0);
  expect((await attemptOf(database.db, tu, attemptId))?.submittedAt).toEqual(later(8 * 24 * 60));
});

test('an attempt that cannot be submitted keeps nobody else from being submitted, and is told', async () => {
  const broken = await start();
  const unknown = [{ ...(await drawnIn(broken))[0]!, versionId: crypto.randomUUID() }];
  await database.db.execute(sql`alter table attempts disable trigger user`);
  await database.db.update(attempts).set({ drawn: unknown }).where(eq(attempts.id, broken));
  await database.db.execute(sql`alter table attempts enable trigger user`);
  const [first, second] = [tu, await personOnRoster(database.db, 'AG-2')];
  const other = { personId: second, moduleId: MODULE, seed: '0123456789abcdef' };
  const sound = await startAttempt(database.db, other, monday);
  if (!sound.ok) throw new Error(sound.reason);
  await expect(submitAllOverdue(database.db, later(8 * 24 * 60))).rejects.toThrow("1 people's attempts");
  expect((await attemptOf(database.db, first, broken))?.submittedAt).toBeNull();
  expect((await attemptOf(database.db, second, sound.attemptId))?.submittedAt).not.toBeNull();
});

test('what is no id of an attempt is no attempt', async () => {
  expect(await attemptOf(database.db, tu, 'x')).toBeUndefined();
  expect(await attemptOf(database.db, tu, crypto.randomUUID())).toBeUndefined();
});

test('an earlier result hides what is asked again in an attempt that is not submitted yet', async () => {
  const first = await start();
  await answerAll(first, 10);
  await submitAttempt(database.db, { personId: tu, attemptId: first }, later(20));
  const attempt = (await attemptOf(database.db, tu, first))!;
  const shown = async () => {
    const { results } = (await resultOf(database.db, tu, first))!;
    const { answers } = await attemptAnswers(database.db, tu, first);
    return markedQuestions(database.db, attempt, { results, answers }, 'vi', true);
  };
  const open = (all: Awaited<ReturnType<typeof shown>>) => all.filter(({ revealed }) => revealed);
  expect(open(await shown())).toHaveLength(10);

  const second = await start(later(30), 'fedcba9876543210');
  const again = new Set((await drawnIn(second)).map(({ questionId }) => questionId));
  const hidden = (await shown()).filter(({ id }) => again.has(id));
  expect(hidden.length).toBeGreaterThanOrEqual(8);
  expect(hidden.filter(({ revealed, outcome }) => revealed || outcome)).toEqual([]);
  expect(open(await shown())).toHaveLength(10 - hidden.length);
  await submitAttempt(database.db, { personId: tu, attemptId: second }, later(40));
  expect(open(await shown())).toHaveLength(10);
});

test('nobody reaches into the attempt of somebody else', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const stranger = await personOnRoster(database.db, 'AG-2');
  expect(await answer(attemptId, first!.questionId, 1, { personId: stranger })).toEqual({
    ok: false,
    reason: 'unknown_attempt',
  });
  expect(await submitAttempt(database.db, { personId: stranger, attemptId }, monday)).toEqual({
    ok: false,
    reason: 'unknown_attempt',
  });
});

test('an answer to a question that was not drawn, or of another shape, is refused', async () => {
  const attemptId = await start();
  const drawn = await drawnIn(attemptId);
  const other = [...Array(12).keys()]
    .map((n) => `bank-${n}`)
    .find((id) => !drawn.some(({ questionId }) => questionId === id));
  expect(await answer(attemptId, other!, 1)).toEqual({ ok: false, reason: 'unknown_question' });
  expect(await answer(attemptId, drawn[0]!.questionId, 4)).toEqual({ ok: false, reason: 'malformed' });
});

test('the screen of a check holds no key, no feedback and no explanation', async () => {
  const attemptId = await start();
  const attempt = await attemptOf(database.db, tu, attemptId);
  const sent = JSON.stringify(await checkScreen(database.db, attempt!, 'vi'));
  expect(sent).toContain('What about');
  expect(sent).not.toMatch(/because|why|think|"right"|"key"/);
});

test('the order on the screen is that of the attempt and stays', async () => {
  const attemptId = await start();
  const attempt = await attemptOf(database.db, tu, attemptId);
  const { questions: shown } = await checkScreen(database.db, attempt!, 'vi');
  expect(shown.map(({ options }) => options.map(({ index }) => index))).toEqual(
    attempt!.drawn.map(({ order }) => order),
  );
  expect(await checkScreen(database.db, attempt!, 'vi')).toEqual({
    questions: shown,
    highestSeq: 0,
    savedAt: null,
  });
});

test('a question that is retired after the draw is still marked as it was asked', async () => {
  const attemptId = await start();
  await answerAll(attemptId, 10);
  const [first] = await drawnIn(attemptId);
  await database.db
    .update(questions)
    .set({ retiredAt: later(1) })
    .where(eq(questions.id, first!.questionId));
  await submitAttempt(database.db, { personId: tu, attemptId }, later(20));
  expect((await resultOf(database.db, tu, attemptId))?.score).toBe(1);
});
