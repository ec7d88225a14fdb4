import { expect, test } from 'vitest';
import { estimates, evidence, examinedDays, markings, signals } from '#db/schema/index.ts';
import { atExaminedChecks, night } from '#tests/support/at-examined-checks.ts';
import { examineDays, examineNewDays } from './commands/examine.ts';

/** When checks are looked at, and what follows from it. */
const at = atExaminedChecks();

test('nothing follows from a signal: no marking, no evidence, no estimate changes', async () => {
  const hasty = await at.someone('AG-1');
  await at.take(hasty, { every: 2 });
  const record = async () => [
    await at.db.select().from(markings),
    await at.db.select().from(evidence),
    await at.db.select().from(estimates),
  ];
  const before = await record();
  await examineNewDays(at.db, night);
  expect(await at.db.$count(signals)).toBe(1);
  expect(await record()).toEqual(before);
});

test('a day is looked at once it is over, days that were missed as well, and looking again notices nothing twice', async () => {
  const hasty = await at.someone('AG-1');
  await at.take(hasty, { every: 2 });
  await at.take(await at.someone('AG-2'), { every: 2, start: new Date('2026-11-25T02:00:00Z') });
  expect(await examineNewDays(at.db, new Date('2026-11-23T10:00:00Z'))).toBe(0);
  expect(await examineNewDays(at.db, new Date('2026-11-26T21:00:00Z'))).toBe(2);
  const days = (await at.db.select().from(examinedDays)).map(({ day, attempts }) => [day, attempts]);
  expect(days.toSorted()).toEqual([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
    ['2026-11-25', 1],
    ['2026-11-26', 0],
  ]);
  // As after a run that was cut off before it wrote down that a day was done, and with two runs at once.
  await at.db.delete(examinedDays);
  const again = () => examineDays(at.db, '2026-11-23', new Date('2026-11-27T21:00:00Z'));
  expect(await Promise.all([again(), again()])).toEqual([0, 0]);
  expect(await at.db.$count(signals)).toBe(2);
});

test('a signal is a record: the database refuses to change or remove it', async () => {
  await at.take(await at.someone('AG-1'), { every: 2 });
  await examineNewDays(at.db, night);
  await expect(at.db.update(signals).set({ kind: 'jump' })).rejects.toThrow();
  await expect(at.db.delete(signals)).rejects.toThrow();
});
