import { expect, test } from 'vitest';
import { scopeOver } from '#features/agencies/scope.ts';
import { testDatabase } from '#tests/support/database.ts';
import { person, smallProvince } from '#tests/support/roster.ts';
import type { AttemptChange } from './queries/affected.ts';
import { namedChanges } from './queries/named.ts';

const at = testDatabase();
const DAY = '2026-11-24';

const change = (personId: string, isOther = true): AttemptChange => ({
  ...{ personId, attemptId: crypto.randomUUID(), moduleId: 'receiving', number: 1, results: [], isOther },
  before: { score: 0.7, passed: false },
  after: { score: 0.8, passed: true },
});

test('whose result would change is named only to who may see them, and to a trainer nobody is', async () => {
  const { province, longXuyen, chauDoc } = await smallProvince(at.db);
  const works = (staffCode: string, agencyId: string) =>
    person(at.db, { staffCode, fullName: staffCode, agencyId });
  const [near, far] = [await works('NEAR', longXuyen), await works('FAR', chauDoc)];
  const changes = [change(near), change(far), change(far, false)];
  const named = async (...agencies: string[]) =>
    (await namedChanges(at.db, changes, scopeOver(agencies), DAY)).map(({ fullName }) => fullName);
  expect(await named()).toEqual([]);
  expect(await named(longXuyen)).toEqual(['NEAR']);
  expect(await named(province)).toEqual(['NEAR', 'FAR']);
});
