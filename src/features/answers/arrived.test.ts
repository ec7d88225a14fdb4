import { expect, test } from 'vitest';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { arrivedUnder } from './queries.ts';
import { receiptOf } from './receipt.ts';

const at = atACheck();

test('by its receipt the server tells whether an answer has arrived, of its own person alone', async () => {
  const attemptId = await at.start();
  const [first] = await at.drawnIn(attemptId);
  const clientId = crypto.randomUUID();
  const receipt = receiptOf(clientId);
  expect(await arrivedUnder(at.db, at.personId, receipt)).toBe('not-yet');
  await at.answer(attemptId, first!.questionId, 1, { clientId }, later(5));
  await at.answer(attemptId, first!.questionId, 0, {}, later(6));
  expect(await arrivedUnder(at.db, at.personId, receipt)).toEqual({ at: later(5) });
  const other = await personOnRoster(at.db, 'AG-2');
  expect(await arrivedUnder(at.db, other, receipt)).toBe('not-yet');
  expect(await arrivedUnder(at.db, at.personId, 'quên mất')).toBe('no-receipt');
});
