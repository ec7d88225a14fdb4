import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { correctedVersions, evidence, markings, moduleProgress } from '#db/schema/index.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { attemptOf, resultOf } from '#features/checks/queries.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { atACorrection, KEY, monday, tuesday, VOID, type Choose } from '#tests/support/at-a-correction.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { must } from '#tests/support/roster.ts';
import { dryRun, keysAfter, type DryRun } from './queries/plan.ts';

/** What a correction does to results. */
const at = atACorrection();

/** Eight people whose answers differ: who took which option of bank-0, and how much else was right. */
async function eightPeople(): Promise<void> {
  for (let n = 0; n < 8; n += 1) {
    const personId = await personOnRoster(at.db, `AG-${n}`);
    const others = 5 + (n % 5);
    let asked = 0;
    await at.takes(personId, `${n}123456789abcdef`, (questionId) => {
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

describe.each([
  ['void', VOID],
  ['another key', KEY],
])('%s', (_, correction) => {
  test('what the dry run lists is what is changed, and the earlier markings stay as they were', async () => {
    await eightPeople();
    const before = await allMarkings();
    const { changes, counts } = await run(correction);
    expect(await allMarkings()).toEqual(before);
    const applied = must(await at.correct(correction));
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
    must(await at.correct(correction));
    expect(await at.correct(correction)).toEqual({ ok: false, reason: 'nothing_changes' });
  });
});

test('a voided question counts for nobody: the score comes from the rest', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const drawn = (id: string) => (id === 'bank-0' ? 0 : 1);
  const attemptId = await at.takes(ada, '0123456789abcdef', drawn);
  const asked = (await attemptOf(at.db, ada, attemptId))!.drawn.some((each) => each.questionId === 'bank-0');
  expect(asked).toBe(true);
  expect((await resultOf(at.db, ada, attemptId))?.score).toBeCloseTo(0.9, 6);
  must(await at.correct(VOID));
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
  await at.takes(up, '0123456789abcdef', sevenAnd(2));
  await at.takes(down, '0123456789abcdef', sevenAnd(1));
  const passed = async (personId: string) =>
    (await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, personId)))[0]?.passedAt;
  expect([await passed(up), await passed(down)]).toEqual([null, monday]);
  const completedAt = monday;
  await at.db.update(moduleProgress).set({ completedAt }).where(eq(moduleProgress.personId, down));
  const { counts } = must(await at.correct(KEY));
  expect(counts).toMatchObject({ changed: 2, changedPeople: 2, toPass: 1, toFail: 1 });
  expect([await passed(up), await passed(down)]).toEqual([monday, null]);
  const [row] = await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, down));
  expect(row?.completedAt).toEqual(completedAt);
});

test('more people than the dry run showed are not made to fail', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  let right = 0;
  await at.takes(ada, '0123456789abcdef', (id) => (id === 'bank-0' || (right += 1) <= 7 ? 1 : 0));
  expect(await at.correct(KEY, { toFail: 0 })).toEqual({ ok: false, reason: 'more_than_shown' });
  expect(await at.db.$count(correctedVersions)).toBe(0);
  expect(await at.correct(KEY, { why: '  ' })).toEqual({ ok: false, reason: 'no_reason' });
});

test('an attempt that was begun before is marked by what holds when it is submitted', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const begun = { personId: ada, moduleId: MODULE, seed: '0123456789abcdef' };
  const { attemptId } = must(await startAttempt(at.db, begun, monday));
  await at.answers(ada, attemptId, (id) => (id === 'bank-0' ? 2 : id === 'bank-1' ? 0 : 1));
  must(await at.correct(KEY));
  must(await at.correct(VOID, { questionId: 'bank-1' }));
  must(await submitAttempt(at.db, { personId: ada, attemptId }, tuesday));
  expect(await resultOf(at.db, ada, attemptId)).toMatchObject({ score: 1, passed: true });
  expect(await at.db.$count(evidence, eq(evidence.questionId, 'bank-1'))).toBe(0);
  expect((await at.db.select().from(evidence).where(eq(evidence.questionId, 'bank-0')))[0]?.score).toBe(1);
});
