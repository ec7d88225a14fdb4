import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import {
  abilities,
  annulments,
  attempts,
  auditEvents,
  difficulties,
  estimates,
  evidence,
  lessonProgress,
  markings,
  moduleProgress,
  responses,
  submissions,
  wrongChoices,
} from '#db/schema/index.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { pastAttempts } from '#features/checks/queries.ts';
import { usedUpOf } from '#features/checks/queries/allowances.ts';
import { standingAt } from '#features/checks/queries/standing.ts';
import { testOutStanding } from '#features/checks/queries/test-out.ts';
import { estimateAll } from '#features/competency/commands/estimating.ts';
import { evidenceOf } from '#features/competency/queries/evidence.ts';
import { countWrongChoices } from '#features/integrity/commands/choices.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { LESSON, MODULE, personOnRoster } from '#tests/support/bank.ts';
import { keyIn, printed, type Printed } from '#tests/support/on-paper.ts';
import { must } from '#tests/support/roster.ts';
import { annulAttempt } from './commands/annul.ts';

const at = atACheck();
const REASON = 'Nhập nhầm số hiệu, phiếu này của người khác';
const SHEET = { staffCode: 'AG-1', fullName: 'AG-1', right: 8 };
const DAY = 24 * 60;

let officer: string;
let made: Printed;

beforeEach(async () => {
  officer = await personOnRoster(at.db, 'OFFICE');
  made = await printed(at.db, monday);
});

const keyedIn = async (now = later(60), sheet = SHEET) =>
  must(await keyIn(at.db, made, sheet, now)).attemptId;
const annul = (attemptId: string, over: { reason?: string; personId?: string; actorId?: string } = {}) =>
  annulAttempt(
    at.db,
    { actorId: officer, personId: at.personId, attemptId, reason: REASON, ...over },
    later(90),
  );
const progress = async () => {
  const own = and(eq(moduleProgress.personId, at.personId), eq(moduleProgress.moduleId, MODULE));
  return (await at.db.select().from(moduleProgress).where(own))[0];
};
const lessonsDone = async (completedAt: Date) => {
  const row = { personId: at.personId, lessonId: LESSON, moduleId: MODULE, startedAt: monday, completedAt };
  await at.db.insert(lessonProgress).values(row);
};
const records = async () => [
  await at.db.select().from(attempts),
  await at.db.select().from(submissions),
  await at.db.select().from(markings),
  await at.db.select().from(evidence).orderBy(evidence.questionId),
  await at.db.select().from(responses).orderBy(responses.seq),
];

/** Passed on screen. */
async function passedOnScreen(now: Date): Promise<void> {
  const attemptId = await at.start(now, 'fedcba9876543210');
  await at.answerAll(attemptId, 10, now);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, now);
}

test('to annul is a row of its own with who, when and why, in the log, and no record changes', async () => {
  const attemptId = await keyedIn();
  const before = await records();
  expect(await annul(attemptId, { reason: `  ${REASON} ` })).toEqual({ ok: true });
  const row = { personId: at.personId, attemptId, reason: REASON };
  const made = { ...row, annulledBy: officer, annulledAt: later(90) };
  expect(await at.db.select().from(annulments)).toEqual([made]);
  expect(await records()).toEqual(before);
  const [event] = await at.db.select().from(auditEvents).where(eq(auditEvents.deed, 'attempt-annulled'));
  expect(event).toMatchObject({ actorId: officer, subjectId: attemptId, detail: { reason: REASON } });
  expect(await annul(attemptId)).toEqual({ ok: false, reason: 'annulled' });
  await expect(at.db.update(annulments).set({ reason: 'x' })).rejects.toThrow();
  await expect(at.db.delete(annulments)).rejects.toThrow();
});

test('only an attempt from paper is annulled, with a reason that a later reader understands, and not one’s own', async () => {
  const attemptId = await keyedIn();
  expect(await annul(attemptId, { reason: ' nhầm ' })).toEqual({ ok: false, reason: 'too_short' });
  expect(await annul(attemptId, { reason: 'x'.repeat(501) })).toEqual({ ok: false, reason: 'too_long' });
  expect(await annul(attemptId, { actorId: at.personId })).toEqual({ ok: false, reason: 'own_attempt' });
  expect(await annul(attemptId, { personId: made.actorId })).toMatchObject({ reason: 'unknown_attempt' });
  expect(await annul('not-an-id')).toMatchObject({ reason: 'unknown_attempt' });
  const onScreen = await at.start(later(70), 'fedcba9876543210');
  await submitAttempt(at.db, { personId: at.personId, attemptId: onScreen }, later(71));
  expect(await annul(onScreen)).toEqual({ ok: false, reason: 'unknown_attempt' });
  expect(await at.db.$count(annulments)).toBe(0);
});

test('an annulled attempt passes nothing, and completes nothing', async () => {
  await lessonsDone(later(10));
  const attemptId = await keyedIn();
  expect(await progress()).toMatchObject({ passedAt: later(60), completedAt: later(60) });
  must(await annul(attemptId));
  expect(await progress()).toMatchObject({ lessonsDone: 1, passedAt: null, completedAt: null });
});

test('a module is complete since another attempt passed, where one did', async () => {
  await lessonsDone(later(10));
  const attemptId = await keyedIn();
  await passedOnScreen(later(70));
  expect(await progress()).toMatchObject({ completedAt: later(60) });
  must(await annul(attemptId));
  expect(await progress()).toMatchObject({ passedAt: later(70), completedAt: later(70) });
});

test('what was complete before the sheet was keyed in stays complete', async () => {
  await lessonsDone(later(10));
  await passedOnScreen(later(20));
  const attemptId = await keyedIn();
  must(await annul(attemptId));
  expect(await progress()).toMatchObject({ passedAt: later(20), completedAt: later(20) });
});

test('an attempt that never passed takes no completion with it', async () => {
  await lessonsDone(later(10));
  const attemptId = await keyedIn(later(60), { ...SHEET, right: 2 });
  await at.db.update(moduleProgress).set({ completedAt: later(80) });
  must(await annul(attemptId));
  expect(await progress()).toMatchObject({ completedAt: later(80) });
});

test('a module that nothing else was begun of is not begun', async () => {
  must(await annul(await keyedIn()));
  expect(await progress()).toBeUndefined();
  expect(await testOutStanding(at.db, at.personId, MODULE)).toMatchObject({ attempts: 0, lessonsDone: 0 });
});

test('an annulled attempt is no evidence: no verdict, no ability, no difficulty, no wrong choice rests on it', async () => {
  const attemptId = await keyedIn();
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 8 }]);
  must(await annul(attemptId));
  expect(await at.db.select().from(estimates)).toEqual([]);
  const shown = { language: 'vi' as const, hidden: new Set<string>() };
  expect((await evidenceOf(at.db, at.personId, shown)).size).toBe(0);
  await estimateAll(at.db, later(DAY));
  await countWrongChoices(at.db, later(DAY));
  expect(await at.db.select().from(abilities)).toEqual([]);
  expect(await at.db.select().from(difficulties)).toEqual([]);
  expect(await at.db.select().from(wrongChoices)).toEqual([]);
});

test('an annulled attempt is none of those that may be taken, and its number is not given again', async () => {
  must(await annul(await keyedIn()));
  const standing = (now: Date) => standingAt(at.db, at.personId, MODULE, now);
  expect(await standing(later(100))).toEqual({ may: 'start', number: 2 });
  await passedOnScreen(later(100));
  await at.start(later(110));
  const past = await pastAttempts(at.db, at.personId, MODULE);
  expect(past.map(({ number, annulledAt }) => [number, annulledAt !== null])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ]);
  // Three may be taken: with an annulled one, that is the fourth.
  expect(await usedUpOf(at.db, at.personId, 'vi', later(20 * DAY))).toEqual([]);
  expect(await standing(later(20 * DAY))).toEqual({ may: 'start', number: 4 });
});

test('nobody waits for the sake of an annulled attempt', async () => {
  must(await annul(await keyedIn()));
  await passedOnScreen(later(100));
  expect(await standingAt(at.db, at.personId, MODULE, later(101))).toEqual({ may: 'start', number: 3 });
});

test('afterwards the sheet is keyed in for whoever it is of, and the own sheet of the same paper too', async () => {
  const other = await personOnRoster(at.db, 'AG-2');
  must(await annul(await keyedIn()));
  const right = { ...SHEET, staffCode: 'AG-2', fullName: 'AG-2' };
  expect(await keyIn(at.db, made, right, later(100))).toMatchObject({ ok: true, number: 1 });
  expect(await keyIn(at.db, made, SHEET, later(110))).toMatchObject({ ok: true, number: 2 });
  expect(await keyIn(at.db, made, SHEET, later(120))).toEqual({ ok: false, reason: 'already_entered' });
  const passed = await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, other));
  expect(passed).toMatchObject([{ passedAt: later(100) }]);
});
