import { beforeEach, expect, test } from 'vitest';
import { evidence, questionVersions } from '#db/schema/index.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { startAttempt } from '#features/checks/commands/start.ts';
import { attemptOf } from '#features/checks/queries.ts';
import { MODULE, publishedBank } from '#tests/support/bank.ts';
import { testDatabase } from '#tests/support/database.ts';
import { must, person, smallProvince, type Places } from '#tests/support/roster.ts';
import { recordListing, recordOpening } from '../commands/looking.ts';
import { evidenceInRecord, openingsOf } from '../queries/person.ts';

const database = testDatabase();
const now = new Date('2026-11-23T03:00:00Z');

let at: Places;

beforeEach(async () => {
  at = await smallProvince(database.db);
});

test('a record says who opened it in the last 30 days, and names nobody from outside the scope', async () => {
  const personId = await person(database.db, { staffCode: 'AG1', agencyId: at.longXuyen });
  const lead = await person(database.db, {
    staffCode: 'AG2',
    fullName: 'Trần Văn Lãm',
    agencyId: at.longXuyen,
  });
  const office = await person(database.db, {
    staffCode: 'AG3',
    fullName: 'Lê Thị Lộc',
    agencyId: at.chauDoc,
  });
  const open = (actorId: string, moment: string) =>
    recordOpening(database.db, { actorId, personId }, new Date(moment));
  await open(office, '2026-10-01T00:00:00Z');
  await open(lead, '2026-11-20T00:00:00Z');
  await open(lead, '2026-11-21T00:00:00Z');
  await open(office, '2026-11-22T00:00:00Z');
  const told = (agencyIds: string[]) =>
    openingsOf(database.db, { scope: scopeOver(agencyIds), personId, now }, 'vi');
  expect(await told([at.province])).toMatchObject([
    { name: 'Lê Thị Lộc', times: 1, last: new Date('2026-11-22T00:00:00Z') },
    { name: 'Trần Văn Lãm', times: 2, last: new Date('2026-11-21T00:00:00Z') },
  ]);
  expect(await told([at.longXuyen])).toMatchObject([
    { name: null, agency: 'Phường Châu Đốc' },
    { name: 'Trần Văn Lãm' },
  ]);
  expect(await told([at.chauDoc])).toEqual([]);
  expect(await told([])).toEqual([]);
});

test('looking at names stands in the chain', async () => {
  const actorId = await person(database.db, { staffCode: 'AG1', agencyId: at.longXuyen });
  const before = await verifyChain(database.db);
  await recordOpening(database.db, { actorId, personId: actorId }, now);
  const seen = { actorId, deed: 'list-viewed', list: 'people', filter: '?q=an', people: 3 } as const;
  await recordListing(database.db, seen, now);
  const after = await verifyChain(database.db);
  if (!before.ok || !after.ok) throw new Error('The chain is broken');
  expect(after.events - before.events).toBe(2);
});

test('the evidence of a person is shown in their scope only, and reads as it read to the learner', async () => {
  await publishedBank(database.db);
  const personId = await person(database.db, { staffCode: 'AG1', agencyId: at.longXuyen });
  const [version] = await database.db.select().from(questionVersions).limit(1);
  const piece = {
    questionId: version!.questionId,
    questionVersionId: version!.id,
    competency: 'B2',
    level: 2,
  };
  const marked = { score: 0.4, guess: 0.25, place: 'practice' as const, at: now };
  await database.db.insert(evidence).values({ personId, ...piece, ...marked });
  const shown = (agencyIds: string[]) =>
    evidenceInRecord(database.db, { scope: scopeOver(agencyIds), personId, now }, 'vi');
  expect((await shown([at.longXuyen])).get('B2')).toMatchObject([
    {
      questionId: piece.questionId,
      stem: `What about ${piece.questionId}?`,
      module: 'Receiving',
      place: 'practice',
      // Under one half it counts as not right.
      ...{ outcome: 'partly', counts: 0 },
      at: now,
    },
  ]);
  expect((await shown([at.chauDoc])).size).toBe(0);
  expect((await shown([])).size).toBe(0);
});

test('while an open check asks a question again, nobody is told how it was answered', async () => {
  await publishedBank(database.db);
  const personId = await person(database.db, { staffCode: 'AG1', agencyId: at.longXuyen });
  const versions = await database.db.select().from(questionVersions);
  const marked = { competency: 'B2', level: 2, score: 1, guess: 0.25, place: 'practice' as const, at: now };
  await database.db
    .insert(evidence)
    .values(
      versions.map(({ id, questionId }) => ({ personId, questionId, questionVersionId: id, ...marked })),
    );
  const seed = '0123456789abcdef';
  const { attemptId } = must(await startAttempt(database.db, { personId, moduleId: MODULE, seed }, now));
  const drawn = (await attemptOf(database.db, personId, attemptId))!.drawn.map(
    ({ questionId }) => questionId,
  );
  const scope = scopeOver([at.province]);
  const pieces = (await evidenceInRecord(database.db, { scope, personId, now }, 'vi')).get('B2')!;
  expect(pieces).toHaveLength(14);
  for (const { questionId, outcome, counts } of pieces)
    expect([outcome, counts]).toEqual(drawn.includes(questionId) ? [undefined, undefined] : ['right', 1]);
});
