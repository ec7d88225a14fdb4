import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { OpenDatabase } from '#db/client.ts';
import { networkOf } from './network.ts';
import { hashed } from './token.ts';

/** How many sign-ins may fail, in the database, so that several processes count together. */
export type SignInLimits = {
  /** Counts a try before it is judged: tries at the same time cannot all slip through. */
  count: (attempt: SignInAttempt) => Promise<Allowed>;
  /** A try that was right is no longer counted. */
  forget: (attempt: SignInAttempt) => Promise<void>;
};

/** Whose account is tried (`whoIsNamed` says it of a typed name), and the address that the try came from. */
export type SignInAttempt = { who: string; address: string };
export type Allowed = { ok: true } | { ok: false; until: Date };

const WINDOW_SECONDS = 15 * 60;

/**
 * A whole office may stand behind one address, and nobody may lock a colleague out everywhere by typing wrong
 * passwords at one place: the pair is counted strictly, the account and the address alone generously. In this order,
 * and what one refuses the next does not count: a desk that goes on typing must not use up the address of its office.
 */
const POINTS = { pair: 10, name: 50, address: 100 };

type Kind = keyof typeof POINTS;

export function signInLimits(open: OpenDatabase): SignInLimits {
  const limiters = {
    pair: limiter(open, 'pair'),
    name: limiter(open, 'name'),
    address: limiter(open, 'address'),
  };
  const count = async (attempt: SignInAttempt): Promise<Allowed> => {
    for (const [kind, key] of keysOf(attempt)) {
      const until = await blockedUntil(limiters[kind], key);
      if (until) return { ok: false, until };
    }
    return { ok: true };
  };
  const forget = async (attempt: SignInAttempt): Promise<void> => {
    await Promise.all(keysOf(attempt).map(([kind, key]) => limiters[kind].reward(key)));
  };
  return { count, forget };
}

/** The table is in the migrations. One limiter of the three clears away what has expired, for all. */
function limiter(open: OpenDatabase, kind: Kind): RateLimiterPostgres {
  const storeClient = {
    query: async ({ text, values }: { text: string; values?: unknown[] }) => {
      const { rows } = await open.query(text, values);
      return { rows, rowCount: rows.length };
    },
  };
  return new RateLimiterPostgres({
    storeClient,
    storeType: 'client',
    tableName: 'sign_in_limits',
    tableCreated: true,
    clearExpiredByTimeout: kind === 'pair',
    keyPrefix: kind,
    points: POINTS[kind],
    duration: WINDOW_SECONDS,
  });
}

/** Hashed, all of it: what people type as their name by mistake is sometimes their password. */
function keysOf({ who, address }: SignInAttempt): [Kind, string][] {
  const network = networkOf(address);
  return [
    ['pair', hashed(`${who} ${network}`)],
    ['name', hashed(who)],
    ['address', hashed(network)],
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
