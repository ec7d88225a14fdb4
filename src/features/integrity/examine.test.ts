import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { difficulties, evidence, questionVersions } from '#db/schema/index.ts';
import { atExaminedChecks, night, RIGHT } from '#tests/support/at-examined-checks.ts';
import { examineNewDays } from './commands/examine.ts';

/** What is noticed. */
const at = atExaminedChecks();

test('who rushes through a check is noticed with the numbers, who takes the usual time is not', async () => {
  const [hasty, calm] = [await at.someone('AG-1'), await at.someone('AG-2')];
  const attemptId = await at.take(hasty, { every: 3 });
  await at.take(calm, { every: 50, seed: 'fedcba9876543210' });
  expect(await examineNewDays(at.db, night)).toBe(1);
  expect(await at.noticed()).toMatchObject([
    {
      ...{ personId: hasty, attemptId, kind: 'effort', otherPersonId: null },
      reason: { kind: 'effort', rapid: 10, known: 10, seconds: 30, usualSeconds: 600 },
    },
  ]);
});

test('a device that claims other times does not hide a rush', async () => {
  await at.take(await at.someone('AG-1'), { every: 2, claimed: 60 });
  await at.take(await at.someone('AG-2'), { every: 2, claimed: -60, seed: 'fedcba9876543210' });
  expect(await examineNewDays(at.db, night)).toBe(2);
  expect((await at.noticed()).map(({ kind }) => kind)).toEqual(['effort', 'effort']);
});

test('two of one agency with nine wrong options in common are noticed, each with the other', async () => {
  const pattern = [0, 2, 3, 0, 2, 3, 0, 2, 3, RIGHT];
  const [ada, bob] = [await at.someone('AG-1'), await at.someone('AG-2')];
  const [one, other] = [await at.take(ada, { choices: pattern }), await at.take(bob, { choices: pattern })];
  await examineNewDays(at.db, night);
  const found = await at.noticed();
  expect(found.map(({ kind, reason }) => [kind, reason.kind === 'same-answers' && reason.same])).toEqual([
    ['same-answers', 9],
    ['same-answers', 9],
  ]);
  expect(found.map(({ attemptId, otherAttemptId }) => [attemptId, otherAttemptId]).toSorted()).toEqual(
    [
      [one, other],
      [other, one],
    ].toSorted(),
  );
});

test('the same of people of two agencies, on two days, or of one person twice, is not', async () => {
  const pattern = [0, 2, 3, 0, 2, 3, 0, 2, 3, RIGHT];
  const [ada, bob, eve] = [
    await at.someone('AG-1'),
    await at.someone('AG-2', at.places.chauDoc),
    await at.someone('AG-3'),
  ];
  await at.take(ada, { choices: pattern });
  await at.take(bob, { choices: pattern });
  await at.take(eve, { choices: pattern, start: new Date('2026-11-24T02:00:00Z') });
  await examineNewDays(at.db, new Date('2026-11-25T21:00:00Z'));
  expect(await at.noticed()).toEqual([]);
});

test('who was weak before and now has everything right stands out, who was never measured does not', async () => {
  const [weak, unknown] = [await at.someone('AG-1'), await at.someone('AG-2', at.places.chauDoc)];
  await at.db.update(difficulties).set({ difficulty: 2 });
  const [version] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'lesson-0'));
  const marked = { competency: 'B2', level: 2, score: 0, guess: 0.25, place: 'practice' as const };
  await at.db.insert(evidence).values(
    [...Array(10).keys()].map((n) => ({
      ...{ personId: weak, questionId: 'lesson-0', questionVersionId: version!.id, variant: String(n) },
      ...{ ...marked, at: new Date('2026-10-01T02:00:00Z') },
    })),
  );
  await at.take(weak);
  await at.take(unknown);
  await examineNewDays(at.db, night);
  expect(await at.noticed()).toMatchObject([
    { personId: weak, kind: 'jump', reason: { kind: 'jump', reached: 10, of: 10, earlier: 10 } },
  ]);
});
