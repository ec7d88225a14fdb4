import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts, people, type Language } from '#db/schema/index.ts';
import { endAccess } from '#features/agencies/commands/access.ts';
import { lockPerson } from '#features/agencies/commands/people.ts';
import { tidyEmail, tidyStaffCode } from '#features/agencies/name.ts';
import { recordEvent } from '#features/audit/commands.ts';
import type { SignedIn } from '../account.ts';
import { NOBODYS_HASH, passwordFits } from '../password.ts';
import { isTooLong } from '../password-rule.ts';
import { startSession, type NewSession } from '../session.ts';

export type Credentials = { name: string; password: string; sharedDevice: boolean };
export type SignInResult =
  { ok: true; session: NewSession; language: Language } | { ok: false; reason: 'wrong' };

/** One reason and one hash for everything that does not fit: the answer does not tell whether a name is known. */
export async function signIn(
  db: Database,
  { name, password, sharedDevice }: Credentials,
  now: Date,
): Promise<SignInResult> {
  if (isTooLong(password)) return { ok: false, reason: 'wrong' };
  const account = await accountNamed(db, name);
  const fits = await passwordFits(account?.passwordHash ?? NOBODYS_HASH, password);
  if (!account?.passwordHash || !fits) return { ok: false, reason: 'wrong' };

  const { personId, passwordHash } = account;
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    const first = sql`coalesce(${accounts.firstSignedInAt}, ${now.toISOString()}::timestamptz)`;
    // The password that fitted must still be the one: somebody may have reset it in the meantime.
    const [opened] = await tx
      .update(accounts)
      .set({ firstSignedInAt: first })
      .where(and(eq(accounts.personId, personId), eq(accounts.passwordHash, passwordHash)))
      .returning({ language: accounts.language });
    if (!opened) return { ok: false, reason: 'wrong' };
    const session = await startSession(tx, { personId, sharedDevice }, now);
    const detail = { sharedDevice };
    await recordEvent(
      tx,
      { actorId: personId, deed: 'signed-in', subject: 'person', subjectId: personId, detail },
      now,
    );
    return { ok: true, session, language: opened.language };
  });
}

/**
 * Whom a typed name means, for the limits: the person, so that all ways of writing staff code and e-mail count as one;
 * for nobody, the name as it is compared.
 */
export async function whoIsNamed(db: Database, name: string): Promise<string> {
  const found = await db.select({ id: people.id }).from(people).where(named(name));
  return found[0]?.id ?? (name.includes('@') ? tidyEmail(name) : tidyStaffCode(name));
}

async function accountNamed(db: Database, name: string) {
  const found = await db
    .select({ personId: people.id, passwordHash: accounts.passwordHash })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(named(name));
  return found[0];
}

const named = (name: string) =>
  name.includes('@') ? eq(people.email, tidyEmail(name)) : eq(people.staffCode, tidyStaffCode(name));

/** Open links end too: whoever signs out everywhere suspects that somebody else has a key. */
export async function signOutEverywhere(db: Database, { personId }: SignedIn, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    await endAccess(tx, personId, now);
    await recordEvent(
      tx,
      { actorId: personId, deed: 'signed-out-everywhere', subject: 'person', subjectId: personId },
      now,
    );
  });
}
