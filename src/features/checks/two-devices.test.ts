import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markings, responses } from '#db/schema/index.ts';
import { atACheck, later, monday } from '#tests/support/at-a-check.ts';
import { MODULE, personOnRoster } from '#tests/support/bank.ts';
import { FULL_SCALE } from '#tests/support/scale.ts';
import { saveAnswer } from './commands/answer.ts';
import { startAttempt } from './commands/start.ts';
import { submitAttempt } from './commands/submit.ts';
import { attemptOf } from './queries.ts';

/** Two devices on one attempt, over the product's own commands. */

const at = atACheck();
const { start, drawnIn, answer } = at;
const RUNS = FULL_SCALE ? 200 : 15;

const sends = fc.array(
  fc.record({
    question: fc.nat(3),
    chosen: fc.nat(3),
    seq: fc.integer({ min: 1, max: 6 }),
    device: fc.constantFrom('desk', 'phone'),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 12 },
);

const PATIENCE = 300_000;

test(
  'the score that is stored is the one that follows from the responses, whatever order they came in',
  { timeout: PATIENCE },
  async () => {
    let people = 100;
    await fc.assert(
      fc.asyncProperty(sends, async (sent) => {
        const personId = await personOnRoster(at.db, `AG-${(people += 1)}`);
        const begun = await startAttempt(
          at.db,
          { personId, moduleId: MODULE, seed: '0123456789abcdef' },
          monday,
        );
        if (!begun.ok) throw new Error(begun.reason);
        const { attemptId } = begun;
        const drawn = (await attemptOf(at.db, personId, attemptId))!.drawn;
        // A device counts up, so no two of its answers bear the same number.
        const unlike = new Map(sent.map((each) => [`${each.device} ${each.seq}`, each]));
        for (const { question, chosen, seq, device, times } of unlike.values()) {
          const ids = { personId, attemptId, questionId: drawn[question]!.questionId };
          const given = { kind: 'single' as const, chosen };
          const order = { seq, deviceId: device, answeredAt: monday };
          const save = { ...ids, ...order, clientId: crypto.randomUUID(), language: 'vi' as const, given };
          for (let time = 0; time < times; time += 1)
            expect(await saveAnswer(at.db, save, later(1))).toMatchObject({ ok: true });
        }
        await submitAttempt(at.db, { personId, attemptId }, later(20));

        const rows = await at.db.select().from(responses).where(eq(responses.personId, personId));
        expect(rows).toHaveLength(unlike.size);
        const last = new Map<string, { rank: string; right: boolean }>();
        for (const { questionId, seq, deviceId, given } of rows) {
          const rank = `${seq} ${deviceId}`;
          const right = given.kind === 'single' && given.chosen === 1;
          if (rank > (last.get(questionId)?.rank ?? '')) last.set(questionId, { rank, right });
        }
        const right = [...last.values()].filter((each) => each.right).length;
        const [marking] = await at.db.select().from(markings).where(eq(markings.personId, personId));
        expect(marking?.score).toBeCloseTo(right / drawn.length, 6);
      }),
      { numRuns: RUNS },
    );
  },
);

test('the device that was overtaken is told what counts and since when, and the other what it overtook', async () => {
  const attemptId = await start();
  const [first] = await drawnIn(attemptId);
  const { questionId } = first!;
  const desk = { deviceId: 'desk' };
  const phone = { deviceId: 'phone' };
  expect(await answer(attemptId, questionId, 0, { ...desk, seq: 1 })).toMatchObject({ elsewhere: [] });
  const told = await answer(attemptId, questionId, 1, { ...phone, seq: 2 }, later(1));
  expect(told).toMatchObject({
    fate: 'counts',
    elsewhere: [{ questionId, counts: false, savedAt: monday, given: { chosen: 0 } }],
  });
  expect(await answer(attemptId, questionId, 2, { ...desk, seq: 2 }, later(2))).toMatchObject({
    fate: 'overtaken',
    elsewhere: [{ questionId, counts: true, savedAt: later(1), given: { chosen: 1 } }],
  });
});

test('a device that answers another question is told of the earlier one that it lost meanwhile', async () => {
  const attemptId = await start();
  const [first, second] = await drawnIn(attemptId);
  await answer(attemptId, first!.questionId, 0, { deviceId: 'desk', seq: 1 });
  await answer(attemptId, first!.questionId, 1, { deviceId: 'phone', seq: 2 }, later(1));
  const told = await answer(attemptId, second!.questionId, 1, { deviceId: 'desk', seq: 2 }, later(2));
  expect(told).toMatchObject({
    fate: 'counts',
    elsewhere: [{ questionId: first!.questionId, counts: true }],
  });
});
