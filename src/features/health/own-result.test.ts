import { beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { corrections, objectionOutcomes, objections, questionVersions } from '#db/schema/index.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { answerObjections } from './commands/object.ts';

/** A trainer learns too: here the one who answers in the check writes its questions. Of four options the second is the key. */
const at = atACheck();
const REFUSED = { ok: false, reason: 'own_result' };
const VOID: Correction = { kind: 'void' };
const KEY: Correction = { kind: 'key', right: [2] };
let other: string;

beforeEach(async () => {
  other = await personOnRoster(at.db, 'OTHER');
});

const correct = (questionId: string, correction: Correction, personId = at.personId) =>
  correctQuestion(
    at.db,
    { questionId, series: 1, correction, personId, why: 'Đáp án sai', toFail: 99 },
    later(60),
  );

async function asked(): Promise<{ attemptId: string; inIt: string; notInIt: string }> {
  const attemptId = await at.start();
  const drawn = (await at.drawnIn(attemptId)).map(({ questionId }) => questionId);
  const bank = [...Array(12).keys()].map((n) => `bank-${n}`);
  return { attemptId, inIt: drawn[0]!, notInIt: bank.find((id) => !drawn.includes(id))! };
}

async function submitted() {
  const sitting = await asked();
  await at.answerAll(sitting.attemptId, 7);
  must(await submitAttempt(at.db, { personId: at.personId, attemptId: sitting.attemptId }, later(30)));
  return sitting;
}

test('nobody corrects a question of their own submitted attempt, in whatever way', async () => {
  const { inIt, notInIt } = await submitted();
  expect(await correct(inIt, KEY)).toEqual(REFUSED);
  expect(await correct(inIt, VOID)).toEqual(REFUSED);
  expect(await at.db.$count(corrections)).toBe(0);
  must(await correct(notInIt, VOID));
  must(await correct(inIt, VOID, other));
});

test('nor one that their own open check asks', async () => {
  const { inIt, notInIt } = await asked();
  expect(await correct(inIt, VOID)).toEqual(REFUSED);
  must(await correct(notInIt, VOID));
});

test('nor takes back what another trainer corrected', async () => {
  const { inIt } = await submitted();
  must(await correct(inIt, KEY, other));
  expect(await correct(inIt, { kind: 'key', right: [1] })).toEqual(REFUSED);
  must(await correct(inIt, VOID, other));
  expect(await correct(inIt, { kind: 'key', right: [2] })).toEqual(REFUSED);
});

async function objectedTo(questionId: string): Promise<void> {
  const [version] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId));
  const said = { reason: 'wrong-key' as const, sentence: 'Phương án c đúng.', at: later(40) };
  const whose = { personId: await personOnRoster(at.db, 'SENDER'), questionVersionId: version!.id };
  await at.db.insert(objections).values({ ...whose, ...said, questionId });
}

const decide = (questionId: string, actorId: string) =>
  answerObjections(
    at.db,
    { actorId, questionId, reason: 'wrong-key', outcome: 'corrected', why: 'Điều 11.' },
    later(60),
  );

test('nor decides what is objected to a question on which their own result rests', async () => {
  const { inIt } = await submitted();
  await objectedTo(inIt);
  expect(await decide(inIt, at.personId)).toEqual(REFUSED);
  expect(await at.db.$count(objectionOutcomes)).toBe(0);
  expect(await decide(inIt, other)).toEqual({ ok: true, answered: 1 });
});
