import { expect, test } from 'vitest';
import { deltaAssignments, deltaChecks } from '#db/schema/index.ts';
import { endPosting, startPosting } from '#features/agencies/commands/postings.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { testDatabase } from '#tests/support/database.ts';
import { deltaOffice, REWRITE_DAY } from '#tests/support/delta-office.ts';
import { DAY_AFTER, DOCUMENT, LAST_DAY, noonOf, practise } from '#tests/support/ended-law.ts';
import { must } from '#tests/support/roster.ts';
import { documentsWithDeltas } from './queries/deltas.ts';

/** Who is offered a delta check, and to whom it is assigned. */

const at = testDatabase();
const office = deltaOffice(at);
const assignedPeople = async () =>
  (await at.db.select().from(deltaAssignments)).map(({ personId }) => personId).toSorted();

test('exactly those who were right on the old version are asked, in practice or in a check', async () => {
  const right = [await office.inPractice('AG-1', true), await office.inCheck('AG-2', true)];
  await office.inPractice('AG-3', false);
  await office.inCheck('AG-4', false);
  await office.newcomer('AG-5');
  await office.rewrite();
  expect(await office.offerOn(REWRITE_DAY)).toEqual({
    people: 2,
    questions: [{ questionId: 'oss-1', people: 2 }],
    missing: ['oss-2'],
  });
  expect(must(await office.assign()).people).toBe(2);
  expect(await assignedPeople()).toEqual(right.toSorted());
});

test('nothing is offered while the old law holds, and nobody is asked before the question is rewritten', async () => {
  await office.inPractice('AG-1', true);
  expect(await documentsWithDeltas(at.db, LAST_DAY)).toEqual([]);
  expect(await office.offerOn(DAY_AFTER)).toEqual({ people: 0, questions: [], missing: ['oss-1', 'oss-2'] });
  expect(await office.assign(DAY_AFTER)).toEqual({ ok: false, reason: 'nobody_to_assign' });
  expect(await at.db.$count(deltaChecks)).toBe(0);
});

test('a question that a trainer rewrote ahead is offered from the day on which the old law has ended', async () => {
  await office.inPractice('AG-1', true, '2027-02-01');
  await office.rewrite('2027-02-20');
  expect((await office.offerOn(LAST_DAY)).people).toBe(0);
  expect((await office.offerOn(DAY_AFTER)).people).toBe(1);
});

test('who has been right on the replacement, or has left, is not asked', async () => {
  const ada = await office.inPractice('AG-1', true);
  const bob = await office.inPractice('AG-2', true);
  await office.rewrite();
  await practise(at.db, { personId: ada, questionId: 'oss-1', right: true }, noonOf(REWRITE_DAY));
  must(await endPosting(at.db, { actorId: null, personId: bob, until: '2027-03-03' }, noonOf(REWRITE_DAY)));
  expect((await office.offerOn(REWRITE_DAY)).people).toBe(0);
});

test('who has been wrong on the replacement is asked', async () => {
  const ada = await office.inPractice('AG-1', true);
  await office.rewrite();
  await practise(at.db, { personId: ada, questionId: 'oss-1', right: false }, noonOf(REWRITE_DAY));
  expect((await office.offerOn(REWRITE_DAY)).people).toBe(1);
});

test('it is due in fourteen days, and the audit knows who assigned it', async () => {
  await office.inPractice('AG-1', true);
  await office.rewrite();
  const { deltaId } = must(await office.assign());
  const [made] = await at.db.select().from(deltaChecks);
  expect(made).toMatchObject({
    id: deltaId,
    documentId: DOCUMENT,
    dueOn: '2027-03-18',
    assignedBy: office.trainer,
  });
  const { rows } = await at.open.query(`select actor_id, detail from audit_events where deed = $1`, [
    'delta-assigned',
  ]);
  expect(rows).toMatchObject([{ actor_id: office.trainer, detail: { documentId: DOCUMENT, people: 1 } }]);
  expect(await verifyChain(at.db)).toMatchObject({ ok: true });
});

test('assigning again asks only who has come since, and nobody twice', async () => {
  const ada = await office.inPractice('AG-1', true);
  const bob = await office.inPractice('AG-2', true);
  must(await endPosting(at.db, { actorId: null, personId: bob, until: LAST_DAY }, noonOf(LAST_DAY)));
  await office.rewrite();
  const both = await Promise.all([office.assign(), office.assign()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await assignedPeople()).toEqual([ada]);

  const back = { agencyId: office.places.chauDoc, position: 'one-stop-officer' as const, from: '2027-03-10' };
  must(await startPosting(at.db, { actorId: null, personId: bob, ...back }, noonOf('2027-03-10')));
  expect(must(await office.assign('2027-03-10')).people).toBe(1);
  expect(await assignedPeople()).toEqual([ada, bob].toSorted());
  expect(await office.assign('2027-03-11')).toEqual({ ok: false, reason: 'nobody_to_assign' });
});

test.each([
  ['another key', { kind: 'key' as const, right: [0] }],
  ['none', { kind: 'void' as const }],
])(
  'who was held to be right in practice by a key that was corrected to %s is not asked for that',
  async (_, correction) => {
    await office.inPractice('AG-1', true);
    const deed = { questionId: 'oss-1', series: 1, correction, personId: office.trainer };
    must(await correctQuestion(at.db, { ...deed, why: 'Đáp án sai', toFail: 99 }, noonOf(LAST_DAY)));
    await office.rewrite();
    expect((await office.offerOn(REWRITE_DAY)).people).toBe(0);
  },
);
