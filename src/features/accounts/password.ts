import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id, 19 MiB, twice, one lane: the floor of OWASP's cheat sheet. The library's own default is argon2id, whose
 * enum cannot be imported where types are only erased.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MiB and a thread: more at once would starve everything else. */
const AT_ONCE = 4;

/** Of nobody's password, at the same cost: an unknown name must take as long as a wrong password. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$HWci97Gt78fzyrUcl8vHUg$nOieAoo58x1MLTmMqvk/H3mxsJmmT6BYYW2g9wOe6eE';

let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), COST));
}

export function passwordFits(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password.normalize('NFKC')));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((start) => waiting.push(start));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
