import { expect, test } from 'vitest';
import { countedOf, deadlineOf, isLate, isTimed, mayShowKey, startPermit, totalOf } from './attempt.ts';

const monday = new Date('2026-11-23T02:00:00Z');
const hours = (n: number) => new Date(monday.getTime() + n * 3_600_000);
const rules = { attempts: 3, coolDownHours: 24 };
const submitted = (number: number, at: Date) => ({
  id: `a${number}`,
  number,
  deadline: deadlineOf(at, null),
  submittedAt: at,
  annulledAt: null,
});

test('the second attempt may follow at once, the third a day after the second, a fourth not at all', () => {
  expect(startPermit([], rules, monday)).toEqual({ may: 'start', number: 1 });
  expect(startPermit([submitted(1, monday)], rules, hours(1))).toEqual({ may: 'start', number: 2 });
  const two = [submitted(1, monday), submitted(2, hours(1))];
  expect(startPermit(two, rules, hours(24))).toEqual({ may: 'wait', until: hours(25) });
  expect(startPermit(two, rules, hours(25))).toEqual({ may: 'start', number: 3 });
  expect(startPermit([...two, submitted(3, hours(25))], rules, hours(100))).toEqual({ may: 'no-more' });
});

test('who ran out of time waits from the deadline, not from when the server got round to submitting', () => {
  const overdue = { ...submitted(2, hours(1)), deadline: hours(2), submittedAt: hours(50) };
  expect(startPermit([submitted(1, monday), overdue], rules, hours(25))).toEqual({
    may: 'wait',
    until: hours(26),
  });
  expect(startPermit([submitted(1, monday), overdue], rules, hours(26))).toEqual({ may: 'start', number: 3 });
});

test('an annulled attempt is not counted and not waited for, and its number is not given again', () => {
  const annulled = { ...submitted(2, hours(1)), annulledAt: hours(2) };
  expect(startPermit([annulled], rules, hours(3))).toEqual({ may: 'start', number: 3 });
  const past = [submitted(1, monday), annulled];
  expect(startPermit(past, rules, hours(3))).toEqual({ may: 'start', number: 3 });
  const two = [...past, submitted(3, hours(4))];
  expect(startPermit(two, rules, hours(5))).toEqual({ may: 'wait', until: hours(28) });
  expect(startPermit([...two, submitted(4, hours(30))], rules, hours(99))).toEqual({ may: 'no-more' });
});

test('an attempt keeps the time limit it was started with', () => {
  expect(isTimed({ startedAt: monday, deadline: deadlineOf(monday, 30) })).toBe(true);
  expect(isTimed({ startedAt: monday, deadline: deadlineOf(monday, null) })).toBe(false);
});

test('an open attempt is resumed, not doubled, until its deadline', () => {
  const open = { ...submitted(1, monday), submittedAt: null };
  expect(startPermit([open], rules, hours(24 * 6))).toEqual({ may: 'resume', attemptId: 'a1' });
  expect(startPermit([open], rules, hours(24 * 8))).toEqual({ may: 'start', number: 2 });
});

test('an answer counts up to two minutes after the deadline, and never after the submission', () => {
  const attempt = { deadline: monday, submittedAt: null };
  expect(isLate(attempt, new Date(monday.getTime() + 120_000))).toBe(false);
  expect(isLate(attempt, new Date(monday.getTime() + 120_001))).toBe(true);
  expect(isLate({ deadline: hours(1), submittedAt: monday }, monday)).toBe(true);
});

test('nine right of twelve is exactly 75 per cent and passes a mark of 75', () => {
  const results = [...Array(12).keys()].map((n) => ({
    questionId: `${n}`,
    versionId: '',
    responseId: null,
    score: n < 9 ? 1 : 0,
    points: 1,
  }));
  expect(totalOf(results, 75)).toEqual({ score: 0.75, passed: true });
  expect(totalOf(results, 76).passed).toBe(false);
});

test('a question of two points weighs twice', () => {
  const result = (score: number, points: number) => ({
    questionId: 'q',
    versionId: 'v',
    responseId: null,
    score,
    points,
  });
  expect(totalOf([result(1, 2), result(0, 1)], 75).score).toBeCloseTo(2 / 3);
});

test('of the questions that count it is told how many they are and what they reached; of no others', () => {
  const result = { questionId: 'q', versionId: 'v', responseId: null, points: 2 };
  const voided = { ...result, score: 0, points: 0, voided: true as const };
  const results = [{ ...result, score: 1 }, voided, { ...result, score: 0.5 }];
  expect(countedOf(results)).toEqual({ counted: 2, reached: 1.5 });
});

test('the key is shown at once, after passing or after the window, as the check says', () => {
  const attempt = { deadline: hours(48) };
  expect(mayShowKey({ ...attempt, show: 'at-once' }, false, monday)).toBe(true);
  expect(mayShowKey({ ...attempt, show: 'after-pass' }, false, monday)).toBe(false);
  expect(mayShowKey({ ...attempt, show: 'after-pass' }, true, monday)).toBe(true);
  expect(mayShowKey({ ...attempt, show: 'after-window' }, true, hours(48))).toBe(false);
  expect(mayShowKey({ ...attempt, show: 'after-window' }, false, hours(49))).toBe(true);
});
