import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people } from '#db/schema/index.ts';
import { dayOf } from '#features/agencies/day.ts';
import { peopleInScope, scopeOver } from '#features/agencies/scope.ts';
import { makeSmallProvince, TODAY } from '#tests/support/small-province.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();

test('of the small province, the lead of Thoại Sơn sees Tú and not Nghĩa, and the office sees both', async () => {
  const { agencies, people: cast } = await makeSmallProvince(database.db);
  const lead = await seenFrom(agencies.thoaiSon);
  expect(lead).toEqual([cast.tu, cast.hanh]);
  expect(await seenFrom(agencies.province)).toEqual(Object.values(cast));
});

async function seenFrom(agencyId: string): Promise<string[]> {
  const found = await database.db
    .select({ id: people.id })
    .from(people)
    .where(peopleInScope(scopeOver([agencyId]), dayOf(TODAY)))
    .orderBy(asc(people.staffCode));
  return found.map(({ id }) => id);
}
