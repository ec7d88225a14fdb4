import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts, type Language } from '#db/schema/index.ts';
import { expireLinks } from '#features/agencies/commands/access.ts';
import { lockPerson } from '#features/agencies/commands/people.ts';
import { recordEvent } from '#features/audit/commands.ts';
import type { SignedIn } from '../account.ts';
import { hashPassword, NOBODYS_HASH, passwordFits } from '../password.ts';
import { isTooLong, passwordProblem, type PasswordProblem } from '../password-rule.ts';
import { endOtherSessions } from '../session.ts';

export type PasswordChange = { current: string; password: string };
export type ChangePasswordResult = { ok: true } | { ok: false; reason: 'wrong_password' | PasswordProblem };

/** Every other session and every open link ends. Who came in by a slip and has no password yet sets the first one. */
export async function changePassword(
  db: Database,
  account: SignedIn,
  { current, password }: PasswordChange,
  now: Date,
): Promise<ChangePasswordResult> {
  const { personId } = account;
  const stored = await passwordHashOf(db, personId);
  if (stored && !(await fitsHash(stored, current))) return { ok: false, reason: 'wrong_password' };
  const problem = passwordProblem(password, account);
  if (problem) return { ok: false, reason: problem };

  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    // A reset that came in between stays: who changes must have known the password that it replaced.
    const known = stored ? eq(accounts.passwordHash, stored) : isNull(accounts.passwordHash);
    const changed = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.personId, personId), known))
      .returning({ personId: accounts.personId });
    if (changed.length === 0) return { ok: false, reason: 'wrong_password' };
    await expireLinks(tx, personId, now);
    await endOtherSessions(tx, account);
    await recordEvent(
      tx,
      { actorId: personId, deed: 'password-changed', subject: 'person', subjectId: personId },
      now,
    );
    return { ok: true };
  });
}

/** Asked again before a deed that a borrowed session must not do. */
export async function passwordConfirmed(db: Database, personId: string, password: string): Promise<boolean> {
  return fitsHash((await passwordHashOf(db, personId)) ?? NOBODYS_HASH, password);
}

export async function chooseLanguage(db: Database, personId: string, language: Language): Promise<void> {
  await db.update(accounts).set({ language }).where(eq(accounts.personId, personId));
}

export async function passwordHashOf(db: Database, personId: string): Promise<string | undefined> {
  const found = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  return found[0]?.passwordHash ?? undefined;
}

async function fitsHash(passwordHash: string, password: string): Promise<boolean> {
  return !isTooLong(password) && (await passwordFits(passwordHash, password));
}
