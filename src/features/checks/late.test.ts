import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  auditEvents,
  evidence,
  lateDecisions,
  markings,
  moduleProgress,
  modules,
  responses,
  unmatchedAnswers,
} from '#db/schema/index.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { personOnRoster, PLAN } from '#tests/support/bank.ts';
import { decideLate } from './commands/late.ts';
import { submitAttempt } from './commands/submit.ts';
import { mayHaveSeenKey, whyLate } from './late.ts';
import { resultOf } from './queries.ts';
import { lateInAttempt } from './queries/late.ts';
import { lateDecided, lateToDecide } from './queries/late-lists.ts';

const at = atACheck();
const { start, drawnIn, answer, answerAll } = at;
const REASON = 'Mất điện ở xã từ 10:00, đã gọi điện xác nhận';
const WEEK = 7 * 24 * 60;

/** Seven of ten right and submitted; then the right answer to the eighth arrives. */
async function oneComesLate() {
  const attemptId = await start();
  await answerAll(attemptId, 7);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  const eighth = (await drawnIn(attemptId))[7]!.questionId;
  expect(await answer(attemptId, eighth, 1, { seq: 99 }, later(25))).toMatchObject({ fate: 'late' });
  const [late] = await lateInAttempt(at.db, { personId: at.personId, attemptId, now: later(26) }, 'vi');
  return { attemptId, eighth, answerId: late!.id };
}

const decide = async (answerId: string, over: Partial<Parameters<typeof decideLate>[1]> = {}) => {
  const trainer = over.actorId ?? (await personOnRoster(at.db, `AG-${crypto.randomUUID().slice(0, 6)}`));
  return decideLate(
    at.db,
    { answerId, earlier: [], accepted: true, reason: REASON, ...over, actorId: trainer },
    later(60),
  );
};

test('an answer that came too late is on the list until somebody decides on it', async () => {
  const { attemptId, eighth, answerId } = await oneComesLate();
  expect(await lateToDecide(at.db, 'vi')).toMatchObject({
    all: 1,
    shown: [{ id: answerId, attemptId, questionId: eighth, why: 'after-submission', decision: null }],
  });
  await decide(answerId, { accepted: false });
  expect(await lateToDecide(at.db, 'vi')).toMatchObject({ all: 0, shown: [] });
  expect(await lateDecided(at.db, 'vi', new Set())).toMatchObject({
    shown: [{ id: answerId, decision: { accepted: false } }],
    more: false,
  });
});

test('one that is accepted counts: a new computation of the result, in which nothing else changes', async () => {
  const { attemptId, eighth, answerId } = await oneComesLate();
  const before = (await resultOf(at.db, at.personId, attemptId))!;
  expect(before).toMatchObject({ passed: false });
  expect(await decide(answerId)).toEqual({ ok: true });
  const after = (await resultOf(at.db, at.personId, attemptId))!;
  expect(after).toMatchObject({ number: 2, passed: true });
  expect(after.score).toBeCloseTo(0.8);
  const changed = after.results.filter((each, i) => each.score !== before.results[i]!.score);
  expect(changed).toMatchObject([{ questionId: eighth, responseId: answerId, score: 1 }]);
  const causes = await at.db.select({ cause: markings.cause }).from(markings).orderBy(markings.number);
  expect(causes).toEqual([{ cause: 'submission' }, { cause: 'late' }]);
  expect(await at.db.select().from(moduleProgress)).toMatchObject([{ passedAt: later(20) }]);
});

test('evidence stays what counted at submission', async () => {
  const { eighth, answerId } = await oneComesLate();
  const ofEighth = () => at.db.select().from(evidence).where(eq(evidence.questionId, eighth));
  const before = await ofEighth();
  expect(before).toMatchObject([{ score: 0 }]);
  await decide(answerId);
  expect(await ofEighth()).toEqual(before);
});

test('one that is left out changes nothing, and both decisions say who, what and why', async () => {
  const { attemptId, answerId } = await oneComesLate();
  const trainer = await personOnRoster(at.db, 'AG-7');
  await decide(answerId, { accepted: false, actorId: trainer });
  expect(await resultOf(at.db, at.personId, attemptId)).toMatchObject({ number: 1, passed: false });
  const told = await lateInAttempt(at.db, { personId: at.personId, attemptId, now: later(60) }, 'vi');
  expect(told).toMatchObject([{ decision: { accepted: false, reason: { text: REASON } } }]);
  const events = await at.db.select().from(auditEvents).where(eq(auditEvents.deed, 'late-answer-left-out'));
  expect(events).toMatchObject([{ actorId: trainer, subjectId: attemptId, detail: { reason: REASON } }]);
});

test('why it was decided so is told once the key may be seen, to its person as to a trainer who is asked the same', async () => {
  const { attemptId, eighth, answerId } = await oneComesLate();
  await decide(answerId, { accepted: false });
  const everyQuestion = { ...PLAN, questions: 12, blueprint: [{ ...PLAN.blueprint[0]!, count: 12 }] };
  await at.db.update(modules).set({ check: everyQuestion });
  const again = await start(later(90));
  const told = async (now: Date) =>
    (await lateInAttempt(at.db, { personId: at.personId, attemptId, now }, 'vi'))[0]?.decision;
  expect(await told(later(95))).toMatchObject({ accepted: false, reason: { later: 'submitted' } });
  expect(await lateDecided(at.db, 'vi', new Set([eighth]))).toMatchObject({ shown: [] });
  await submitAttempt(at.db, { personId: at.personId, attemptId: again }, later(96));
  expect(await told(later(97))).toMatchObject({ accepted: false, reason: { text: REASON } });
});

test('a decision is made once, with a reason, by somebody else, on something that came late', async () => {
  const { attemptId, answerId } = await oneComesLate();
  expect(await decide(answerId, { reason: 'ok' })).toEqual({ ok: false, reason: 'too_short' });
  expect(await decide(answerId, { actorId: at.personId })).toEqual({ ok: false, reason: 'own_answer' });
  const [counted] = await at.db.select().from(responses).where(eq(responses.late, false));
  expect(await decide(counted!.id)).toEqual({ ok: false, reason: 'unknown_answer' });
  expect(await decide('x')).toEqual({ ok: false, reason: 'unknown_answer' });
  const both = await Promise.all([decide(answerId), decide(answerId, { accepted: false })]);
  expect(both).toContainEqual({ ok: true });
  expect(both).toContainEqual({ ok: false, reason: 'decided' });
  expect(await at.db.$count(lateDecisions)).toBe(1);
  const own = { personId: at.personId, attemptId, now: later(60) };
  expect(await lateInAttempt(at.db, own, 'vi')).toHaveLength(1);
});

test('an answer that is accepted counts only where none that counts already is newer', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  await answer(attemptId, first!.questionId, 1, { seq: 5, deviceId: 'desk' });
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  await answer(attemptId, first!.questionId, 0, { seq: 3, deviceId: 'phone' }, later(21));
  const own = { personId: at.personId, attemptId, now: later(22) };
  const [late] = await lateInAttempt(at.db, own, 'vi');
  await decide(late!.id);
  expect((await resultOf(at.db, at.personId, attemptId))?.score).toBeCloseTo(0.1);
});

test('one that comes after the deadline is decided on once the attempt is submitted, which the decision sees to', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const tooLate = later(WEEK + 3);
  await answer(attemptId, first!.questionId, 1, {}, tooLate);
  const { shown } = await lateToDecide(at.db, 'vi');
  expect(shown).toMatchObject([{ why: 'after-deadline', submittedAt: null }]);
  const trainer = await personOnRoster(at.db, 'AG-7');
  const decision = { actorId: trainer, answerId: shown[0]!.id, earlier: [], accepted: true, reason: REASON };
  expect(await decideLate(at.db, decision, later(WEEK + 60))).toEqual({ ok: true });
  expect((await resultOf(at.db, at.personId, attemptId))?.score).toBeCloseTo(0.1);
});

test('an answer to a question that was not drawn is kept as it came, once, and can only be left out', async () => {
  const attemptId = await start();
  const clientId = crypto.randomUUID();
  const sent = () => answer(attemptId, 'no-such-question', 2, { clientId, seq: 4 }, later(3));
  const told = await sent();
  expect(told).toMatchObject({ ok: true, fate: 'unmatched', savedAt: later(3) });
  expect(await sent()).toEqual(told);
  expect(await at.db.select().from(unmatchedAnswers)).toMatchObject([
    { questionId: 'no-such-question', given: { kind: 'single', chosen: 2 }, attemptId },
  ]);
  const { shown } = await lateToDecide(at.db, 'vi');
  expect(shown).toMatchObject([{ why: 'unmatched', versionId: null }]);
  expect(await decide(shown[0]!.id)).toEqual({ ok: false, reason: 'not_drawn' });
  expect(await decide(shown[0]!.id, { accepted: false })).toEqual({ ok: true });
  await expect(at.db.delete(unmatchedAnswers)).rejects.toThrow();
});

test('who decides is told when the answer may have been given with the key in sight', () => {
  const attempt = { show: 'at-once' as const, deadline: later(30), submittedAt: later(20) };
  expect(mayHaveSeenKey({ ...attempt, receivedAt: later(25) })).toBe(true);
  expect(mayHaveSeenKey({ ...attempt, show: 'after-window', receivedAt: later(25) })).toBe(false);
  expect(mayHaveSeenKey({ ...attempt, submittedAt: null, receivedAt: monday })).toBe(false);
  expect(whyLate({ ...attempt, receivedAt: later(25) })).toBe('after-submission');
  expect(whyLate({ ...attempt, receivedAt: later(33) })).toBe('after-deadline');
});
