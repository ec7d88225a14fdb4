import { expect, test } from 'vitest';
import { endPosting } from '#features/agencies/commands/postings.ts';
import { scopeOver } from '#features/agencies/scope.ts';
import { ALL, atASignal, daysLater, monday, SAME } from '#tests/support/at-a-signal.ts';
import { must, person } from '#tests/support/roster.ts';
import { recordSeen } from './commands/answering.ts';
import type { SignalFilter } from './filter.ts';
import { countSignals, signalsInScope } from './queries/in-scope.ts';
import { ownSignals } from './queries/own.ts';

/** Whose signals an office finds, and whom it is told of. */
const at = atASignal();

test('a lead of another agency finds, opens and reviews nothing, and cannot tell it from what does not exist', async () => {
  const id = await at.noticed();
  await recordSeen(at.db, at.ada, [id], monday);
  for (const agencyIds of [[at.places.chauDoc], []]) {
    const scope = scopeOver(agencyIds);
    expect(await at.listed(agencyIds)).toEqual([]);
    expect(await countSignals(at.db, { scope, now: daysLater(9), filter: ALL })).toBe(0);
    expect(await at.opened(id, agencyIds)).toBeUndefined();
    expect(await at.review(id, { scope })).toEqual(await at.review(crypto.randomUUID()));
  }
  expect(await at.opened(id, [at.places.longXuyen], daysLater(1), at.lead)).toBeUndefined();
});

test('who has moved is in the scope of the new agency, who has left in none', async () => {
  const id = await at.noticed();
  await recordSeen(at.db, at.ada, [id], monday);
  must(await endPosting(at.db, { actorId: null, personId: at.ada, until: '2026-11-23' }, daysLater(1)));
  expect(await at.listed([at.places.province], daysLater(2))).toEqual([]);
  expect(await at.opened(id, [at.places.province], daysLater(2))).toBeUndefined();
});

test('of two people each is named to who may see both, and to nobody else, the learner least of all', async () => {
  const bob = await person(at.db, { staffCode: 'AG-3', fullName: 'Võ Văn Bảo', agencyId: at.places.chauDoc });
  const id = await at.noticed({ reason: SAME, otherPersonId: bob });
  await recordSeen(at.db, at.ada, [id], monday);
  expect((await at.opened(id, [at.places.province]))?.other).toBe('Võ Văn Bảo');
  const own = JSON.stringify([await at.opened(id), await ownSignals(at.db, at.ada, at.attemptId)]);
  expect(own).not.toContain('Bảo');
  expect(own).not.toContain(bob);
});

test('a reviewer from outside the reader’s scope is not named', async () => {
  const id = await at.noticed();
  await recordSeen(at.db, at.ada, [id], monday);
  const office = await person(at.db, {
    staffCode: 'AG-4',
    fullName: 'Lê Thị Lộc',
    agencyId: at.places.province,
  });
  await at.review(id, { scope: scopeOver([at.places.province]), reviewerId: office });
  expect((await at.opened(id))?.reviews).toMatchObject([{ outcome: 'talked', reviewer: undefined }]);
  expect((await at.opened(id, [at.places.province]))?.reviews).toMatchObject([{ reviewer: 'Lê Thị Lộc' }]);
});

test('a list is narrowed to a kind, counted as it is shown, and goes page by page', async () => {
  await at.noticed();
  await at.noticed({ reason: SAME, otherPersonId: at.lead });
  const asked = { scope: scopeOver([at.places.province]), now: daysLater(9), filter: ALL };
  expect(await countSignals(at.db, asked)).toBe(2);
  const kinds = async (filter: SignalFilter) =>
    (await at.listed([at.places.province], daysLater(9), filter)).map(({ kind }) => kind);
  expect(await kinds({ state: 'open', kind: 'effort' })).toEqual(['effort']);
  const one = (offset: number) => signalsInScope(at.db, asked, 'vi', { limit: 1, offset });
  const [[first], [second]] = [await one(0), await one(1)];
  expect(new Set([first!.kind, second!.kind])).toEqual(new Set(['effort', 'same-answers']));
});
