import { expect, test } from 'vitest';
import { scopeOver } from '#features/agencies/scope.ts';
import { testDatabase } from '#tests/support/database.ts';
import { person, smallProvince } from '#tests/support/roster.ts';
import type { AttemptChange } from './queries/affected.ts';
import { MOST_NAMED, namedChanges } from './queries/named.ts';

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
    (await namedChanges(at.db, changes, scopeOver(agencies), DAY)).shown.map(({ fullName }) => fullName);
  expect(await named()).toEqual([]);
  expect(await named(longXuyen)).toEqual(['NEAR']);
  expect(await named(province)).toEqual(['FAR', 'NEAR']);
});

test('a list of names that is cut says of how many, and leaves out the last by name', async () => {
  const { province, longXuyen } = await smallProvince(at.db);
  const name = (n: number) => `N${String(n).padStart(4, '0')}`;
  const ids: string[] = [];
  for (let n = MOST_NAMED + 1; n > 0; n -= 1)
    ids.push(await person(at.db, { staffCode: name(n), fullName: name(n), agencyId: longXuyen }));
  const twice = change(ids.at(-1)!);
  const changes = [...ids.map((id) => change(id)), twice];
  const { all, people, shown } = await namedChanges(at.db, changes, scopeOver([province]), DAY);
  expect([people, all]).toEqual([MOST_NAMED, MOST_NAMED + 1]);
  const firstNames = Array.from({ length: MOST_NAMED }, (_, n) => name(n + 1));
  expect(shown.map(({ fullName }) => fullName)).toEqual([name(1), ...firstNames]);
});

test('a change of more results than one statement has parameters is told all the same', async () => {
  const { province, longXuyen } = await smallProvince(at.db);
  const someone = await person(at.db, { staffCode: 'NEAR', fullName: 'NEAR', agencyId: longXuyen });
  const changes = [someone, ...Array.from({ length: 70_000 }, () => crypto.randomUUID())].map((id) =>
    change(id),
  );
  expect(await namedChanges(at.db, changes, scopeOver([province]), DAY)).toMatchObject({ all: 1, people: 1 });
});
