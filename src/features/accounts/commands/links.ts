import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accounts, oneTimeLinks, type Language, type LinkPurpose } from '#db/schema/index.ts';
import { endAccess, expireLinks } from '#features/agencies/commands/access.ts';
import { lockPerson } from '#features/agencies/commands/people.ts';
import { recordEvent, type Transaction } from '#features/audit/commands.ts';
import { CODE_BYTES, codeOf, endOfLink, setsPassword, tidyToken } from '../link.ts';
import { hashPassword } from '../password.ts';
import { passwordProblem, type PasswordProblem } from '../password-rule.ts';
import { openLink, type OpenLinkResult } from '../queries.ts';
import { startSession, type NewSession } from '../session.ts';
import { hashed } from '../token.ts';

export type NewLink = { personId: string; purpose: LinkPurpose; createdBy: string | null };
/** The token is nowhere else: who loses it needs a new link. */
export type IssuedLink = { token: string; expiresAt: Date };

const TOKEN_BYTES = 32;

/** The newest link of a purpose is the only one that works. Whether it may be made is asked before. */
export function createLink(db: Database, link: NewLink, now: Date): Promise<IssuedLink> {
  const { personId, purpose, createdBy } = link;
  const token =
    purpose === 'slip' ? codeOf(randomBytes(CODE_BYTES)) : randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = endOfLink(purpose, now);
  return db.transaction(async (tx) => {
    await lockPerson(tx, personId);
    await tx.insert(accounts).values({ personId }).onConflictDoNothing();
    await expireLinks(tx, personId, now, purpose);
    await tx
      .insert(oneTimeLinks)
      .values({ id: hashed(tidyToken(token)), personId, purpose, createdBy, createdAt: now, expiresAt });
    const detail = { purpose, until: expiresAt };
    await recordEvent(
      tx,
      { actorId: createdBy, deed: 'link-created', subject: 'person', subjectId: personId, detail },
      now,
    );
    return { token, expiresAt };
  });
}

export type LinkUse = { token: string; password?: string | undefined; sharedDevice: boolean };
export type UseLinkResult =
  | { ok: true; session: NewSession; language: Language }
  | { ok: false; reason: Extract<OpenLinkResult, { ok: false }>['reason'] | PasswordProblem };

/** Signs in, after setting the password where the link is for that. A refused password leaves the link as it was. */
export async function useLink(
  db: Database,
  { token, password = '', sharedDevice }: LinkUse,
  now: Date,
): Promise<UseLinkResult> {
  const opened = await openLink(db, token, now);
  if (!opened.ok) return opened;
  const { link } = opened;
  const problem = setsPassword(link.purpose) ? passwordProblem(password, link) : undefined;
  if (problem) return { ok: false, reason: problem };
  const passwordHash = setsPassword(link.purpose) ? await hashPassword(password) : undefined;

  return db.transaction(async (tx) => {
    const { personId, purpose } = link;
    await lockPerson(tx, personId);
    if (!(await takeLink(tx, token, now))) return { ok: false, reason: 'used' };
    if (passwordHash) await replacePassword(tx, personId, passwordHash, now);
    const language = await openAccount(tx, personId, now);
    const session = await startSession(tx, { personId, sharedDevice }, now);
    await recordEvent(
      tx,
      { actorId: personId, deed: 'link-used', subject: 'person', subjectId: personId, detail: { purpose } },
      now,
    );
    return { ok: true, session, language };
  });
}

/** The update finds the row only once, also when two browsers send it at the same moment. */
async function takeLink(tx: Transaction, token: string, now: Date): Promise<boolean> {
  const taken = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLinks.id, hashed(tidyToken(token))),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
      ),
    )
    .returning({ id: oneTimeLinks.id });
  return taken.length > 0;
}

/** Whoever knew the old password or holds an older link is out. */
async function replacePassword(tx: Transaction, personId: string, passwordHash: string, now: Date) {
  await tx.update(accounts).set({ passwordHash }).where(eq(accounts.personId, personId));
  await endAccess(tx, personId, now);
}

async function openAccount(tx: Transaction, personId: string, now: Date): Promise<Language> {
  const opened = await tx
    .update(accounts)
    .set({ firstSignedInAt: sql`coalesce(${accounts.firstSignedInAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(accounts.personId, personId))
    .returning({ language: accounts.language });
  return opened[0]!.language;
}
