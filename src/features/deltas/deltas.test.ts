import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { deltaAssignments, deltaChecks, evidence, markings, moduleProgress } from '#db/schema/index.ts';
import { endPosting, startPosting, transferPerson } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { attemptsOf as attemptsAtModules, pastAttempts } from '#features/checks/queries.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  attemptsOf,
  DAY_AFTER,
  DOCUMENT,
  EXPIRING,
  finish,
  LAST_DAY,
  noonOf,
  practise,
  REWRITTEN,
  SLUG,
} from '#tests/support/ended-law.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { assignDelta } from './commands/assign.ts';
import { startDelta } from './commands/start.ts';
import { deltasOfDocument, documentsWithDeltas } from './queries/deltas.ts';
import { assignedTo } from './queries/assigned.ts';
import { offerOf } from './queries/offer.ts';
import { peopleWithDelta } from './queries/people.ts';
import { assignedFor, deltasInScope, questionsFor } from './queries/progress.ts';

const at = testDatabase();
const REWRITE_DAY = '2027-03-04';
const MODULE = 'mot-cua';
const seed = '0123456789abcdef';

let places: Places;
let trainer: string;
beforeEach(async () => {
  places = await smallProvince(at.db);
  trainer = await newcomer('TRAINER');
  must(await publishContent(at.db, filesOf(EXPIRING), noonOf('2026-11-23')));
});

const newcomer = (staffCode: string) => person(at.db, { staffCode, agencyId: places.longXuyen });
const rewrite = async (day = REWRITE_DAY) =>
  must(await publishContent(at.db, filesOf(REWRITTEN), noonOf(day)));
const assign = (day = REWRITE_DAY) => assignDelta(at.db, { document: SLUG, actorId: trainer }, noonOf(day));
const assignedPeople = async () =>
  (await at.db.select().from(deltaAssignments)).map(({ personId }) => personId).toSorted();
const offerOn = async (day: string) => offerOf(at.db, await deltasOfDocument(at.db, DOCUMENT, day), day);

async function inPractice(staffCode: string, right: boolean, day = LAST_DAY): Promise<string> {
  const personId = await newcomer(staffCode);
  await practise(at.db, { personId, questionId: 'oss-1', right }, noonOf(day));
  return personId;
}

/** Takes checks until one has drawn oss-1; says whether it was answered right. */
async function inCheck(staffCode: string, right: boolean): Promise<string> {
  const personId = await newcomer(staffCode);
  for (const digit of '012345') {
    const started = await startAttempt(
      at.db,
      { personId, moduleId: MODULE, seed: digit.repeat(16) },
      new Date(noonOf('2027-01-01').getTime() + Number(digit) * 86_400_000 * 9),
    );
    const { attemptId } = must(started);
    const attempt = (await attemptsOf(at.db, personId)).find(({ id }) => id === attemptId)!;
    await finish(at.db, { personId, attemptId, right }, attempt.startedAt);
    if (attempt.drawn.some(({ questionId }) => questionId === 'oss-1')) return personId;
  }
  throw new Error('No seed drew oss-1');
}

test('exactly those who were right on the old version are asked, in practice or in a check', async () => {
  const right = [await inPractice('AG-1', true), await inCheck('AG-2', true)];
  await inPractice('AG-3', false);
  await inCheck('AG-4', false);
  await newcomer('AG-5');
  await rewrite();
  expect(await offerOn(REWRITE_DAY)).toEqual({
    people: 2,
    questions: [{ questionId: 'oss-1', people: 2 }],
    missing: ['oss-2'],
  });
  expect(must(await assign()).people).toBe(2);
  expect(await assignedPeople()).toEqual(right.toSorted());
});

test('nothing is offered while the old law holds, and nobody is asked before the question is rewritten', async () => {
  await inPractice('AG-1', true);
  expect(await documentsWithDeltas(at.db, LAST_DAY)).toEqual([]);
  expect(await offerOn(DAY_AFTER)).toEqual({ people: 0, questions: [], missing: ['oss-1', 'oss-2'] });
  expect(await assign(DAY_AFTER)).toEqual({ ok: false, reason: 'nobody_to_assign' });
  expect(await at.db.$count(deltaChecks)).toBe(0);
});

test('a question that a trainer rewrote ahead is offered from the day on which the old law has ended', async () => {
  await inPractice('AG-1', true, '2027-02-01');
  await rewrite('2027-02-20');
  expect((await offerOn(LAST_DAY)).people).toBe(0);
  expect((await offerOn(DAY_AFTER)).people).toBe(1);
});

test('who has been right on the replacement, or has left, is not asked', async () => {
  const ada = await inPractice('AG-1', true);
  const bob = await inPractice('AG-2', true);
  await rewrite();
  await practise(at.db, { personId: ada, questionId: 'oss-1', right: true }, noonOf(REWRITE_DAY));
  must(await endPosting(at.db, { actorId: null, personId: bob, until: '2027-03-03' }, noonOf(REWRITE_DAY)));
  expect((await offerOn(REWRITE_DAY)).people).toBe(0);
});

test('who has been wrong on the replacement is asked', async () => {
  const ada = await inPractice('AG-1', true);
  await rewrite();
  await practise(at.db, { personId: ada, questionId: 'oss-1', right: false }, noonOf(REWRITE_DAY));
  expect((await offerOn(REWRITE_DAY)).people).toBe(1);
});

test('it is due in fourteen days, and the audit knows who assigned it', async () => {
  await inPractice('AG-1', true);
  await rewrite();
  const { deltaId } = must(await assign());
  const [made] = await at.db.select().from(deltaChecks);
  expect(made).toMatchObject({ id: deltaId, documentId: DOCUMENT, dueOn: '2027-03-18', assignedBy: trainer });
  const { rows } = await at.open.query(`select actor_id, detail from audit_events where deed = $1`, [
    'delta-assigned',
  ]);
  expect(rows).toMatchObject([{ actor_id: trainer, detail: { documentId: DOCUMENT, people: 1 } }]);
  expect(await verifyChain(at.db)).toMatchObject({ ok: true });
});

test('assigning again asks only who has come since, and nobody twice', async () => {
  const ada = await inPractice('AG-1', true);
  const bob = await inPractice('AG-2', true);
  must(await endPosting(at.db, { actorId: null, personId: bob, until: LAST_DAY }, noonOf(LAST_DAY)));
  await rewrite();
  const both = await Promise.all([assign(), assign()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await assignedPeople()).toEqual([ada]);

  const back = { agencyId: places.chauDoc, position: 'one-stop-officer' as const, from: '2027-03-10' };
  must(await startPosting(at.db, { actorId: null, personId: bob, ...back }, noonOf('2027-03-10')));
  expect(must(await assign('2027-03-10')).people).toBe(1);
  expect(await assignedPeople()).toEqual([ada, bob].toSorted());
  expect(await assign('2027-03-11')).toEqual({ ok: false, reason: 'nobody_to_assign' });
});

test('it asks the newest version once, marks it on the server, and leaves the module as it was', async () => {
  const ada = await inCheck('AG-1', true);
  await rewrite();
  const { deltaId } = must(await assign());
  const before = await ofModule(ada);

  const { attemptId } = must(await start(ada, deltaId));
  const attempt = (await attemptsOf(at.db, ada)).at(-1)!;
  const [delta] = await deltasOfDocument(at.db, DOCUMENT, REWRITE_DAY);
  expect(attempt.drawn).toMatchObject([
    { questionId: 'oss-1', versionId: delta?.replacement, seenBefore: true },
  ]);
  await finish(at.db, { personId: ada, attemptId, right: true }, noonOf('2027-03-05'));
  expect(must(await start(ada, deltaId)).attemptId).toBe(attemptId);

  const [marked] = await at.db.select().from(markings).where(eq(markings.attemptId, attemptId));
  expect(marked).toMatchObject({ moduleId: null, score: 1, results: [{ questionId: 'oss-1', score: 1 }] });
  expect(await ofModule(ada)).toEqual(before);
  expect((await offerOn(REWRITE_DAY)).people).toBe(0);
});

test('somebody else’s delta check is nobody’s, and one that was never assigned neither', async () => {
  await inPractice('AG-1', true);
  const bob = await newcomer('AG-2');
  await rewrite();
  const { deltaId } = must(await assign());
  const unknown = { ok: false, reason: 'unknown_delta' };
  expect(await start(bob, deltaId)).toEqual(unknown);
  expect(await start(bob, 'no-id')).toEqual(unknown);
});

test('where the replacement rests on ended law by then, there is nothing to answer', async () => {
  const ada = await inPractice('AG-1', true);
  await rewrite();
  const { deltaId } = must(await assign());
  must(await publishContent(at.db, filesOf(EXPIRING), noonOf('2027-03-05')));
  expect(await start(ada, deltaId)).toEqual({ ok: false, reason: 'nothing_to_answer' });
});

test('how many have submitted and were right is counted per question, and by agency only in the scope', async () => {
  const ada = await inPractice('AG-1', true);
  const bob = await inPractice('AG-2', true);
  await inPractice('AG-3', true);
  must(await transferTo(places.chauDoc, bob));
  await rewrite();
  const { deltaId } = must(await assign());
  for (const [personId, right] of [
    [ada, false],
    [bob, true],
  ] as const)
    await finish(
      at.db,
      { personId, attemptId: must(await start(personId, deltaId)).attemptId, right },
      later,
    );

  expect(await assignedFor(at.db, DOCUMENT)).toMatchObject([{ deltaId, people: 3, done: 2 }]);
  const counted = { questionId: 'oss-1', assigned: 3, submitted: 2, right: 1 };
  expect(await questionsFor(at.db, DOCUMENT)).toEqual([counted]);
  expect((await assignedTo(at.db, ada))[0]).toMatchObject({ deltaId, questions: 1, right: 0 });

  const seenFrom = async (agencyId: string) =>
    (await deltasInScope(at.db, scopeOver([agencyId]), '2027-03-06')).map(({ nameVi, people, done }) => [
      ...[nameVi, people, done],
    ]);
  expect(await seenFrom(places.longXuyen)).toEqual([['Phường Long Xuyên', 2, 1]]);
  expect(await seenFrom(places.province)).toHaveLength(2);
  const asked = { today: '2027-03-06', deltaId, agencyId: undefined };
  const named = async (agencyId: string) => {
    const within = { ...asked, scope: scopeOver([agencyId]) };
    const { people } = await peopleWithDelta(at.db, within, 'vi', { limit: 50, offset: 0 });
    return people.map(({ staffCode, right }) => [staffCode, right]);
  };
  expect(await named(places.longXuyen)).toEqual([
    ['AG-3', undefined],
    ['AG-1', 0],
  ]);
  expect(await named(places.chauDoc)).toEqual([['AG-2', 1]]);
});

const later = noonOf('2027-03-05');
const transferTo = (agencyId: string, personId: string) =>
  transferPerson(
    at.db,
    { actorId: null, personId, agencyId, position: 'one-stop-officer', from: '2027-03-01' },
    noonOf('2027-03-01'),
  );

const start = (personId: string, deltaId: string) =>
  startDelta(at.db, { personId, deltaId, seed }, noonOf('2027-03-05'));

/** What an office knows of somebody and the module. */
async function ofModule(personId: string) {
  return {
    past: await pastAttempts(at.db, personId, MODULE),
    listed: await attemptsAtModules(at.db, personId, 'vi'),
    progress: await at.db.select().from(moduleProgress).where(eq(moduleProgress.personId, personId)),
    evidence: await at.db.select().from(evidence).where(eq(evidence.personId, personId)),
  };
}
