import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  attempts,
  auditEvents,
  evidence,
  markings,
  modules,
  papers,
  questions,
  responses,
} from '#db/schema/index.ts';
import { timesTaken } from '#features/answers/queries/times.ts';
import { attemptOf, resultOf } from '#features/checks/queries.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { startTestOut } from '#features/checks/commands/test-out.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { keyIn, printed as print, SEED, type Printed } from '#tests/support/on-paper.ts';
import { must, person } from '#tests/support/roster.ts';
import { PAPER_DEVICE } from './commands/enter.ts';
import { keyedQuestions, paperQuestions, personOnSheet, type SheetHead } from './queries.ts';

const at = atACheck();
const printed = (code?: string) => print(at.db, monday, code);

/** The sheet of AG-1 where nothing else is said. */
const enter = (made: Printed, right: number, now = later(60), over: Partial<SheetHead> = {}) =>
  keyIn(at.db, made, { right, staffCode: 'AG-1', fullName: 'AG-1', ...over }, now);

test('a paper is drawn as a check is, kept with its seed, and never changed', async () => {
  const { paper, actorId } = await printed();
  expect(paper.drawn).toHaveLength(10);
  expect(paper).toMatchObject({ seed: SEED, passMark: 75, printedBy: actorId, code: '7K3M-92QX' });
  const again = await printed('AAAA-BBBB');
  expect(again.paper.drawn).toEqual(paper.drawn);
  await expect(at.db.update(papers).set({ passMark: 1 })).rejects.toThrow();
});

test('what is printed and keyed in holds no key', async () => {
  const { paper } = await printed();
  const sent = JSON.stringify(await paperQuestions(at.db, paper, 'vi'));
  expect(sent).toContain('What about');
  expect(sent).not.toMatch(/because|why|think|"right"|"key"/);
});

test('a paper that is keyed in is an attempt like any other: submitted, marked, and evidence', async () => {
  const made = await printed();
  const result = await enter(made, 8);
  if (!result.ok) throw new Error(result.reason);
  const attempt = await attemptOf(at.db, at.personId, result.attemptId);
  const onPaper = { paperId: made.paper.id, keyedBy: made.actorId, number: 1, submittedAt: later(60) };
  expect(attempt).toMatchObject(onPaper);
  expect(await resultOf(at.db, at.personId, result.attemptId)).toMatchObject({ passed: true, number: 1 });
  expect((await resultOf(at.db, at.personId, result.attemptId))?.score).toBeCloseTo(0.8);
  expect(await at.db.$count(evidence)).toBe(10);
  const rows = await at.db.select().from(responses);
  expect(rows).toHaveLength(9);
  expect(new Set(rows.map(({ deviceId, late }) => `${deviceId} ${late}`))).toEqual(
    new Set([`${PAPER_DEVICE} false`]),
  );
  const [event] = await at.db.select().from(auditEvents).where(eq(auditEvents.deed, 'paper-entered'));
  expect(event).toMatchObject({
    actorId: made.actorId,
    subjectId: result.attemptId,
    detail: { paper: '7K3M-92QX' },
  });
});

test('what the person has seen before the answers come back gives no evidence', async () => {
  const made = await printed();
  const attemptId = await at.start();
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
  const seen = new Set((await at.drawnIn(attemptId)).map(({ questionId }) => questionId));
  const result = await enter(made, 10);
  const attempt = await attemptOf(at.db, at.personId, result.ok ? result.attemptId : '');
  expect(attempt?.drawn.map(({ seenBefore }) => seenBefore)).toEqual(
    made.paper.drawn.map(({ questionId }) => seen.has(questionId)),
  );
  expect(await at.db.$count(evidence)).toBe(
    10 + made.paper.drawn.filter(({ questionId }) => !seen.has(questionId)).length,
  );
});

test('a sheet that is keyed in twice, or by two at once, is one attempt', async () => {
  const made = await printed();
  const both = await Promise.all([enter(made, 8), enter(made, 8)]);
  expect(both.map((each) => (each.ok ? 'ok' : each.reason)).toSorted()).toEqual(['already_entered', 'ok']);
  expect(await at.db.$count(attempts)).toBe(1);
  expect(await at.db.$count(markings)).toBe(1);
});

test('nobody gets by paper what the screen would not give: an open attempt, no attempt left, the wait', async () => {
  const made = await printed();
  const open = await at.start();
  expect(await enter(made, 8)).toEqual({ ok: false, reason: 'open_attempt' });
  await submitAttempt(at.db, { personId: at.personId, attemptId: open }, later(20));
  const second = await at.start(later(30), 'fedcba9876543210');
  await submitAttempt(at.db, { personId: at.personId, attemptId: second }, later(40));
  const until = later(40 + 24 * 60);
  expect(await enter(made, 8)).toEqual({ ok: false, reason: 'cool_down', until });
  expect(await enter(made, 0, until)).toMatchObject({ ok: true, number: 3 });
  const other = await printed('CCCC-DDDD');
  const later2 = later(10 * 24 * 60);
  expect(await enter(other, 8, later2)).toEqual({ ok: false, reason: 'no_attempts_left' });
});

test('a sheet is not keyed in beside an open attempt to test out', async () => {
  const made = await printed();
  const known = { personId: at.personId, moduleId: MODULE, seed: 'fedcba9876543210' };
  const testOut = await startTestOut(at.db, known, monday);
  expect(await enter(made, 8)).toEqual({ ok: false, reason: 'open_attempt' });
  const attemptId = testOut.ok ? testOut.attemptId : '';
  await submitAttempt(at.db, { personId: at.personId, attemptId }, later(70));
  expect(await enter(made, 8, later(80))).toMatchObject({ ok: true, number: 1 });
});

test('a sheet is keyed in until the fourteenth day after its paper was printed, and not for anybody later', async () => {
  const made = await printed();
  const endOfDay = new Date('2026-12-07T16:59:00Z');
  const nextDay = new Date('2026-12-07T17:00:00Z');
  expect(await enter(made, 8, nextDay)).toEqual({ ok: false, reason: 'paper_ended' });
  const nobody = { staffCode: 'AG-999', fullName: 'AG-1' };
  expect(await enter(made, 8, nextDay, nobody)).toEqual({ ok: false, reason: 'paper_ended' });
  expect(await at.db.$count(attempts)).toBe(0);
  expect(await enter(made, 8, endOfDay)).toMatchObject({ ok: true, number: 1 });
});

test('nobody keys in their own sheet', async () => {
  const made = await printed();
  const own = { staffCode: 'T-7K3M-92QX', fullName: 'T-7K3M-92QX' };
  expect(await enter(made, 8, later(60), own)).toEqual({ ok: false, reason: 'own_paper' });
});

test('one paper serves many people, each with an attempt of their own', async () => {
  const made = await printed();
  await personOnRoster(at.db, 'AG-2');
  expect(await enter(made, 8)).toMatchObject({ ok: true });
  const other = { staffCode: 'AG-2', fullName: 'AG-2' };
  expect(await enter(made, 3, later(60), other)).toMatchObject({ ok: true, number: 1 });
  expect(await at.db.$count(attempts)).toBe(2);
});

test('a question that is retired after the paper was printed is marked as it was asked', async () => {
  const made = await printed();
  await at.db.update(questions).set({ retiredAt: later(1) });
  await at.db.update(modules).set({ title: { vi: 'Khác', en: 'Other' } });
  const result = await enter(made, 10);
  expect((await resultOf(at.db, at.personId, result.ok ? result.attemptId : ''))?.score).toBe(1);
});

test('whoever marks a sheet by hand is given the key that counts today, and told what counts for nobody', async () => {
  const { paper, actorId: personId } = await printed();
  const [mended, voided, other] = paper.drawn.map(({ questionId }) => questionId);
  const order = { series: 1, personId, why: 'Đáp án in sai ở văn bản gốc', toFail: 99 };
  const key = { kind: 'key' as const, right: [3] };
  must(await correctQuestion(at.db, { ...order, questionId: mended!, correction: key }, later(5)));
  const nothing = { kind: 'void' as const };
  must(await correctQuestion(at.db, { ...order, questionId: voided!, correction: nothing }, later(6)));
  const keyed = await keyedQuestions(at.db, paper, 'vi');
  const of = (questionId: string) => keyed.find(({ question }) => question.id === questionId)!.marked;
  expect(of(mended!)).toMatchObject({ voided: false, key: { kind: 'single', right: 3 } });
  expect(of(voided!)).toMatchObject({ voided: true });
  expect(of(other!)).toMatchObject({ voided: false, key: { kind: 'single', right: 1 } });
});

test('a staff code and a name are read however they were typed', async () => {
  expect(await personOnSheet(at.db, { staffCode: ' ag-1 ', fullName: ' ag-1' })).toBe(at.personId);
  expect(await personOnSheet(at.db, { staffCode: 'AG-999', fullName: 'AG-1' })).toBeUndefined();
});

test('a sheet whose name is not that of its staff code is refused as one of nobody, and nothing is kept', async () => {
  const made = await printed();
  await person(at.db, { staffCode: 'AG-3', fullName: 'Đặng Thị Ngọc Ánh' });
  const sheet = (fullName: string, staffCode = 'AG-3') => enter(made, 8, later(60), { staffCode, fullName });
  const nobody = await sheet('Đặng Thị Ngọc Ánh', 'AG-999');
  expect(nobody).toEqual({ ok: false, reason: 'unknown_person' });
  for (const name of ['Nguyễn Thị Ánh', 'Đặng Thị Ngọc Anh', 'Ánh', '', 'AG-3'])
    expect(await sheet(name)).toEqual(nobody);
  expect(await at.db.$count(attempts)).toBe(0);
  expect(await at.db.$count(evidence)).toBe(0);
  expect(await sheet('dang thi ngoc anh')).toMatchObject({ ok: true, number: 1 });
});

test('whose name does not fit is not told of an open attempt either', async () => {
  const made = await printed();
  await at.start();
  expect(await enter(made, 8)).toEqual({ ok: false, reason: 'open_attempt' });
  const wrong = { staffCode: 'AG-1', fullName: 'Nguyễn Thị Ánh' };
  expect(await enter(made, 8, later(60), wrong)).toEqual({ ok: false, reason: 'unknown_person' });
});

test('how fast a trainer types says nothing of how long a learner thought', async () => {
  await enter(await printed(), 8);
  expect(await at.db.select().from(timesTaken(at.db, undefined))).toEqual([]);
});
