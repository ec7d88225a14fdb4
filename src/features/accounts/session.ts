import { and, count, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Database } from '#db/client.ts';
import { accounts, people, roleGrants, sessions } from '#db/schema/index.ts';
import { written } from '#db/written.ts';
import { endSessionsOf } from '#features/agencies/commands/access.ts';
import type { Grant, SignedIn } from './account.ts';
import { makeWaitingKey } from './commands/waiting-key.ts';
import { endOf, idleUntil, lifetimeOf, WRITE_AFTER } from './lifetime.ts';
import { hashed } from './token.ts';

/**
 * The only file that knows Lucia, which makes the ids and carries the sequence of a validation. What it is given to
 * keep is kept hashed, and how long a session lasts is decided here: Lucia's one period for everybody does not fit, and
 * it reads the machine's clock, so nothing that it computes from a time is used.
 */

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseUserAttributes: Omit<SignedIn, 'personId' | 'sessionId'>;
    DatabaseSessionAttributes: { sharedDevice: boolean; staff: boolean };
  }
}

export type NewSession = { id: string; sharedDevice: boolean; endsAt: Date };

const FAR = new TimeSpan(365, 'd');

function lucia(db: Database, now: Date) {
  return new Lucia(adapter(db, now), {
    sessionExpiresIn: FAR,
    getUserAttributes: (attributes) => attributes,
  });
}

/** The id of the new session is known to the browser alone. Call it where the person has just proved who they are. */
export async function startSession(
  db: Database,
  { personId, sharedDevice }: { personId: string; sharedDevice: boolean },
  now: Date,
): Promise<NewSession> {
  const staff = (await db.$count(roleGrants, heldBy(personId))) > 0;
  await makeWaitingKey(db, personId);
  const { id } = await lucia(db, now).createSession(personId, { sharedDevice, staff });
  return { id, sharedDevice, endsAt: endOf(lifetimeOf({ sharedDevice, staff }), now) };
}

/** Who holds this session; undefined where it is unknown, over or too long unused. */
export async function readSession(db: Database, id: string, now: Date): Promise<SignedIn | undefined> {
  const { user } = await lucia(db, now).validateSession(id);
  if (!user) return undefined;
  const { id: personId, ...attributes } = user;
  return { ...attributes, personId, sessionId: id };
}

export async function endSession(db: Database, id: string, now: Date): Promise<void> {
  await lucia(db, now).invalidateSession(id);
}

/** Lucia has no word for this one. */
export async function endOtherSessions(db: Database, { personId, sessionId }: SignedIn): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.id, hashed(sessionId))));
}

/** Takes away what nobody can use any more; a job calls it. Gives how many there were. Lucia does not count them. */
export async function clearSessions(db: Database, now: Date): Promise<number> {
  const gone = await db.delete(sessions).where(lt(sessions.expiresAt, now)).returning({ id: sessions.id });
  return gone.length;
}

export async function liveSessions(db: Database, personId: string, now: Date): Promise<number> {
  const found = await db
    .select({ sessions: count() })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)));
  return found[0]?.sessions ?? 0;
}

const heldBy = (personId: string) => and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt));

function adapter(db: Database, now: Date): Adapter {
  return {
    setSession: async ({ id, userId, attributes: { sharedDevice, staff } }) => {
      const lifetime = lifetimeOf({ sharedDevice, staff });
      const endsAt = endOf(lifetime, now);
      const expiresAt = idleUntil(lifetime, endsAt, now);
      await db
        .insert(sessions)
        .values({ id: hashed(id), personId: userId, sharedDevice, startedAt: now, expiresAt, endsAt });
    },
    getSessionAndUser: async (id) => {
      const found = (await sessionsWithPeople(db, { hash: hashed(id), now }))[0];
      if (!found) return [null, null];
      const { personId, expiresAt, endsAt, ...attributes } = found;
      const { sharedDevice } = attributes;
      const staff = attributes.grants.length > 0;
      const until = idleUntil(lifetimeOf({ sharedDevice, staff }), endsAt, now);
      if (until.getTime() - expiresAt.getTime() >= WRITE_AFTER) await extend(db, hashed(id), until);
      return [
        { id, userId: personId, expiresAt: unjudged(), attributes: { sharedDevice, staff } },
        { id: personId, attributes },
      ];
    },
    // Already done above, by our clock and rule.
    updateSessionExpiration: async () => {},
    // Nothing asks Lucia for a list: its items would carry ids, and we have only hashes.
    getUserSessions: async () => [],
    deleteSession: async (id) => void (await db.delete(sessions).where(eq(sessions.id, hashed(id)))),
    deleteUserSessions: (personId) => endSessionsOf(db, personId),
    deleteExpiredSessions: async () => void (await clearSessions(db, now)),
  };
}

/** A time so far ahead that Lucia neither refuses nor extends: that was decided by the `now` that we were given. */
const unjudged = () => new Date(Date.now() + FAR.milliseconds());

async function extend(db: Database, hash: string, until: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ expiresAt: until })
    .where(and(eq(sessions.id, hash), lt(sessions.expiresAt, until)));
}

/** Asked with every request of everybody. */
const sessionsWithPeople = written((db, name) => {
  const grants = sql<Grant[]>`(
    select coalesce(json_agg(json_build_object('role', role, 'scopeId', scope_id)), '[]')
    from role_grants where person_id = ${people.id} and revoked_at is null)`;
  return db
    .select({
      personId: people.id,
      staffCode: people.staffCode,
      fullName: people.fullName,
      language: accounts.language,
      grants,
      waitingKey: sql<string | null>`${accounts.waitingKey} ->> 'public'`,
      sharedDevice: sessions.sharedDevice,
      expiresAt: sessions.expiresAt,
      endsAt: sessions.endsAt,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(
      and(
        eq(sessions.id, sql.placeholder('hash')),
        gt(sessions.expiresAt, sql.param(sql.placeholder('now'), sessions.expiresAt)),
      ),
    )
    .prepare(name);
});
