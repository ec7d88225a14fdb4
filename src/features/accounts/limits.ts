import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { OpenDatabase } from '#db/client.ts';

/** How many sign-ins may fail, in the database, so that several processes count together. */
export type SignInLimits = {
  /** Counts a try before it is judged: tries at the same time cannot all slip through. */
  count: (attempt: SignInAttempt) => Promise<Allowed>;
  /** A try that was right is no longer counted. */
  forget: (attempt: SignInAttempt) => Promise<void>;
};

/** What was typed as the name, and the address that it came from. */
export type SignInAttempt = { name: string; address: string };
export type Allowed = { ok: true } | { ok: false; until: Date };

const WINDOW_SECONDS = 15 * 60;

/**
 * A whole office may stand behind one address, and nobody may lock a colleague out everywhere by typing wrong
 * passwords at one place: the pair is counted strictly, the address and the name alone generously.
 */
const POINTS = { pair: 10, name: 50, address: 100 };

type Kind = keyof typeof POINTS;

export function signInLimits(open: OpenDatabase): SignInLimits {
  const ready = limitersOn(open);
  const count = async (attempt: SignInAttempt): Promise<Allowed> => {
    const limiters = await ready();
    for (const [kind, key] of keysOf(attempt)) {
      const until = await blockedUntil(limiters[kind], key);
      if (until) return { ok: false, until };
    }
    return { ok: true };
  };
  const forget = async (attempt: SignInAttempt): Promise<void> => {
    const limiters = await ready();
    for (const [kind, key] of keysOf(attempt)) await limiters[kind].reward(key);
  };
  return { count, forget };
}

/** The table is made at the first use: a command line that only opens the database has no need of it. */
function limitersOn(open: OpenDatabase): () => Promise<Record<Kind, RateLimiterPostgres>> {
  let made: Promise<Record<Kind, RateLimiterPostgres>> | undefined;
  return () => (made ??= makeLimiters(open));
}

async function makeLimiters(open: OpenDatabase): Promise<Record<Kind, RateLimiterPostgres>> {
  const pair = await limiter(open, 'pair', false);
  return { pair, name: await limiter(open, 'name', true), address: await limiter(open, 'address', true) };
}

function limiter(open: OpenDatabase, kind: Kind, tableCreated: boolean): Promise<RateLimiterPostgres> {
  const storeClient = {
    query: async ({ text, values }: { text: string; values?: unknown[] }) => {
      const { rows } = await open.query(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  const options = {
    storeClient,
    storeType: 'client',
    tableName: 'sign_in_limits',
    tableCreated,
    keyPrefix: kind,
    points: POINTS[kind],
    duration: WINDOW_SECONDS,
  };
  return new Promise((resolve, reject) => {
    const made: RateLimiterPostgres = new RateLimiterPostgres(options, (error) =>
      error ? reject(error) : queueMicrotask(() => resolve(made)),
    );
  });
}

/** The name is hashed: what people type there by mistake is sometimes their password. */
function keysOf({ name, address }: SignInAttempt): [Kind, string][] {
  const typed = createHash('sha256').update(name.normalize('NFC').trim().toLowerCase()).digest('base64url');
  return [
    ['address', address],
    ['pair', `${typed} ${address}`],
    ['name', typed],
  ];
}

async function blockedUntil(limiter: RateLimiterPostgres, key: string): Promise<Date | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return new Date(Date.now() + refused.msBeforeNext);
  }
}
