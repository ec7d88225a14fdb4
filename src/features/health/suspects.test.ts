import { beforeEach, expect, test } from 'vitest';
import { bankOf } from '#features/curriculum/queries.ts';
import { MODULE, personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { storeSittings } from '#tests/support/marked-attempts.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { refreshStatistics } from './commands/statistics.ts';
import { questionHealth } from './queries/health.ts';

/** A question on which those who know more are wrong more often is drawn no more, as long as there are enough others. */

const at = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const DAY = '2026-11-23';
const PEOPLE = 30;

beforeEach(() => publishedBank(at.db));

/** Half of the people know all of twelve questions and half nothing; of the `wrong` ones it is the other way round. */
async function taken(wrong: number): Promise<void> {
  const ids: string[] = [];
  for (let i = 0; i < PEOPLE; i += 1) ids.push(await personOnRoster(at.db, `S-${i}`));
  const sittings = ids.map((_, person) => ({
    answers: [...Array(12).keys()].map((i) => {
      // One of each half errs, so that there is something to go with.
      const knows = person % 2 === 0 && person !== i * 2;
      const isRight = i < wrong ? !knows : knows;
      return { question: `bank-${i}`, score: isRight ? 1 : 0, points: 1, chosen: isRight ? 1 : 0 };
    }),
  }));
  await storeSittings(at.db, ids, sittings, () => now);
  await refreshStatistics(at.db, now);
}

const drawable = async () => (await bankOf(at.db, MODULE, DAY)).map(({ questionId }) => questionId);
const health = async (id: string) =>
  (await questionHealth(at.db, DAY, 'vi')).find((question) => question.id === id)!;

test('it is left out of checks, and the trainer’s list says so', async () => {
  await taken(1);
  expect(await drawable()).toHaveLength(11);
  expect(await drawable()).not.toContain('bank-0');
  expect(await health('bank-0')).toMatchObject({
    flags: expect.arrayContaining(['miskey']),
    suspect: 'left-out',
  });
  expect(await health('bank-5')).toMatchObject({ suspect: undefined });
});

test('where the bank would not fill the check without it, it is asked on, and the list says why', async () => {
  await taken(3);
  expect(await drawable()).toHaveLength(10);
  const standings = await Promise.all(['bank-0', 'bank-1', 'bank-2'].map(health));
  expect(standings.map(({ suspect }) => suspect)).toEqual(['left-out', 'left-out', 'needed']);
});

test('with its key corrected it is drawn again once the results are counted anew', async () => {
  await taken(1);
  const personId = await personOnRoster(at.db, 'TRAINER');
  const correction = { kind: 'key' as const, right: [0] };
  const order = { questionId: 'bank-0', series: 1, correction, personId, why: 'Đáp án in sai', toFail: 99 };
  must(await correctQuestion(at.db, order, now));
  await refreshStatistics(at.db, now);
  expect(await drawable()).toContain('bank-0');
  expect((await health('bank-0')).flags).not.toContain('miskey');
});
