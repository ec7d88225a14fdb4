import { beforeEach, expect, test } from 'vitest';
import type { Correction } from '#features/curriculum/correction.ts';
import { personOnRoster, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import type { Sitting } from '#tests/support/item-analysis.ts';
import { storeSittings } from '#tests/support/marked-attempts.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';
import { refreshStatistics } from './commands/statistics.ts';
import type { Flag } from './flags.ts';
import { questionHealth } from './queries/health.ts';

const at = testDatabase();
const monday = new Date('2026-11-23T02:00:00Z');
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const PEOPLE = 60;

beforeEach(() => publishedBank(at.db));

/** Whoever knows more takes the third option of bank-0, next to nobody the second, which is its key. */
function sitting(rank: number): Sitting {
  const chosen = rank < 2 ? 1 : rank >= 20 ? 2 : rank % 2 === 0 ? 0 : 3;
  const others = [1, 2, 3, 4, 5].map((n) => {
    const right = rank >= n * 10;
    return { question: `bank-${n}`, score: right ? 1 : 0, points: 1, chosen: right ? 1 : 0 };
  });
  return { answers: [{ question: 'bank-0', score: chosen === 1 ? 1 : 0, points: 1, chosen }, ...others] };
}

async function flags(): Promise<Flag[] | undefined> {
  const all = await questionHealth(at.db, '2026-11-23', 'vi');
  return all.find(({ id }) => id === 'bank-0')?.flags;
}

test('wrong options are the ones that are wrong by the key that counts today, and by no key that counted before', async () => {
  const people: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1) people.push(await personOnRoster(at.db, `S-${n}`));
  await storeSittings(
    at.db,
    people,
    people.map((_, rank) => sitting(rank)),
    () => monday,
  );
  const trainer = await personOnRoster(at.db, 'TRAINER');
  let hours = 1;
  const flagsAfter = async (correction?: Correction) => {
    const order = { questionId: 'bank-0', series: 1, personId: trainer, why: 'Đáp án sai', toFail: PEOPLE };
    if (correction) must(await correctQuestion(at.db, { ...order, correction }, later((hours += 1))));
    await refreshStatistics(at.db, later((hours += 1)));
    return flags();
  };
  const [asWritten, mended] = [
    { kind: 'key' as const, right: [1] },
    { kind: 'key' as const, right: [2] },
  ];
  const suspected = await flagsAfter();
  expect(suspected).toContain('miskey');
  expect(suspected).not.toContain('dead-option');
  const put = await flagsAfter(mended);
  expect(put).not.toContain('miskey');
  expect(put).toContain('dead-option');
  expect(await flagsAfter({ kind: 'void' })).toEqual([]);
  expect(await flagsAfter(mended)).toEqual(put);
  expect(await flagsAfter(asWritten)).toEqual(suspected);
});
