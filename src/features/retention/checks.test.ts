import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { attempts, evidence, markings, moduleProgress, sightings } from '#db/schema/index.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, pastAttempts } from '#features/checks/queries.ts';
import { attemptsOf } from '#features/checks/queries/list.ts';
import { requireProgramme } from '#features/requirements/commands.ts';
import { requirementsOf } from '#features/requirements/queries.ts';
import { atACheck, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { startRetention } from './commands/start.ts';
import { retentionChecksOf } from './queries/checks.ts';
import { retentionResultsOf } from './queries/results.ts';

const at = atACheck();
const seed = '0123456789abcdef';
const after = (days: number) => new Date(monday.getTime() + days * 86_400_000);

let requirementId: string;
beforeEach(async () => {
  const required = { personId: at.personId, programmeId: 'new', assignedOn: '2026-11-02' };
  requirementId = must(await requireProgramme(at.db, required, monday)).requirementId;
});

const complete = () =>
  at.db.insert(moduleProgress).values({
    ...{ personId: at.personId, moduleId: MODULE, startedAt: monday, lessonsDone: 1 },
    ...{ passedAt: monday, completedAt: monday },
  });
const start = (days: number, now = after(days), personId = at.personId) =>
  startRetention(at.db, { personId, requirementId, days, seed }, now);

async function begin(days: number): Promise<string> {
  return must(await start(days)).attemptId;
}

const see = (ids: string[]) =>
  at.db.insert(sightings).values(
    ids.map((questionId) => ({
      ...{ personId: at.personId, questionId, place: 'check' as const, firstSeenAt: monday },
    })),
  );

test('nothing is offered before the programme is complete, too early, or to anybody else', async () => {
  expect(await start(30)).toEqual({ ok: false, reason: 'not_offered' });
  await complete();
  expect(await start(30, after(29))).toEqual({ ok: false, reason: 'not_offered' });
  expect(await start(31)).toEqual({ ok: false, reason: 'not_offered' });
  expect(await start(30, after(90))).toEqual({ ok: false, reason: 'not_offered' });
  const other = await personOnRoster(at.db, 'AG-2');
  expect(await start(30, after(30), other)).toEqual({ ok: false, reason: 'unknown_requirement' });
  expect(await at.db.$count(attempts)).toBe(0);
});

test('six questions that were never seen are asked, each result is evidence, and nothing else changes', async () => {
  await complete();
  await see(['bank-0', 'bank-1']);
  const attemptId = await begin(30);
  const drawn = await at.drawnIn(attemptId);
  expect(drawn).toHaveLength(6);
  expect(drawn.some(({ seenBefore }) => seenBefore)).toBe(false);

  await at.answerAll(attemptId, 4, after(30));
  expect(await at.db.$count(evidence, eq(evidence.personId, at.personId))).toBe(0);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, after(30));
  expect(await at.db.$count(evidence, eq(evidence.personId, at.personId))).toBe(6);
  expect(await retentionResultsOf(at.db, at.personId, 'vi')).toEqual([
    { attemptId, requirementId, programme: 'New', days: 30, submittedAt: after(30), questions: 6, score: 4 },
  ]);
  expect(await pastAttempts(at.db, at.personId, MODULE)).toEqual([]);
  expect(await attemptsOf(at.db, at.personId, 'vi')).toEqual([]);
  const [required] = await requirementsOf(at.db, at.personId, 'vi', '2026-12-23');
  expect(required).toMatchObject({ status: 'done', completedAt: monday });
});

test('where too few questions are new, seen ones fill it up and count as practice only', async () => {
  await complete();
  await see([...Array(10).keys()].map((n) => `bank-${n}`));
  const attemptId = await begin(30);
  const drawn = await at.drawnIn(attemptId);
  expect(drawn.filter(({ seenBefore }) => seenBefore)).toHaveLength(4);
  await submitAttempt(at.db, { personId: at.personId, attemptId }, after(30));
  expect(await at.db.$count(evidence, eq(evidence.personId, at.personId))).toBe(2);
});

test('it is taken once: begun again it is the same, and another day another', async () => {
  await complete();
  const first = await begin(30);
  expect(await start(30, after(31))).toEqual({ ok: true, attemptId: first });
  await submitAttempt(at.db, { personId: at.personId, attemptId: first }, after(31));
  expect(await start(30, after(40))).toEqual({ ok: true, attemptId: first });
  const second = await begin(90);
  expect(second).not.toBe(first);
  expect((await retentionChecksOf(at.db, at.personId)).map(({ days }) => days)).toEqual([30, 90]);
  expect(await at.drawnIn(second)).toHaveLength(6);
});

test('two starts at once are one', async () => {
  await complete();
  const both = await Promise.all([start(30), start(30)]);
  expect(both[0]).toEqual(both[1]);
  expect(await at.db.$count(attempts)).toBe(1);
});

test('one that is left open is submitted as it stands, after seven days', async () => {
  await complete();
  const attemptId = await begin(30);
  expect(await attemptOf(at.db, at.personId, attemptId)).toMatchObject({
    deadline: after(37),
    moduleId: null,
  });
  expect(await start(90)).toMatchObject({ ok: true });
  const own = and(eq(markings.personId, at.personId), eq(markings.attemptId, attemptId));
  expect(await at.db.select().from(markings).where(own)).toMatchObject([{ score: 0, moduleId: null }]);
});

test('a question that counts for nobody is none of those that were answered', async () => {
  await complete();
  const attemptId = await begin(30);
  const [first] = await at.drawnIn(attemptId);
  await at.answerAll(attemptId, 4, after(30));
  await submitAttempt(at.db, { personId: at.personId, attemptId }, after(30));
  const trainer = await personOnRoster(at.db, 'TRAINER');
  const voided = { questionId: first!.questionId, series: 1, correction: { kind: 'void' as const } };
  const deed = { ...voided, personId: trainer, why: 'Câu hỏi sai', toFail: 99 };
  must(await correctQuestion(at.db, deed, after(31)));
  expect(await retentionResultsOf(at.db, at.personId, 'vi')).toMatchObject([{ questions: 5, score: 3 }]);
});
