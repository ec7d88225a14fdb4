import { and, asc, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  auditEvents,
  correctedVersions,
  estimates,
  evidence,
  markings,
  moduleProgress,
  questionVersions,
} from '#db/schema/index.ts';
import { answerInPractice } from '#features/practice/commands/answer.ts';
import { openLesson } from '#features/practice/commands/lesson.ts';
import { saveAnswer } from '#features/checks/commands/answer.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, resultOf } from '#features/checks/queries.ts';
import { competenciesOf } from '#features/competency/queries.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { bankOf } from '#features/curriculum/queries.ts';
import { LESSON, MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { correctedResults } from './queries/news.ts';
import { dryRun, keysAfter, type DryRun } from './queries/plan.ts';

/** Twelve questions of one bank, ten in each attempt; of four options the second is the key. */
const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const tuesday = new Date('2026-11-24T02:00:00Z');
let trainer: string;

beforeEach(async () => {
  await publishedBank(at.db);
  trainer = await personOnRoster(at.db, 'TRAINER');
});

/** Which option somebody chooses; null leaves the question empty. */
type Choose = (questionId: string) => number | null;

async function takes(personId: string, seed: string, choose: Choose, now = monday): Promise<string> {
  const { attemptId } = must(await startAttempt(at.db, { personId, moduleId: MODULE, seed }, now));
  await answers(personId, attemptId, choose, now);
  must(await submitAttempt(at.db, { personId, attemptId }, now));
  return attemptId;
}

async function answers(personId: string, attemptId: string, choose: Choose, now = monday): Promise<void> {
  for (const { questionId } of (await attemptOf(at.db, personId, attemptId))!.drawn) {
    const chosen = choose(questionId);
    if (chosen === null) continue;
    const given = { kind: 'single' as const, chosen };
    const own = { personId, attemptId, questionId, clientId: crypto.randomUUID(), given };
    const sent = { ...own, language: 'vi' as const, seq: undefined, deviceId: '', answeredAt: now };
    must(await saveAnswer(at.db, sent, now));
  }
}

/** Eight people whose answers differ: who took which option of bank-0, and how much else was right. */
async function eightPeople(): Promise<void> {
  for (let n = 0; n < 8; n += 1) {
    const personId = await personOnRoster(at.db, `AG-${n}`);
    const others = 5 + (n % 5);
    let asked = 0;
    await takes(personId, `${n}123456789abcdef`, (questionId) => {
      if (questionId === 'bank-0') return n % 3 === 0 ? 1 : n % 3 === 1 ? 2 : null;
      asked += 1;
      return asked <= others ? 1 : 0;
    });
  }
}

async function run(correction: Correction, questionId = 'bank-0'): Promise<DryRun> {
  const plan = await keysAfter(at.db, { questionId, series: 1, correction });
  if (!plan.ok) throw new Error(plan.reason);
  return dryRun(at.db, plan.keys);
}

const correct = (correction: Correction, over: Partial<Parameters<typeof correctQuestion>[1]> = {}) =>
  correctQuestion(
    at.db,
    {
      ...{ questionId: 'bank-0', series: 1, correction, personId: trainer, why: 'Đáp án sai', toFail: 99 },
      ...over,
    },
    tuesday,
  );

const allMarkings = () =>
  at.db
    .select()
    .from(markings)
    .orderBy(asc(markings.personId), asc(markings.attemptId), asc(markings.number));

/** What became another marking, as the records tell it. */
async function changedInTruth() {
  const all = await allMarkings();
  return all
    .filter(({ number }) => number > 1)
    .map((after) => {
      const before = all.find(
        (each) => each.attemptId === after.attemptId && each.number === after.number - 1,
      )!;
      return { attemptId: after.attemptId, before: standing(before), after: standing(after) };
    });
}

const standing = ({ score, passed }: { score: number; passed: boolean }) => ({
  score: Math.round(score * 1e6),
  passed,
});

const VOID: Correction = { kind: 'void' };
const KEY: Correction = { kind: 'key', right: [2] };

describe.each([
  ['void', VOID],
  ['another key', KEY],
])('%s', (_, correction) => {
  test('what the dry run lists is what is changed, and the earlier markings stay as they were', async () => {
    await eightPeople();
    const before = await allMarkings();
    const { changes, counts } = await run(correction);
    expect(await allMarkings()).toEqual(before);
    const applied = must(await correct(correction));
    expect(applied.counts).toEqual(counts);
    const listed = changes.map((change) => ({
      attemptId: change.attemptId,
      before: standing(change.before),
      after: standing(change.after),
    }));
    expect(listed.length).toBeGreaterThan(0);
    expect(await changedInTruth()).toEqual(listed);
    expect((await allMarkings()).filter(({ number }) => number === 1)).toEqual(before);
    for (const { number, cause, correctionId } of await allMarkings())
      expect([cause, correctionId]).toEqual(
        number === 1 ? ['submission', null] : ['correction', applied.correctionId],
      );
  });

  test('once applied, the same again changes nothing', async () => {
    await eightPeople();
    must(await correct(correction));
    expect(await correct(correction)).toEqual({ ok: false, reason: 'nothing_changes' });
  });
});

test('a voided question counts for nobody: the score comes from the rest', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const drawn = (id: string) => (id === 'bank-0' ? 0 : 1);
  const attemptId = await takes(ada, '0123456789abcdef', drawn);
  const asked = (await attemptOf(at.db, ada, attemptId))!.drawn.some((each) => each.questionId === 'bank-0');
  expect(asked).toBe(true);
  expect((await resultOf(at.db, ada, attemptId))?.score).toBeCloseTo(0.9, 6);
  must(await correct(VOID));
  const result = await resultOf(at.db, ada, attemptId);
  expect(result).toMatchObject({ score: 1, passed: true });
  expect(result?.results.find((each) => each.questionId === 'bank-0')).toMatchObject({
    ...{ score: 0, points: 0, voided: true },
  });
});

test('who passes through a correction has passed the module; who passes no more has not, and nothing is taken from what was completed', async () => {
  const [up, down] = [await personOnRoster(at.db, 'UP'), await personOnRoster(at.db, 'DOWN')];
  const sevenAnd = (ofBankZero: number): Choose => {
    let right = 0;
    return (id) => (id === 'bank-0' ? ofBankZero : (right += 1) <= 7 ? 1 : 0);
  };
  await takes(up, '0123456789abcdef', sevenAnd(2));
  await takes(down, '0123456789abcdef', sevenAnd(1));
  const passed = async (personId: string) =>
    (await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, personId)))[0]?.passedAt;
  expect([await passed(up), await passed(down)]).toEqual([null, monday]);
  const completedAt = monday;
  await at.db.update(moduleProgress).set({ completedAt }).where(eq(moduleProgress.personId, down));
  const { counts } = must(await correct(KEY));
  expect(counts).toMatchObject({ changed: 2, changedPeople: 2, toPass: 1, toFail: 1 });
  expect([await passed(up), await passed(down)]).toEqual([monday, null]);
  const [row] = await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, down));
  expect(row?.completedAt).toEqual(completedAt);
});

test('more people than the dry run showed are not made to fail', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  let right = 0;
  await takes(ada, '0123456789abcdef', (id) => (id === 'bank-0' || (right += 1) <= 7 ? 1 : 0));
  expect(await correct(KEY, { toFail: 0 })).toEqual({ ok: false, reason: 'more_than_shown' });
  expect(await at.db.$count(correctedVersions)).toBe(0);
  expect(await correct(KEY, { why: '  ' })).toEqual({ ok: false, reason: 'no_reason' });
});

test('evidence is weighed anew, in checks and in practice; the piece itself stays', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  await takes(ada, '0123456789abcdef', (id) => (id === 'bank-0' ? 2 : 1));
  const mine = () => at.db.select().from(evidence).where(eq(evidence.questionId, 'bank-0'));
  const [before] = await mine();
  expect(before?.score).toBe(0);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 9 }]);
  const { counts } = must(await correct(KEY));
  expect(counts.evidence).toBe(1);
  expect(await mine()).toEqual([before]);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 10 }]);
  must(await correct(VOID));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 9, right: 9 }]);
  expect((await competenciesOf(at.db, ada, 'vi'))[0]?.estimate?.pieces).toBe(9);
});

test('an answer in practice that was marked by a wrong key proves something else as well', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  await openLesson(at.db, ada, { id: LESSON, moduleId: MODULE }, monday);
  const [version] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'lesson-0'));
  const given = { kind: 'single' as const, chosen: 2 };
  const answer = {
    personId: ada,
    versionId: version!.id,
    language: 'vi' as const,
    given,
    answeredAt: monday,
  };
  must(await answerInPractice(at.db, { ...answer, clientId: crypto.randomUUID() }, monday));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 1, right: 0 }]);
  must(await correct(KEY, { questionId: 'lesson-0' }));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 1, right: 1 }]);
  must(await correct(VOID, { questionId: 'lesson-0' }));
  expect(await at.db.select().from(estimates)).toEqual([]);
});

test('who answers on a page that was opened before a correction proves nothing by it', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  await openLesson(at.db, ada, { id: LESSON, moduleId: MODULE }, monday);
  const [version] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'lesson-0'));
  must(await correct(KEY, { questionId: 'lesson-0' }));
  const given = { kind: 'single' as const, chosen: 1 };
  const answer = {
    personId: ada,
    versionId: version!.id,
    language: 'vi' as const,
    given,
    answeredAt: monday,
  };
  must(await answerInPractice(at.db, { ...answer, clientId: crypto.randomUUID() }, tuesday));
  expect(await at.db.$count(evidence)).toBe(0);
});

test('an attempt that was begun before is marked by what holds when it is submitted', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const begun = { personId: ada, moduleId: MODULE, seed: '0123456789abcdef' };
  const { attemptId } = must(await startAttempt(at.db, begun, monday));
  await answers(ada, attemptId, (id) => (id === 'bank-0' ? 2 : id === 'bank-1' ? 0 : 1));
  must(await correct(KEY));
  must(await correct(VOID, { questionId: 'bank-1' }));
  must(await submitAttempt(at.db, { personId: ada, attemptId }, tuesday));
  expect(await resultOf(at.db, ada, attemptId)).toMatchObject({ score: 1, passed: true });
  expect(await at.db.$count(evidence, eq(evidence.questionId, 'bank-1'))).toBe(0);
  expect((await at.db.select().from(evidence).where(eq(evidence.questionId, 'bank-0')))[0]?.score).toBe(1);
});

test('from now on the question is asked by its new key, in the same series; one that counts for nobody is not asked', async () => {
  must(await correct(KEY));
  const versions = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'bank-0'))
    .orderBy(desc(questionVersions.number));
  expect(versions.map(({ number, series, key }) => [number, series, key])).toEqual([
    [2, 1, { kind: 'single', options: 4, right: 2 }],
    [1, 1, { kind: 'single', options: 4, right: 1 }],
  ]);
  const bank = () => bankOf(at.db, MODULE, '2026-11-24');
  expect((await bank()).find(({ questionId }) => questionId === 'bank-0')?.versionId).toBe(versions[0]!.id);
  must(await correct(VOID));
  expect((await bank()).map(({ questionId }) => questionId)).not.toContain('bank-0');
  must(await correct({ kind: 'key', right: [1] }));
  expect((await bank()).map(({ questionId }) => questionId)).toContain('bank-0');
});

test('only they are told whose result is another one, with the reason; the audit has who and how many', async () => {
  const [right, wrong] = [await personOnRoster(at.db, 'RIGHT'), await personOnRoster(at.db, 'WRONG')];
  const others = {
    right: (id: string) => (id === 'bank-0' ? 0 : 1),
    wrong: (id: string) => (id === 'bank-0' ? 2 : 1),
  };
  await takes(right, '0123456789abcdef', others.right);
  const attemptId = await takes(wrong, '0123456789abcdef', others.wrong);
  const { counts } = must(await correct(KEY));
  expect(await correctedResults(at.db, { personId: right, now: tuesday }, 'vi')).toEqual([]);
  expect(await correctedResults(at.db, { personId: wrong, now: tuesday }, 'vi')).toMatchObject([
    {
      attemptId,
      reason: { text: 'Đáp án sai' },
      standing: { before: { passed: true }, after: { score: 1, passed: true } },
    },
  ]);
  const late = new Date('2027-01-24T02:00:00Z');
  const afterwards = { personId: wrong, now: late };
  expect(await correctedResults(at.db, afterwards, 'vi')).toEqual([]);
  expect(await correctedResults(at.db, afterwards, 'vi', attemptId)).toHaveLength(1);
  const deed = and(eq(auditEvents.deed, 'question-corrected'), eq(auditEvents.subjectId, 'bank-0'));
  expect(await at.db.select().from(auditEvents).where(deed)).toMatchObject([
    { actorId: trainer, detail: { ...counts, kind: 'key', series: 1 } },
  ]);
});

test('a key that nobody could answer by, an unknown question and a kind without this correction are refused', async () => {
  expect(await correct({ kind: 'key', right: [9] })).toEqual({ ok: false, reason: 'impossible_key' });
  expect(await correct({ kind: 'key', right: [] })).toEqual({ ok: false, reason: 'impossible_key' });
  expect(await correct(VOID, { questionId: 'no-such' })).toEqual({ ok: false, reason: 'unknown_question' });
  const variant: Correction = { kind: 'variant', typed: 'a', gap: 0 };
  expect(await correct(variant)).toEqual({ ok: false, reason: 'cannot_be_corrected' });
});
