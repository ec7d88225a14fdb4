import type { Database } from '#db/client.ts';
import type { SignedIn } from '../account.ts';
import { isProof, newProof } from '../proof.ts';
import { passwordHashOf } from './account.ts';

/** Call it where the person has just typed the password. Undefined for who has none. */
export async function proofFor(
  db: Database,
  { personId, sessionId }: SignedIn,
  now: Date,
): Promise<string | undefined> {
  const passwordHash = await passwordHashOf(db, personId);
  return passwordHash && newProof({ sessionId, passwordHash }, now);
}

export async function passwordTypedLately(
  db: Database,
  { personId, sessionId }: SignedIn,
  proof: string,
  now: Date,
): Promise<boolean> {
  if (!proof) return false;
  const passwordHash = await passwordHashOf(db, personId);
  return passwordHash !== undefined && isProof(proof, { sessionId, passwordHash }, now);
}
