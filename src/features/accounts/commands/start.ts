import { and, asc, eq, exists, isNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import {
  accounts,
  agencies,
  installation,
  people,
  postings,
  roleGrants,
  type Role,
} from '#db/schema/index.ts';
import { registerPerson } from '#features/agencies/commands/people.ts';
import type { Transaction } from '#features/audit/commands.ts';
import { linkAddress } from '../link.ts';
import { nobodyHasSignedIn } from '../queries.ts';
import { createLink, type IssuedLink } from './links.ts';
import { grantRole } from './roles.ts';

/** What the program prints when it starts, so that somebody can come in. */

const ADMINISTRATOR = { staffCode: 'ADMIN', fullName: 'Quản trị viên' };

/** A link that makes the first administrator; null once anybody has signed in. */
export async function firstAdministratorLink(db: Database, now: Date): Promise<IssuedLink | null> {
  return (await nobodyHasSignedIn(db)) ? administratorLink(db, now) : null;
}

/**
 * A link that gives the administrator of this machine a new password, and the role where it is missing; null
 * where there is no agency to administer yet. The way back in for an office whose administrators are all locked out.
 */
export function administratorLink(db: Database, now: Date): Promise<IssuedLink | null> {
  return db.transaction(async (tx) => {
    const scopeId = await topAgency(tx);
    if (!scopeId) return null;
    const personId = await administrator(tx, now);
    const granted = await grantRole(tx, { actorId: null, personId, role: 'admin', scopeId }, now);
    if (!granted.ok && granted.reason !== 'already_granted')
      throw new Error(`The administrator was refused the role: ${granted.reason}`);
    return createLink(tx, { personId, purpose: 'first-administrator', createdBy: null }, now);
  });
}

async function administrator(tx: Transaction, now: Date): Promise<string> {
  const registered = await registerPerson(tx, { actorId: null, ...ADMINISTRATOR }, now);
  return registered.ok ? registered.id : personWithCode(tx, ADMINISTRATOR.staffCode);
}

export type DemoLink = { role: Role; fullName: string; address: string };

/** A fresh one-time address for one person of each role. Only a demo may open its accounts to whoever reads the screen. */
export async function demoSignInLinks(db: Database, origin: string, now: Date): Promise<DemoLink[]> {
  const kind = (await db.select({ kind: installation.kind }).from(installation))[0]?.kind;
  if (kind !== 'demo') throw new Error('Sign-in links for everybody are made only in a demo database');
  const links: DemoLink[] = [];
  for (const role of ['learner', 'trainer', 'lead', 'office', 'admin'] as const) {
    const person = await firstOf(db, role);
    if (!person) continue;
    const { token } = await createLink(db, { personId: person.id, purpose: 'slip', createdBy: null }, now);
    links.push({ role, fullName: person.fullName, address: linkAddress(origin, token) });
  }
  return links;
}

/** Whoever was given a password was made for this; others come after. */
async function firstOf(db: Database, role: Role): Promise<{ id: string; fullName: string } | undefined> {
  const granted = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.personId, people.id),
        isNull(roleGrants.revokedAt),
        role === 'learner' ? undefined : eq(roleGrants.role, role),
      ),
    );
  const posted = db
    .select({ one: sql`1` })
    .from(postings)
    .where(eq(postings.personId, people.id));
  const found = await db
    .select({ id: people.id, fullName: people.fullName })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(role === 'learner' ? and(exists(posted), notExists(granted)) : exists(granted))
    .orderBy(sql`${accounts.passwordHash} is null`, asc(people.createdAt), asc(people.staffCode))
    .limit(1);
  return found[0];
}

async function personWithCode(db: Database, staffCode: string): Promise<string> {
  const found = await db.select({ id: people.id }).from(people).where(eq(people.staffCode, staffCode));
  return found[0]!.id;
}

async function topAgency(db: Database): Promise<string | null> {
  const found = await db
    .select({ id: agencies.id })
    .from(agencies)
    .where(isNull(agencies.parentId))
    .orderBy(asc(agencies.existsFrom), asc(agencies.code))
    .limit(1);
  return found[0]?.id ?? null;
}
