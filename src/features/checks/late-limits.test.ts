import { expect, test } from 'vitest';
import { lateDecisions, responses, unmatchedAnswers } from '#db/schema/index.ts';
import type { Given } from '#features/curriculum/question.ts';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { decideLate } from './commands/late.ts';
import { submitAttempt } from './commands/submit.ts';
import { LATE_PER_QUESTION, UNMATCHED_PER_ATTEMPT } from './late.ts';
import { lateInAttempt } from './queries/late.ts';
import { LATE_PER_PAGE, countLateToDecide, lateDecided, lateToDecide } from './queries/late-lists.ts';

const at = atACheck();
const { start, drawnIn, answer } = at;
const REASON = 'Mất điện ở xã từ 10:00, đã gọi điện xác nhận';

async function submitted() {
  const attemptId = await start();
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  return { attemptId, drawn: await drawnIn(attemptId) };
}

const listed = (page = 1) => lateToDecide(at.db, 'vi', page);
const chosen = (answers: { given: Given }[]) =>
  answers.map(({ given }) => given.kind === 'single' && given.chosen);

async function decide(answerId: string, earlier: string[] = [], accepted = false, actorId?: string) {
  const trainer = actorId ?? (await personOnRoster(at.db, `AG-${crypto.randomUUID().slice(0, 6)}`));
  return decideLate(at.db, { actorId: trainer, answerId, earlier, accepted, reason: REASON }, later(60));
}

test('of each question so many late answers are kept and no more, and a repeat gets the reply of the first time', async () => {
  const { attemptId, drawn } = await submitted();
  const [first, second] = drawn.map(({ questionId }) => questionId);
  const clientId = crypto.randomUUID();
  const told = await answer(attemptId, first!, 0, { clientId, seq: 9 }, later(21));
  expect(told).toMatchObject({ fate: 'late' });
  for (let n = 1; n < LATE_PER_QUESTION; n += 1)
    expect(await answer(attemptId, first!, 1, { seq: 9 + n }, later(21 + n))).toMatchObject({ fate: 'late' });
  const refused = { ok: false, reason: 'too_many_late' };
  expect(await answer(attemptId, first!, 2, { seq: 30 }, later(30))).toEqual(refused);
  expect(await answer(attemptId, first!, 0, { clientId, seq: 9 }, later(31))).toEqual(told);
  expect(await answer(attemptId, second!, 1, { seq: 31 }, later(32))).toMatchObject({ fate: 'late' });
  expect(await at.db.$count(responses)).toBe(LATE_PER_QUESTION + 1);
});

test('answers that came in time leave room for late ones', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  for (let n = 0; n < 5; n += 1) await answer(attemptId, first!.questionId, 0);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  expect(await answer(attemptId, first!.questionId, 1, {}, later(21))).toMatchObject({ fate: 'late' });
});

test('of an attempt so many answers to questions that it has not are kept and no more, whatever they name', async () => {
  const attemptId = await start();
  const clientId = crypto.randomUUID();
  const told = await answer(attemptId, 'no-such-0', 1, { clientId });
  for (let n = 1; n < UNMATCHED_PER_ATTEMPT; n += 1)
    expect(await answer(attemptId, `no-such-${n}`, 1)).toMatchObject({ fate: 'unmatched' });
  expect(await answer(attemptId, 'no-such-more', 1)).toEqual({ ok: false, reason: 'too_many_unmatched' });
  expect(await answer(attemptId, 'no-such-0', 1, { clientId })).toEqual(told);
  expect(await at.db.$count(unmatchedAnswers)).toBe(UNMATCHED_PER_ATTEMPT);
});

test('late answers to one question are one entry: the newest is decided on, the earlier ones stand in it', async () => {
  const { attemptId, drawn } = await submitted();
  const { questionId } = drawn[0]!;
  await answer(attemptId, questionId, 2, { seq: 8, deviceId: 'phone' }, later(21));
  await answer(attemptId, questionId, 1, { seq: 9, deviceId: 'phone' }, later(22));
  await answer(attemptId, questionId, 0, { seq: 7, deviceId: 'desk' }, later(23));
  const { all, shown } = await listed();
  expect({ all, entries: shown.length }).toEqual({ all: 1, entries: 1 });
  expect(await countLateToDecide(at.db)).toBe(1);
  expect(chosen(shown)).toEqual([1]);
  expect(chosen(shown[0]!.earlier)).toEqual([2, 0]);

  const ids = shown[0]!.earlier.map(({ id }) => id);
  expect(await decide(shown[0]!.id, ids, true)).toEqual({ ok: true });
  expect(await listed()).toMatchObject({ all: 0, shown: [] });
  const { shown: past } = await lateDecided(at.db, 'vi', new Set());
  expect(chosen(past)).toEqual([1]);
  expect(chosen(past[0]!.earlier)).toEqual([2, 0]);
  const told = await lateInAttempt(at.db, { personId: at.personId, attemptId, now: later(60) }, 'vi');
  expect(told.map(({ decision }) => [decision!.accepted, decision!.overtakenBy !== null])).toEqual([
    [false, true],
    [true, false],
    [false, true],
  ]);
});

test('what came after the list was looked at is not decided with it', async () => {
  const { attemptId, drawn } = await submitted();
  const { questionId } = drawn[0]!;
  await answer(attemptId, questionId, 1, { seq: 9, deviceId: 'phone' }, later(21));
  const { shown: seen } = await listed();
  await answer(attemptId, questionId, 0, { seq: 7, deviceId: 'desk' }, later(22));
  expect(await decide(seen[0]!.id)).toEqual({ ok: true });
  const { shown } = await listed();
  expect(chosen(shown)).toEqual([0]);
  expect(shown[0]!.earlier).toMatchObject([{ decision: { accepted: false } }]);
});

test('with an answer only earlier ones to the same question of the same attempt are left out', async () => {
  const { attemptId, drawn } = await submitted();
  const [first, second] = drawn.map(({ questionId }) => questionId);
  await answer(attemptId, first!, 1, { seq: 9 }, later(21));
  await answer(attemptId, second!, 1, { seq: 10 }, later(22));
  const { shown } = await listed();
  const [one, other] = shown.map(({ id }) => id);
  await decide(one!, [one!, other!, crypto.randomUUID()]);
  expect(await at.db.$count(lateDecisions)).toBe(1);
  expect((await listed()).shown.map(({ id }) => id)).toEqual([other]);
});

test('every entry can be reached, page by page, first come first', async () => {
  const { attemptId, drawn } = await submitted();
  const given = { kind: 'single' as const, chosen: 1 };
  const rows = Array.from({ length: LATE_PER_PAGE + 1 }, (_, n) => ({
    ...{ personId: at.personId, attemptId, questionId: `gone-${n}`, clientId: crypto.randomUUID(), given },
    ...{ seq: n, deviceId: '', answeredAt: later(n), receivedAt: later(100 + n) },
  }));
  await at.db.insert(unmatchedAnswers).values(rows);
  await answer(attemptId, drawn[0]!.questionId, 1, {}, later(21));
  const first = await listed();
  expect([first.all, first.shown.length]).toEqual([LATE_PER_PAGE + 2, LATE_PER_PAGE]);
  expect(first.shown[0]).toMatchObject({ questionId: drawn[0]!.questionId });
  const second = await listed(2);
  expect(second.shown.map(({ questionId }) => questionId)).toEqual([
    `gone-${LATE_PER_PAGE - 1}`,
    `gone-${LATE_PER_PAGE}`,
  ]);
  expect(await listed(9)).toEqual(second);
});

test('the list of decisions says when it is cut', async () => {
  const { attemptId, drawn } = await submitted();
  const decidedBy = await personOnRoster(at.db, 'AG-7');
  const given = { kind: 'single' as const, chosen: 1 };
  const own = { personId: at.personId, attemptId, questionId: 'gone', given, seq: 1, deviceId: '' };
  const rows = Array.from({ length: LATE_PER_PAGE }, () => ({
    ...{ ...own, id: crypto.randomUUID(), clientId: crypto.randomUUID() },
    ...{ answeredAt: later(1), receivedAt: later(1) },
  }));
  await at.db.insert(unmatchedAnswers).values(rows);
  const decision = { personId: at.personId, accepted: false, reason: REASON, decidedBy };
  await at.db
    .insert(lateDecisions)
    .values(rows.map(({ id }, n) => ({ ...decision, answerId: id, decidedAt: later(n) })));
  expect(await lateDecided(at.db, 'vi', new Set())).toMatchObject({ more: false });
  await answer(attemptId, drawn[0]!.questionId, 1, {}, later(21));
  await decide((await listed()).shown[0]!.id);
  const { shown, more } = await lateDecided(at.db, 'vi', new Set());
  expect({ shown: shown.length, more }).toEqual({ shown: LATE_PER_PAGE, more: true });
});

test('an answer that no question could have asked for is not kept, however long it is', async () => {
  const attemptId = await start();
  const given = { kind: 'gaps' as const, filled: Array.from({ length: 50 }, () => 'ơ'.repeat(2000)) };
  expect(await answer(attemptId, 'no-such', 0, { given })).toEqual({ ok: false, reason: 'malformed' });
  const longest = { kind: 'gaps' as const, filled: Array.from({ length: 50 }, () => 'ơ'.repeat(200)) };
  expect(await answer(attemptId, 'no-such', 0, { given: longest })).toMatchObject({ fate: 'unmatched' });
});

test('no text of a late answer is longer than its form takes', async () => {
  const { attemptId } = await submitted();
  const given = { kind: 'text' as const, typed: 'x' };
  const row = {
    ...{ personId: at.personId, attemptId, questionId: 'gone', given, seq: 1, deviceId: '' },
    ...{ answeredAt: later(1), receivedAt: later(1) },
  };
  const store = (over: object) =>
    at.db.insert(unmatchedAnswers).values({ ...row, clientId: crypto.randomUUID(), ...over });
  await store({});
  await expect(store({ questionId: 'x'.repeat(101) })).rejects.toThrow();
  await expect(store({ deviceId: 'x'.repeat(65) })).rejects.toThrow();
  const decidedBy = await personOnRoster(at.db, 'AG-7');
  const decision = { personId: at.personId, answerId: crypto.randomUUID(), accepted: false, decidedBy };
  await expect(
    at.db.insert(lateDecisions).values({ ...decision, reason: 'x'.repeat(501), decidedAt: later(1) }),
  ).rejects.toThrow();
});
