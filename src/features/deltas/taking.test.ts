import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { evidence, markings, moduleProgress, questionVersions } from '#db/schema/index.ts';
import { transferPerson } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { pastAttempts } from '#features/checks/queries.ts';
import { attemptsOf as attemptsAtModules } from '#features/checks/queries/list.ts';
import { publishContent } from '#features/curriculum/commands/publish.ts';
import { correctQuestion } from '#features/health/commands/correct.ts';
import { filesOf } from '#tests/support/content-folder.ts';
import { testDatabase } from '#tests/support/database.ts';
import { deltaOffice, MODULE, REWRITE_DAY } from '#tests/support/delta-office.ts';
import { attemptsOf, DOCUMENT, EXPIRING, finish, noonOf } from '#tests/support/ended-law.ts';
import { must } from '#tests/support/roster.ts';
import { startDelta } from './commands/start.ts';
import { assignedTo } from './queries/assigned.ts';
import { deltasOfDocument } from './queries/deltas.ts';
import { peopleWithDelta } from './queries/people.ts';
import { assignedFor, deltasInScope, questionsFor } from './queries/progress.ts';

/** Taking a delta check that was assigned, and what is counted of it. */

const at = testDatabase();
const office = deltaOffice(at);
const seed = '0123456789abcdef';
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

test('it asks the newest version once, marks it on the server, and leaves the module as it was', async () => {
  const ada = await office.inCheck('AG-1', true);
  await office.rewrite();
  const { deltaId } = must(await office.assign());
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
  expect((await office.offerOn(REWRITE_DAY)).people).toBe(0);
});

test('somebody else’s delta check is nobody’s, and one that was never assigned neither', async () => {
  await office.inPractice('AG-1', true);
  const bob = await office.newcomer('AG-2');
  await office.rewrite();
  const { deltaId } = must(await office.assign());
  const unknown = { ok: false, reason: 'unknown_delta' };
  expect(await start(bob, deltaId)).toEqual(unknown);
  expect(await start(bob, 'no-id')).toEqual(unknown);
});

test('where the replacement rests on ended law by then, there is nothing to answer', async () => {
  const ada = await office.inPractice('AG-1', true);
  await office.rewrite();
  const { deltaId } = must(await office.assign());
  must(await publishContent(at.db, filesOf(EXPIRING), noonOf('2027-03-05')));
  expect(await start(ada, deltaId)).toEqual({ ok: false, reason: 'nothing_to_answer' });
});

test('how many have submitted and were right is counted per question, and by agency only in the scope', async () => {
  const ada = await office.inPractice('AG-1', true);
  const bob = await office.inPractice('AG-2', true);
  await office.inPractice('AG-3', true);
  must(await transferTo(office.places.chauDoc, bob));
  await office.rewrite();
  const { deltaId } = must(await office.assign());
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
  expect(await seenFrom(office.places.longXuyen)).toEqual([['Phường Long Xuyên', 2, 1]]);
  expect(await seenFrom(office.places.province)).toHaveLength(2);
  const asked = { today: '2027-03-06', deltaId, agencyId: undefined };
  const named = async (agencyId: string) => {
    const within = { ...asked, scope: scopeOver([agencyId]) };
    const { people } = await peopleWithDelta(at.db, within, 'vi', { limit: 50, offset: 0 });
    return people.map(({ staffCode, right }) => [staffCode, right]);
  };
  expect(await named(office.places.longXuyen)).toEqual([
    ['AG-3', undefined],
    ['AG-1', 0],
  ]);
  expect(await named(office.places.chauDoc)).toEqual([['AG-2', 1]]);
});

async function voidRewritten() {
  const [rewritten] = await at.db
    .select()
    .from(questionVersions)
    .where(eq(questionVersions.questionId, 'oss-1'))
    .orderBy(desc(questionVersions.number));
  const voided = { questionId: 'oss-1', series: rewritten!.series, correction: { kind: 'void' as const } };
  const deed = { ...voided, personId: office.trainer, why: 'Câu hỏi sai', toFail: 99 };
  must(await correctQuestion(at.db, deed, later));
}

test('a replacement that counts for nobody by then is not asked', async () => {
  const ada = await office.inPractice('AG-1', true);
  await office.rewrite();
  const { deltaId } = must(await office.assign());
  await voidRewritten();
  expect(await start(ada, deltaId)).toEqual({ ok: false, reason: 'nothing_to_answer' });
});

test('one that was answered before counts neither as submitted nor as not right', async () => {
  const ada = await office.inPractice('AG-1', true);
  await office.rewrite();
  const { deltaId } = must(await office.assign());
  const { attemptId } = must(await start(ada, deltaId));
  await finish(at.db, { personId: ada, attemptId, right: true }, later);
  expect(await assignedTo(at.db, ada)).toMatchObject([{ questions: 1, right: 1 }]);
  await voidRewritten();
  expect(await assignedTo(at.db, ada)).toMatchObject([{ questions: 0, right: 0 }]);
  expect(await questionsFor(at.db, DOCUMENT)).toMatchObject([{ assigned: 1, submitted: 0, right: 0 }]);
  const asked = { today: '2027-03-06', deltaId, agencyId: undefined };
  const within = { ...asked, scope: scopeOver([office.places.province]) };
  const { people } = await peopleWithDelta(at.db, within, 'vi', { limit: 50, offset: 0 });
  expect(people).toMatchObject([{ questions: 0, right: 0 }]);
});
