import { afterAll, beforeAll, expect, test } from 'vitest';
import { LATE_PER_QUESTION } from '#features/checks/late.ts';
import { personOnRoster } from '#tests/support/bank.ts';
import { answerForm, candidatesAtACheck, type Candidate } from '#tests/support/candidates.ts';
import { newPlace, type Place } from '#tests/support/place.ts';
import { role } from '#tests/support/roster.ts';
import { sessionOf, Visitor } from '#tests/support/visitor.ts';

/** Late answers on their way from a learner's page to the trainer's and back. */

const REASON = 'Mất điện cả xã buổi sáng';
let place: Place;
let late: Candidate;
let [learner, trainer] = [new Visitor(''), new Visitor('')];

beforeAll(async () => {
  place = await newPlace();
  const session = await place.inside(async (db) => {
    [late] = (await candidatesAtACheck(db, 1)) as [Candidate];
    const personId = await personOnRoster(db, 'TR-1');
    await role(db, personId, 'trainer');
    return sessionOf(db, personId);
  });
  const { origin } = await place.start();
  [learner, trainer] = [new Visitor(origin, late.session), new Visitor(origin, session)];
  await learner.call('checks.submit', { attemptId: late.attemptId });
});
afterAll(() => place.remove());

const send = (seq: number, option: number) =>
  learner.call(
    'checks.answer',
    answerForm(late, { questionId: late.questionIds[0]!, clientId: crypto.randomUUID(), option, seq }),
  );

test('what is over the limit is refused in words, and the others are decided on as one entry', async () => {
  for (let n = 0; n < LATE_PER_QUESTION; n += 1) expect((await send(90 + n, n)).status).toBe(200);
  const refused = await send(99, 3);
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('câu trả lời đến trễ')]);

  const page = await trainer.get('/studio/late?page=3');
  expect(page.status).toBe(200);
  expect(page.text).toContain('1 câu trả lời đến trễ đang chờ xem');
  const ids = [...page.text.matchAll(/name="(answerId|earlier)" value="([^"]+)"/g)];
  expect(ids.map(([, name]) => name)).toEqual(['answerId', 'earlier', 'earlier']);
  const [answerId, ...earlier] = ids.map(([, , value]) => value!);
  const decision = { answerId: answerId!, earlier, decision: 'leave-out', reason: REASON };

  const short = await trainer.submit('/studio/late', 'checks.decideLate', { ...decision, reason: 'ok' });
  expect(short.text).toContain('value="leave-out"');
  const done = await trainer.submit('/studio/late', 'checks.decideLate', decision);
  expect([done.status, done.headers.get('location')]).toEqual([303, '/studio/late']);
  const after = await trainer.get('/studio/late');
  expect(after.text).toContain('Không có câu trả lời đến trễ nào chờ xem');
  expect(after.text).toContain(`Câu trả lời khác đến trễ cho cùng câu hỏi: ${LATE_PER_QUESTION - 1}`);

  const result = await learner.get(`/attempts/${late.attemptId}`);
  expect(result.text).toContain(`Không tính. Lý do: ${REASON}`);
  expect(result.text.split('vì anh/chị có câu trả lời mới hơn')).toHaveLength(LATE_PER_QUESTION);
});
