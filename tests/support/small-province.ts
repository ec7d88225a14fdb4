import type { Database } from '#db/client.ts';
import type { Position } from '#db/schema/index.ts';
import { agency, person, role, type NewAgency } from './roster.ts';

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
  const works = (staffCode: string, fullName: string, agencyId: string, position: Position) =>
    person(db, { staffCode, fullName, agencyId, position, from: POSTED_FROM }, TODAY);
  const people = {
    tu: await works('AG-1', 'Lê Thị Cẩm Tú', thoaiSon, 'one-stop-officer'),
    nghia: await works('AG-2', 'Lê Hữu Nghĩa', anPhu, 'commune-specialist'),
    ngan: await works('AG-3', 'Phan Thị Bích Ngân', homeAffairs, 'department-specialist'),
    hanh: await works('AG-4', 'Trần Thị Mỹ Hạnh', thoaiSon, 'leader'),
    rin: await works('AG-5', 'Châu Văn Rin', anPhu, 'leader'),
    loc: await works('AG-6', 'Huỳnh Tấn Lộc', homeAffairs, 'department-specialist'),
    khai: await works('AG-7', 'Đặng Quốc Khải', homeAffairs, 'department-specialist'),
  };
  await role(db, people.ngan, 'trainer', null, TODAY);
  await role(db, people.hanh, 'lead', thoaiSon, TODAY);
  await role(db, people.rin, 'lead', anPhu, TODAY);
  await role(db, people.loc, 'office', province, TODAY);
  await role(db, people.khai, 'admin', province, TODAY);
  return { agencies, people };
}

async function makeAgencies(db: Database): Promise<SmallProvince['agencies']> {
  const top: NewAgency = ['91', 'province', 'Tỉnh An Giang', 'An Giang province'];
  const province = await agency(db, top, null, TODAY);
  const below = (...named: NewAgency) => agency(db, named, province, TODAY);
  return {
    province,
    thoaiSon: await below('30682', 'commune', 'Xã Thoại Sơn', 'Thoại Sơn commune'),
    anPhu: await below('30337', 'commune', 'Xã An Phú', 'An Phú commune'),
    homeAffairs: await below('AG-SNV', 'department', 'Sở Nội vụ', 'Department of Home Affairs'),
  };
}
