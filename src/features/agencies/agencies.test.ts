import { beforeEach, expect, test } from 'vitest';
import { seedProvince } from '#db/seed/province.ts';
import { agencies, agencyAncestors, auditEvents } from '#db/schema/index.ts';
import { verifyChain } from '#features/audit/queries.ts';
import { testDatabase } from '#tests/support/database.ts';
import { eq } from 'drizzle-orm';
import { createAgency } from './commands/agencies.ts';
import { registerPerson } from './commands/people.ts';
import { endPosting, startPosting, transferPerson } from './commands/postings.ts';
import {
  agenciesInScope,
  agencyTree,
  currentPosting,
  personInScope,
  postingsOf,
  subtreeOf,
} from './queries.ts';
import { postedInScope, scopeOver } from './scope.ts';

const database = testDatabase();
const now = new Date('2026-11-23T02:00:00Z');
const today = '2026-11-23';
const actorId = null;

let province: string;
let longXuyen: string;
let chauDoc: string;

beforeEach(async () => {
  province = await seedProvince(database.db, now);
  longXuyen = await idOf('30307');
  chauDoc = await idOf('30316');
});

async function idOf(code: string): Promise<string> {
  const found = await database.db.select({ id: agencies.id }).from(agencies).where(eq(agencies.code, code));
  return found[0]!.id;
}

async function register(staffCode: string, fullName = 'Nguyễn Thị Ánh', email?: string): Promise<string> {
  const result = await registerPerson(database.db, { actorId, staffCode, fullName, email }, now);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

const post = (personId: string, agencyId: string, from = '2026-09-01') =>
  startPosting(database.db, { actorId, personId, agencyId, position: 'one-stop-officer', from }, now);
const transfer = (personId: string, agencyId: string, from: string) =>
  transferPerson(database.db, { actorId, personId, agencyId, position: 'commune-specialist', from }, now);
const seenBy = (agencyIds: string[], personId: string, day = today) =>
  personInScope(database.db, scopeOver(agencyIds), personId, day);

test('the province has its departments and 102 communes, wards and special zones, once however often it is seeded', async () => {
  expect(await seedProvince(database.db, now)).toBe(province);
  const tree = await agencyTree(database.db, today);
  const kinds = Map.groupBy(tree, ({ kind }) => kind);
  const counts = Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length]));
  expect(counts).toEqual({ province: 1, department: 15, commune: 85, ward: 14, 'special-zone': 3 });
  expect(await database.db.$count(auditEvents)).toBe(1);
});

test('before 1 July 2025 there is no such province', async () => {
  expect(await agencyTree(database.db, '2025-06-30')).toEqual([]);
});

test('a tree lists each agency under its own, in the order of the Vietnamese alphabet', async () => {
  const tree = await agencyTree(database.db, today);
  expect(tree[0]).toMatchObject({ nameVi: 'Tỉnh An Giang', depth: 0 });
  const wards = tree.filter(({ kind }) => kind === 'special-zone').map(({ nameVi }) => nameVi);
  expect(wards).toEqual(['Đặc khu Kiên Hải', 'Đặc khu Phú Quốc', 'Đặc khu Thổ Châu']);
});

test('in English a place keeps its tone marks, and its kind follows in lower case', async () => {
  const tree = await agencyTree(database.db, today);
  const named = (code: string) => tree.find((agency) => agency.code === code)?.nameEn;
  expect(named('91')).toBe('An Giang province');
  expect(named('30682')).toBe('Thoại Sơn commune');
  expect(named('30316')).toBe('Châu Đốc ward');
  expect(named('31078')).toBe('Phú Quốc special zone');
});

test('a new unit stands in the subtree of everything above it', async () => {
  const input = { actorId, kind: 'unit' as const, nameVi: 'Trung tâm', nameEn: 'Centre', existsFrom: today };
  const made = await createAgency(database.db, { ...input, code: 'LX-TT', parentId: longXuyen }, now);
  if (!made.ok) throw new Error(made.reason);
  expect(await subtreeOf(database.db, longXuyen)).toEqual(expect.arrayContaining([longXuyen, made.id]));
  expect(await subtreeOf(database.db, province)).toContain(made.id);
  expect(await subtreeOf(database.db, chauDoc)).toEqual([chauDoc]);
  expect(await createAgency(database.db, { ...input, code: 'LX-TT', parentId: chauDoc }, now)).toEqual({
    ok: false,
    reason: 'code_taken',
  });
  expect(await database.db.$count(agencyAncestors, eq(agencyAncestors.agencyId, made.id))).toBe(3);
});

test('a name is kept composed, and a staff code in capitals without spaces', async () => {
  const id = await register(' ag 0001a ', 'Đặng  Thị Ánh '.normalize('NFD'), ' Anh.DT@AnGiang.gov.vn');
  await post(id, longXuyen);
  expect(await seenBy([province], id)).toEqual({
    id,
    staffCode: 'AG0001A',
    fullName: 'Đặng Thị Ánh',
    email: 'anh.dt@angiang.gov.vn',
  });
});

test('a staff code and an address belong to one person', async () => {
  await register('AG1', 'Nguyễn Văn An', 'an@angiang.gov.vn');
  const again = (staffCode: string, email?: string) =>
    registerPerson(database.db, { actorId, staffCode, fullName: 'Lê Thị Bình', email }, now);
  expect(await again('ag1')).toEqual({ ok: false, reason: 'staff_code_taken' });
  expect(await again('AG2', 'AN@angiang.gov.vn')).toEqual({ ok: false, reason: 'email_taken' });
  expect(await again('  ')).toEqual({ ok: false, reason: 'no_staff_code' });
});

test('a person has one posting at a time', async () => {
  const id = await register('AG1');
  expect(await post(id, longXuyen)).toMatchObject({ ok: true });
  expect(await post(id, chauDoc, today)).toEqual({ ok: false, reason: 'still_posted' });
  await endPosting(database.db, { actorId, personId: id, until: '2026-10-31' }, now);
  expect(await post(id, chauDoc, '2026-10-31')).toEqual({ ok: false, reason: 'still_posted' });
  expect(await post(id, chauDoc, '2026-11-01')).toMatchObject({ ok: true });
});

test('two clerks who post the same person at once do not both succeed', async () => {
  const id = await register('AG1');
  const results = await Promise.all([post(id, longXuyen), post(id, chauDoc)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('nobody is posted to an agency before it exists', async () => {
  const id = await register('AG1');
  expect(await post(id, longXuyen, '2025-06-30')).toEqual({ ok: false, reason: 'no_such_agency' });
});

test('a transfer ends one posting and starts the next, and the past stays', async () => {
  const id = await register('AG1');
  await post(id, longXuyen);
  expect(await transfer(id, chauDoc, '2026-11-01')).toMatchObject({ ok: true });
  expect(await currentPosting(database.db, id, '2026-10-31')).toMatchObject({ agency: { id: longXuyen } });
  expect(await currentPosting(database.db, id, '2026-11-01')).toMatchObject({ agency: { id: chauDoc } });
  expect(await postingsOf(database.db, id)).toMatchObject([
    { from: '2026-11-01', until: null },
    { from: '2026-09-01', until: '2026-10-31' },
  ]);
  expect(await transfer(id, longXuyen, '2026-11-01')).toEqual({ ok: false, reason: 'before_current' });
});

test('a lead of another agency finds no trace of a person', async () => {
  const id = await register('AG1');
  await post(id, longXuyen);
  expect(await seenBy([longXuyen], id)).toMatchObject({ id });
  expect(await seenBy([province], id)).toMatchObject({ id });
  expect(await seenBy([chauDoc], id)).toBeUndefined();
  expect(await seenBy([], id)).toBeUndefined();
  expect(await seenBy([chauDoc, longXuyen], id)).toMatchObject({ id });
  expect(await seenBy([province], crypto.randomUUID())).toBeUndefined();
  expect(await seenBy([province], "' or true --")).toBeUndefined();
});

test('who moved away is seen by the new agency and no longer by the old one', async () => {
  const id = await register('AG1');
  await post(id, longXuyen);
  await transfer(id, chauDoc, today);
  expect(await seenBy([longXuyen], id)).toBeUndefined();
  expect(await seenBy([longXuyen], id, '2026-11-22')).toMatchObject({ id });
  expect(await seenBy([chauDoc], id)).toMatchObject({ id });
});

test('a list of postings in a scope holds one row per person and nobody from elsewhere', async () => {
  const inside = await register('AG1');
  const outside = await register('AG2');
  await post(inside, longXuyen);
  await post(outside, chauDoc);
  const listed = (ids: string[]) => {
    const posted = postedInScope(scopeOver(ids), today);
    return database.db.select({ personId: posted.personId }).from(posted);
  };
  expect(await listed([longXuyen])).toEqual([{ personId: inside }]);
  expect(await listed([province, longXuyen])).toHaveLength(2);
  expect(await listed([])).toEqual([]);
});

test('a picker offers only the agencies of the scope', async () => {
  const offered = await agenciesInScope(database.db, scopeOver([longXuyen]), today);
  expect(offered.map(({ id, depth }) => ({ id, depth }))).toEqual([{ id: longXuyen, depth: 0 }]);
  expect(await agenciesInScope(database.db, scopeOver([]), today)).toEqual([]);
});

test('every change of the roster is in the chain', async () => {
  const id = await register('AG1');
  await post(id, longXuyen);
  await transfer(id, chauDoc, today);
  expect(await verifyChain(database.db)).toMatchObject({ ok: true, events: 4 });
});
