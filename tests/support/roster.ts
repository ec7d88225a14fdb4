import type { Database } from '#db/client.ts';
import type { AgencyKind, Position, Role } from '#db/schema/index.ts';
import { grantRole } from '#features/accounts/commands/roles.ts';
import { createLink, useLink } from '#features/accounts/commands/links.ts';
import { createAgency } from '#features/agencies/commands/agencies.ts';
import { registerPerson } from '#features/agencies/commands/people.ts';
import { startPosting } from '#features/agencies/commands/postings.ts';
import type { Day } from '#features/agencies/day.ts';

/** A province with two wards, and people in them: made through the product's own commands. */

const START = new Date('2026-01-05T02:00:00Z');
const actorId = null;

export type Places = { province: string; longXuyen: string; chauDoc: string };

export async function smallProvince(db: Database): Promise<Places> {
  const province = await agency(db, ['91', 'province', 'Tỉnh An Giang', 'An Giang province'], null);
  const ward = (...named: NewAgency) => agency(db, named, province);
  return {
    province,
    longXuyen: await ward('30307', 'ward', 'Phường Long Xuyên', 'Long Xuyên ward'),
    chauDoc: await ward('30316', 'ward', 'Phường Châu Đốc', 'Châu Đốc ward'),
  };
}

export type NewAgency = [code: string, kind: AgencyKind, nameVi: string, nameEn: string];

export async function agency(
  db: Database,
  [code, kind, nameVi, nameEn]: NewAgency,
  parentId: string | null,
  now = START,
): Promise<string> {
  const made = { actorId, code, kind, nameVi, nameEn, parentId, existsFrom: '2025-07-01' };
  return must(await createAgency(db, made, now)).id;
}

export type Someone = {
  staffCode: string;
  fullName?: string;
  email?: string;
  agencyId?: string;
  position?: Position;
  /** The first day in the agency. */
  from?: Day;
};

export async function person(db: Database, someone: Someone, now = START): Promise<string> {
  const { staffCode, fullName = 'Nguyễn Thị Ánh', email, agencyId } = someone;
  const { id } = must(await registerPerson(db, { actorId, staffCode, fullName, email }, now));
  if (agencyId === undefined) return id;
  const { position = 'one-stop-officer', from = '2026-01-05' } = someone;
  must(await startPosting(db, { actorId, personId: id, agencyId, position, from }, now));
  return id;
}

export async function role(
  db: Database,
  personId: string,
  name: Exclude<Role, 'learner'>,
  scopeId: string | null = null,
  now = START,
): Promise<string> {
  return must(await grantRole(db, { actorId, personId, role: name, scopeId }, now)).grantId;
}

export const PASSWORD = 'bốn mùa lúa chín vàng';

/** Gives the person a password, as an invitation does, and the id of the session that begins with it. */
export async function invited(db: Database, personId: string, now: Date): Promise<string> {
  const { token } = await createLink(db, { personId, purpose: 'invitation', createdBy: null }, now);
  return must(await useLink(db, { token, password: PASSWORD, sharedDevice: false }, now)).session.id;
}

export function must<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`Expected to succeed: ${JSON.stringify(result)}`);
  return result as Extract<Result, { ok: true }>;
}
