import { expect, test } from 'vitest';
import { decideLate } from '#features/checks/commands/late.ts';
import { submitAttempt } from '#features/checks/commands/submit.ts';
import { resultOf } from '#features/checks/queries.ts';
import { lateInAttempt } from '#features/checks/queries/late.ts';
import { atACheck, later } from '#tests/support/at-a-check.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { beside } from '#tests/support/beside.ts';
import { must } from '#tests/support/roster.ts';
import { correctQuestion } from './commands/correct.ts';

const at = atACheck();

test.skipIf(!process.env['DATABASE_URL'])(
  'a late answer that is accepted while a correction is on its way changes the corrected result',
  async () => {
    const attemptId = await at.start();
    await at.answerAll(attemptId, 7);
    await submitAttempt(at.db, { personId: at.personId, attemptId }, later(20));
    const drawn = await at.drawnIn(attemptId);
    await at.answer(attemptId, drawn[7]!.questionId, 1, { seq: 99 }, later(25));
    const [late] = await lateInAttempt(at.db, { personId: at.personId, attemptId, now: later(26) }, 'vi');

    const trainer = await personOnRoster(at.db, 'TRAINER');
    const { questionId } = drawn[0]!;
    const correction = { kind: 'void' as const };
    const corrected = { questionId, series: 1, correction, personId: trainer, why: 'Sai', toFail: 99 };
    const decision = { actorId: trainer, answerId: late!.id, earlier: [], accepted: true };
    const accept = async () =>
      must(await decideLate(at.db, { ...decision, reason: 'Mất điện cả xã' }, later(60)));
    await beside(at.db, async (tx) => must(await correctQuestion(tx, corrected, later(50))), [accept]);
    const result = (await resultOf(at.db, at.personId, attemptId))!;
    expect(result.number).toBe(3);
    expect(result.score).toBeCloseTo(7 / 9);
  },
);
