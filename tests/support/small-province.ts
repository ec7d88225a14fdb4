import type { Database } from '#db/client.ts';
import type { AgencyKind, Position } from '#db/schema/index.ts';
import { grantRole, type NewGrant } from '#features/accounts/commands/roles.ts';
import { createAgency } from '#features/agencies/commands/agencies.ts';
import { registerPerson } from '#features/agencies/commands/people.ts';
import { startPosting } from '#features/agencies/commands/postings.ts';

/** A Monday, 10 o'clock in Viet Nam. */
export const TODAY = new Date('2026-11-23T03:00:00Z');
/** Everybody's first day. */
export const POSTED_FROM = '2026-10-01';

/** The same few people for every test that needs some. Each value of an agency or a person is its id. */
export type SmallProvince = {
  agencies: { province: string; thoaiSon: string; anPhu: string; homeAffairs: string };
  people: {
    /** Lê Thị Cẩm Tú, learner in Thoại Sơn. */
    tu: string;
    /** Lê Hữu Nghĩa, learner in An Phú. */
    nghia: string;
    /** Phan Thị Bích Ngân, trainer. */
    ngan: string;
    /** Trần Thị Mỹ Hạnh, lead of Thoại Sơn. */
    hanh: string;
    /** Châu Văn Rin, lead of An Phú. */
    rin: string;
    /** Huỳnh Tấn Lộc, office of the whole province. */
    loc: string;
    /** Đặng Quốc Khải, administrator. */
    khai: string;
  };
};

/** A province with two communes and a department, and who works there; nobody has to learn anything yet. */
export async function makeSmallProvince(db: Database): Promise<SmallProvince> {
  const agencies = await makeAgencies(db);
  const { province, thoaiSon, anPhu, homeAffairs } = agencies;
  const people = {
    tu: await person(db, 'AG-1', 'Lê Thị Cẩm Tú', thoaiSon, 'one-stop-officer'),
    nghia: await person(db, 'AG-2', 'Lê Hữu Nghĩa', anPhu, 'commune-specialist'),
    ngan: await person(db, 'AG-3', 'Phan Thị Bích Ngân', homeAffairs, 'department-specialist'),
    hanh: await person(db, 'AG-4', 'Trần Thị Mỹ Hạnh', thoaiSon, 'leader'),
    rin: await person(db, 'AG-5', 'Châu Văn Rin', anPhu, 'leader'),
    loc: await person(db, 'AG-6', 'Huỳnh Tấn Lộc', homeAffairs, 'department-specialist'),
    khai: await person(db, 'AG-7', 'Đặng Quốc Khải', homeAffairs, 'department-specialist'),
  };
  await grant(db, people.ngan, 'trainer', null);
  await grant(db, people.hanh, 'lead', thoaiSon);
  await grant(db, people.rin, 'lead', anPhu);
  await grant(db, people.loc, 'office', province);
  await grant(db, people.khai, 'admin', province);
  return { agencies, people };
}

async function makeAgencies(db: Database): Promise<SmallProvince['agencies']> {
  const province = await agency(db, ['91', 'province', 'Tỉnh An Giang', 'An Giang Province'], null);
  const below = (...named: Named) => agency(db, named, province);
  return {
    province,
    thoaiSon: await below('30682', 'commune', 'Xã Thoại Sơn', 'Thoai Son Commune'),
    anPhu: await below('30337', 'commune', 'Xã An Phú', 'An Phu Commune'),
    homeAffairs: await below('AG-SNV', 'department', 'Sở Nội vụ', 'Department of Home Affairs'),
  };
}

type Named = [code: string, kind: AgencyKind, nameVi: string, nameEn: string];

async function agency(db: Database, named: Named, parentId: string | null): Promise<string> {
  const [code, kind, nameVi, nameEn] = named;
  const row = { code, kind, nameVi, nameEn, parentId, existsFrom: '2025-07-01' };
  return done(await createAgency(db, { actorId: null, ...row }, TODAY)).id;
}

async function person(
  db: Database,
  staffCode: string,
  fullName: string,
  agencyId: string,
  position: Position,
): Promise<string> {
  const { id } = done(await registerPerson(db, { actorId: null, staffCode, fullName }, TODAY));
  const posting = { actorId: null, personId: id, agencyId, position, from: POSTED_FROM };
  done(await startPosting(db, posting, TODAY));
  return id;
}

async function grant(db: Database, personId: string, role: NewGrant['role'], scopeId: string | null) {
  done(await grantRole(db, { actorId: null, personId, role, scopeId }, TODAY));
}

function done<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`The small province was refused: ${JSON.stringify(result)}`);
  return result as Extract<Result, { ok: true }>;
}
