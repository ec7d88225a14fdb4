import { and, desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEvents, questionVersions } from '#db/schema/index.ts';
import type { Correction } from '#features/curriculum/correction.ts';
import { bankOf } from '#features/curriculum/queries.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { atACorrection, KEY, tuesday, VOID } from '#tests/support/at-a-correction.ts';
import { must } from '#tests/support/roster.ts';
import { correctedResults } from './queries/news.ts';

/** How a question is asked once it is corrected, who is told, and what is refused. */
const at = atACorrection();

test('from now on the question is asked by its new key, in the same series; one that counts for nobody is not asked', async () => {
  must(await at.correct(KEY));
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
  must(await at.correct(VOID));
  expect((await bank()).map(({ questionId }) => questionId)).not.toContain('bank-0');
  must(await at.correct({ kind: 'key', right: [1] }));
  expect((await bank()).map(({ questionId }) => questionId)).toContain('bank-0');
});

test('only they are told whose result is another one, with the reason; the audit has who and how many', async () => {
  const [right, wrong] = [await personOnRoster(at.db, 'RIGHT'), await personOnRoster(at.db, 'WRONG')];
  const others = {
    right: (id: string) => (id === 'bank-0' ? 0 : 1),
    wrong: (id: string) => (id === 'bank-0' ? 2 : 1),
  };
  await at.takes(right, '0123456789abcdef', others.right);
  const attemptId = await at.takes(wrong, '0123456789abcdef', others.wrong);
  const { counts } = must(await at.correct(KEY));
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
    { actorId: at.trainer, detail: { ...counts, kind: 'key', series: 1 } },
  ]);
});

test('a key that nobody could answer by, an unknown question and a kind without this correction are refused', async () => {
  expect(await at.correct({ kind: 'key', right: [9] })).toEqual({ ok: false, reason: 'impossible_key' });
  expect(await at.correct({ kind: 'key', right: [] })).toEqual({ ok: false, reason: 'impossible_key' });
  expect(await at.correct(VOID, { questionId: 'no-such' })).toEqual({
    ok: false,
    reason: 'unknown_question',
  });
  const variant: Correction = { kind: 'variant', typed: 'a', gap: 0 };
  expect(await at.correct(variant)).toEqual({ ok: false, reason: 'cannot_be_corrected' });
});
