import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { WaitingKey } from '#db/schema/accounts.ts';
import { accounts } from '#db/schema/index.ts';

/**
 * Answers that wait on a device are sealed with a key that every page of the person may hold, and opened with one that
 * only the server has and gives to the signed-in person alone. So a device can seal without a network and without the
 * key that opens, and at sign-out there is nothing to forget. Both halves carry a mark that pages of nobody else have: who
 * only finds the device cannot make an answer for its person.
 */

/** Once for each person: another pair would not open what waits somewhere. */
export async function makeWaitingKey(db: Database, personId: string): Promise<void> {
  await db
    .update(accounts)
    .set({ waitingKey: newPair() })
    .where(and(eq(accounts.personId, personId), isNull(accounts.waitingKey)));
}

/** What opens the answers of a person; undefined where none was ever made. */
export async function waitingKeyOf(db: Database, personId: string): Promise<string | undefined> {
  const [account] = await db
    .select({ key: accounts.waitingKey })
    .from(accounts)
    .where(eq(accounts.personId, personId));
  return account?.key?.private;
}

/** The header of a public key on P-256 in SPKI; after it stands the point. */
const SPKI_HEADER = 26;
const MARK_BYTES = 16;

function newPair(): WaitingKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const mark = randomBytes(MARK_BYTES).toString('base64url');
  return {
    public: `${publicKey.subarray(SPKI_HEADER).toString('base64url')}.${mark}`,
    private: `${privateKey.toString('base64url')}.${mark}`,
  };
}
