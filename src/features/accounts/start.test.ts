import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { installation, people } from '#db/schema/index.ts';
import { testDatabase } from '#tests/support/database.ts';
import { invited, must, PASSWORD, person, role, smallProvince } from '#tests/support/roster.ts';
import { useLink } from './commands/links.ts';
import { revokeRole } from './commands/roles.ts';
import { administratorLink, demoSignInLinks, firstAdministratorLink } from './commands/start.ts';
import { grantsOf } from './queries.ts';
import { readSession } from './session.ts';

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');

const use = (token: string, password?: string) =>
  useLink(database.db, { token, password, sharedDevice: true }, now);

test('the first start gives a link for an administrator until somebody has signed in', async () => {
  const { province } = await smallProvince(database.db);
  const lost = await firstAdministratorLink(database.db, now);
  const link = await firstAdministratorLink(database.db, now);
  expect(await use(lost!.token, PASSWORD)).toEqual({ ok: false, reason: 'expired' });
  const { session } = must(await use(link!.token, PASSWORD));
  expect(await readSession(database.db, session.id, now)).toMatchObject({
    staffCode: 'ADMIN',
    grants: [{ role: 'admin', scopeId: province }],
  });
  expect(await firstAdministratorLink(database.db, now)).toBeNull();
});

test('the keyboard of the server lets a locked-out administrator in again, whatever became of the account', async () => {
  expect(await administratorLink(database.db, now)).toBeNull();
  const { province } = await smallProvince(database.db);
  const enter = async () => {
    const { token } = (await administratorLink(database.db, now))!;
    const { session } = must(await use(token, PASSWORD));
    return (await readSession(database.db, session.id, now))!;
  };
  const { personId } = await enter();
  const other = await person(database.db, { staffCode: 'AG0009' });
  await role(database.db, other, 'admin', province);
  await invited(database.db, other, now);
  const [held] = await grantsOf(database.db, personId);
  must(await revokeRole(database.db, { actorId: other, personId, grantId: held!.id }, now));

  expect(await enter()).toMatchObject({ personId, grants: [{ role: 'admin', scopeId: province }] });
  const deeds = await database.open.query('select deed from audit_events where subject_id = $1', [personId]);
  const counted = Object.groupBy(deeds.rows, ({ deed }) => String(deed));
  expect(counted['person-registered']).toHaveLength(1);
  expect(counted['role-granted']).toHaveLength(2);
  expect(counted['link-created']).toHaveLength(2);
});

test('two processes that start at once leave one administrator, whom one address lets in', async () => {
  await smallProvince(database.db);
  const links = await Promise.all([1, 2].map(() => firstAdministratorLink(database.db, now)));
  const used = [];
  for (const link of links) used.push(await use(link!.token, PASSWORD));
  expect(used.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.db.$count(people, eq(people.staffCode, 'ADMIN'))).toBe(1);
});

test('a demo gives one address for each role that somebody holds', async () => {
  const { province, longXuyen } = await smallProvince(database.db);
  const lead = await person(database.db, {
    staffCode: 'AG0002',
    fullName: 'Lê Văn Bình',
    agencyId: longXuyen,
  });
  await role(database.db, lead, 'lead', longXuyen);
  const office = await person(database.db, { staffCode: 'AG0003', fullName: 'Trần Thị Cúc' });
  await role(database.db, office, 'office', province);
  await person(database.db, { staffCode: 'AG0004', fullName: 'Đỗ Văn Dũng', agencyId: longXuyen });
  await database.db.insert(installation).values({ id: 1, kind: 'demo', createdAt: now });

  const links = await demoSignInLinks(database.db, 'http://localhost:4321', now);
  expect(links.map(({ role, fullName }) => [role, fullName])).toEqual([
    ['learner', 'Đỗ Văn Dũng'],
    ['lead', 'Lê Văn Bình'],
    ['office', 'Trần Thị Cúc'],
  ]);
  const token = links[1]!.address.replace('http://localhost:4321/links/', '');
  const { session } = must(await use(token));
  expect(await readSession(database.db, session.id, now)).toMatchObject({ personId: lead });
});

test('an office database gives nobody a demo address', async () => {
  await database.db.insert(installation).values({ id: 1, kind: 'office', createdAt: now });
  await expect(demoSignInLinks(database.db, 'https://a.vn', now)).rejects.toThrow('only in a demo');
});
