import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { estimates, evidence } from '#db/schema/index.ts';
import { competenciesOf } from '#features/competency/queries.ts';
import { atACorrection, KEY, monday, tuesday, VOID } from '#tests/support/at-a-correction.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { must } from '#tests/support/roster.ts';

/** What a correction does to evidence. */
const at = atACorrection();

test('evidence is weighed anew, in checks and in practice; the piece itself stays', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  await at.takes(ada, '0123456789abcdef', (id) => (id === 'bank-0' ? 2 : 1));
  const mine = () => at.db.select().from(evidence).where(eq(evidence.questionId, 'bank-0'));
  const [before] = await mine();
  expect(before?.score).toBe(0);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 9 }]);
  const { counts } = must(await at.correct(KEY));
  expect(counts.evidence).toBe(1);
  expect(await mine()).toEqual([before]);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 10, right: 10 }]);
  must(await at.correct(VOID));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 9, right: 9 }]);
  expect((await competenciesOf(at.db, ada, 'vi'))[0]?.estimate?.pieces).toBe(9);
});

test('an answer in practice that was marked by a wrong key proves something else as well', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const answersIt = await at.opensLesson(ada);
  await answersIt(2, monday);
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 1, right: 0 }]);
  must(await at.correct(KEY, { questionId: 'lesson-0' }));
  expect(await at.db.select().from(estimates)).toMatchObject([{ pieces: 1, right: 1 }]);
  must(await at.correct(VOID, { questionId: 'lesson-0' }));
  expect(await at.db.select().from(estimates)).toEqual([]);
});

test('who answers on a page that was opened before a correction proves nothing by it', async () => {
  const ada = await personOnRoster(at.db, 'ADA');
  const answersIt = await at.opensLesson(ada);
  must(await at.correct(KEY, { questionId: 'lesson-0' }));
  await answersIt(1, tuesday);
  expect(await at.db.$count(evidence)).toBe(0);
});
