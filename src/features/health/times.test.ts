import { expect, test } from 'vitest';
import { itemStatistics } from '#db/schema/index.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { keyIn, printed } from '#tests/support/on-paper.ts';
import { must } from '#tests/support/roster.ts';
import { recomputeStatistics } from './commands/statistics.ts';

/** How long a question takes is told from answers whose times are known, and from no others. */

const at = atACheck();

/** Answers every question, each half a minute after the one before; the clock of the second device is an hour slow. */
async function takeOn(devices: string[]): Promise<void> {
  const attemptId = await at.start();
  for (const [i, { questionId }] of (await at.drawnIn(attemptId)).entries()) {
    const received = later((i + 1) / 2);
    const deviceId = devices[i % devices.length]!;
    const answeredAt = deviceId === devices[0] ? received : later((i + 1) / 2 - 60);
    await at.answer(attemptId, questionId, 1, { seq: i + 1, deviceId, answeredAt }, received);
  }
  must(await submitAttempt(at.db, { personId: at.personId, attemptId }, later(30)));
}

async function enterSheet(): Promise<void> {
  await personOnRoster(at.db, 'AG-2');
  const sheet = { staffCode: 'AG-2', fullName: 'AG-2', right: 10 };
  must(await keyIn(at.db, await printed(at.db, monday), sheet, later(40)));
}

async function medians(): Promise<Set<number | null>> {
  await recomputeStatistics(at.db, later(60));
  const rows = await at.db.select().from(itemStatistics);
  expect(rows).toHaveLength(10);
  return new Set(rows.map(({ figures }) => figures.medianSeconds));
}

test('a sheet that a trainer keyed in moves no median', async () => {
  await takeOn(['a']);
  await enterSheet();
  expect(await medians()).toEqual(new Set([30]));
});

test('the clocks of two devices are not reckoned against each other', async () => {
  await takeOn(['a', 'b']);
  expect(await medians()).toEqual(new Set([30, 60, null]));
});
