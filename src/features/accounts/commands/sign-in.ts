import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts, people, type Language } from '#db/schema/index.ts';
import { tidyEmail, tidyStaffCode } from '#features/agencies/name.ts';
import { recordEvent } from '#features/audit/commands.ts';
import type { SignedIn } from '../account.ts';
import { NOBODYS_HASH, passwordFits } from '../password.ts';
import { LONGEST } from '../password-rule.ts';
import { endSessionsOf, startSession, type NewSession } from '../session.ts';

export type Credentials = { name: string; password: string; sharedDevice: boolean };
export type SignInResult =
  { ok: true; session: NewSession; language: Language } | { ok: false; reason: 'wrong' };

/** One reason and one hash for everything that does not fit: the answer does not tell whether a name is known. */
export async function signIn(
  db: Database,
  { name, password, sharedDevice }: Credentials,
  now: Date,
): Promise<SignInResult> {
  if (password.length > LONGEST) return { ok: false, reason: 'wrong' };
  const account = await accountNamed(db, name);
  const fits = await passwordFits(account?.passwordHash ?? NOBODYS_HASH, password);
  if (!account?.passwordHash || !fits) return { ok: false, reason: 'wrong' };

  const { personId, language } = account;
  return db.transaction(async (tx) => {
    const first = sql`coalesce(${accounts.firstSignedInAt}, ${now.toISOString()}::timestamptz)`;
    await tx.update(accounts).set({ firstSignedInAt: first }).where(eq(accounts.personId, personId));
    await recordEvent(
      tx,
      {
        actorId: personId,
        deed: 'signed-in',
        subject: 'person',
        subjectId: personId,
        detail: { sharedDevice },
      },
      now,
    );
    const session = await startSession(tx, { personId, sharedDevice }, now);
    return { ok: true, session, language };
  });
}

async function accountNamed(db: Database, name: string) {
  const named = name.includes('@')
    ? eq(people.email, tidyEmail(name))
    : eq(people.staffCode, tidyStaffCode(name));
  const found = await db
    .select({ personId: people.id, passwordHash: accounts.passwordHash, language: accounts.language })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(named);
  return found[0];
}

export async function signOutEverywhere(db: Database, { personId }: SignedIn, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await endSessionsOf(tx, personId, now);
    await recordEvent(
      tx,
      { actorId: personId, deed: 'signed-out-everywhere', subject: 'person', subjectId: personId },
      now,
    );
  });
}
