import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts, agencies, roleGrants, type Role } from '#db/schema/index.ts';
import { endAccess } from '#features/agencies/commands/access.ts';
import { lockPerson } from '#features/agencies/commands/people.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import { needsScope } from '../account.ts';

export type NewGrant = {
  actorId: string | null;
  personId: string;
  role: Exclude<Role, 'learner'>;
  scopeId: string | null;
};
export type GrantResult =
  | { ok: true; grantId: string }
  | { ok: false; reason: 'unknown_person' | 'needs_scope' | 'no_such_agency' | 'already_granted' };

/**
 * Ends the person's sessions and open links: what they may do from now on begins with a new sign-in and its shorter
 * lifetime, and a link that somebody made for a learner does not open the account of an administrator.
 */
export async function grantRole(db: Database, grant: NewGrant, now: Date): Promise<GrantResult> {
  const { actorId, personId, role, scopeId } = grant;
  if (needsScope(role) && !scopeId) return { ok: false, reason: 'needs_scope' };
  return db.transaction(async (tx) => {
    const refused = await whyNotGranted(tx, grant);
    if (refused) return { ok: false, reason: refused };
    const added = await tx
      .insert(roleGrants)
      .values({ personId, role, scopeId, grantedAt: now })
      .returning({ id: roleGrants.id });
    await endAccess(tx, personId, now);
    const detail = { role, scopeId };
    await recordEvent(
      tx,
      { actorId, deed: 'role-granted', subject: 'person', subjectId: personId, detail },
      now,
    );
    return { ok: true, grantId: added[0]!.id };
  });
}

async function whyNotGranted(tx: Transaction, { personId, role, scopeId }: NewGrant) {
  if (!(await lockPerson(tx, personId))) return 'unknown_person';
  if (scopeId && (await tx.$count(agencies, eq(agencies.id, scopeId))) === 0) return 'no_such_agency';
  const same = and(
    eq(roleGrants.personId, personId),
    eq(roleGrants.role, role),
    scopeId ? eq(roleGrants.scopeId, scopeId) : isNull(roleGrants.scopeId),
    isNull(roleGrants.revokedAt),
  );
  return (await tx.$count(roleGrants, same)) > 0 ? 'already_granted' : undefined;
}

export type RevokeResult = { ok: true } | { ok: false; reason: 'not_granted' | 'last_administrator' };

export async function revokeRole(
  db: Database,
  { actorId, personId, grantId }: { actorId: string | null; personId: string; grantId: string },
  now: Date,
): Promise<RevokeResult> {
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    const administrators = await lockAdministrators(tx);
    const last = administrators.length === 1 && administrators[0]?.id === grantId;
    if (last) return { ok: false, reason: 'last_administrator' };
    const revoked = await tx
      .update(roleGrants)
      .set({ revokedAt: now })
      .where(and(eq(roleGrants.personId, personId), eq(roleGrants.id, grantId), isNull(roleGrants.revokedAt)))
      .returning({ role: roleGrants.role, scopeId: roleGrants.scopeId });
    if (!revoked[0]) return { ok: false, reason: 'not_granted' };
    await endAccess(tx, personId, now);
    await recordEvent(
      tx,
      { actorId, deed: 'role-revoked', subject: 'person', subjectId: personId, detail: revoked[0] },
      now,
    );
    return { ok: true };
  });
}

/**
 * Who administers the whole tree and can sign in. Two who revoke each other at the same time come one after the other;
 * in one order, or they would wait for each other.
 */
function lockAdministrators(tx: Transaction) {
  return tx
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .innerJoin(agencies, and(eq(agencies.id, roleGrants.scopeId), isNull(agencies.parentId)))
    .innerJoin(accounts, and(eq(accounts.personId, roleGrants.personId), isNotNull(accounts.passwordHash)))
    .where(and(eq(roleGrants.role, 'admin'), isNull(roleGrants.revokedAt)))
    .orderBy(asc(roleGrants.id))
    .for('no key update', { of: roleGrants });
}
