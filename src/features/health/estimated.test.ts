import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { abilities, difficulties, evidence, wrongChoices } from '#db/schema/index.ts';
import type { DrawnQuestion } from '#features/checks/attempt.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { estimateAll } from '#features/competency/commands/estimating.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { countWrongChoices } from '#features/integrity/commands/choices.ts';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';

/** What is estimated by night rests on the evidence as it was corrected, as verdicts do. */

const at = atACheck();
let drawn: DrawnQuestion[];
let questionId: string;
let versionId: string;

/** One attempt, in which the first question is answered with the first option and the others rightly. */
beforeEach(async () => {
  const attemptId = await at.start();
  drawn = await at.drawnIn(attemptId);
  for (const [place, each] of drawn.entries())
    await at.answer(attemptId, each.questionId, place === 0 ? 0 : 1);
  must(await submitAttempt(at.db, { personId: at.personId, attemptId }, later(30)));
  ({ questionId, versionId } = drawn[0]!);
  expect(await at.db.$count(evidence)).toBe(drawn.length);
  await estimateAll(at.db, later(60));
});

async function correct(correction: Correction): Promise<void> {
  await correctOne(questionId, correction);
  await estimateAll(at.db, later(180));
}

async function correctOne(questionId: string, correction: Correction): Promise<void> {
  const personId = await personOnRoster(at.db, `T-${questionId}`);
  const order = { questionId, series: 1, correction, personId, why: 'Đáp án sai', toFail: 99 };
  must(await correctQuestion(at.db, order, later(120)));
}

const difficulty = async () =>
  (await at.db.select().from(difficulties).where(eq(difficulties.questionVersionId, versionId)))[0]!;
const ability = async () => (await at.db.select().from(abilities))[0]!;

test('a question that counts for nobody says nothing of anybody’s ability, and nobody of its difficulty', async () => {
  const before = await ability();
  expect(await difficulty()).toMatchObject({ count: 1, right: 0 });
  await correct({ kind: 'void' });
  expect(await difficulty()).toMatchObject({ count: 0, right: 0 });
  expect(await ability()).toMatchObject({ pieces: before.pieces - 1 });
});

test('where the key was wrong, who chose what is right now is estimated as right', async () => {
  const before = await ability();
  await correct({ kind: 'key', right: [0] });
  expect(await difficulty()).toMatchObject({ count: 1, right: 1 });
  expect((await ability()).ability).toBeGreaterThan(before.ability);
});

test('where nothing counts any more nothing is left of what was estimated from it', async () => {
  for (const each of drawn) await correctOne(each.questionId, { kind: 'void' });
  await estimateAll(at.db, later(180));
  expect(await at.db.select().from(abilities)).toEqual([]);
  expect(await at.db.select().from(difficulties)).toEqual([]);
});

test('an option that is right now is no wrong choice any more', async () => {
  await countWrongChoices(at.db, later(60));
  expect(await at.db.select().from(wrongChoices)).toEqual([
    { questionVersionId: versionId, option: 0, count: 1 },
  ]);
  await correct({ kind: 'key', right: [0] });
  await countWrongChoices(at.db, later(180));
  expect(await at.db.select().from(wrongChoices)).toEqual([]);
});
