import { ActionError } from 'astro:actions';
import type { Language, Role } from '#db/schema/accounts.ts';
import { dayOf } from '#features/agencies/day.ts';
import { scopeOver, type Scope } from '#features/agencies/scope.ts';
import type { Refused } from './access.ts';
import { agenciesUnder, hasRole, type SignedIn } from './account.ts';
import { passwordConfirmed } from './commands/account.ts';
import type { SignInAttempt } from './limits.ts';
import { words as officeWords } from './office-words.ts';
import { lineOf, standingOf } from './queries.ts';
import { asksPassword, covers, mayIssue, reaches, type Standing } from './standing.ts';
import { words } from './words.ts';

type Asking = Pick<App.Locals, 'account' | 'language'>;

/**
 * `person`: who filled in the form, where a page says so. It may have waited while somebody else signed in: theirs are
 * never another person's answers.
 */
export function requireAccount({ account, language }: Asking, person?: string): SignedIn {
  if (!account || (person !== undefined && person !== account.personId)) throw refusal('sign-in', language);
  return account;
}

export function requireRole(asking: Asking, ...roles: Role[]): SignedIn {
  const account = requireAccount(asking);
  if (!hasRole(account, roles)) throw refusal('forbidden', asking.language);
  return account;
}

/** What the person may see by these roles; a visitor, or somebody without them, sees nobody. */
export function scopeOf({ account }: Pick<App.Locals, 'account'>, roles: readonly Role[]): Scope {
  if (!account) return scopeOver([]);
  return scopeOver(
    agenciesUnder(account, roles),
    roles.includes('admin') ? agenciesUnder(account, ['admin']) : [],
  );
}

export function refusal(why: Refused, language: Language): ActionError {
  const code = ({ 'sign-in': 'UNAUTHORIZED', forbidden: 'FORBIDDEN', unknown: 'NOT_FOUND' } as const)[why];
  return new ActionError({ code, message: words[language].refusals[why] });
}

/** Every place where a password can be guessed counts in the same way. */
export async function requireTry(
  { limits, log, language }: App.Locals,
  attempt: SignInAttempt,
): Promise<void> {
  const allowed = await limits.count(attempt);
  if (allowed.ok) return;
  log.warn({ address: attempt.address }, 'sign-in limit reached');
  throw new ActionError({ code: 'TOO_MANY_REQUESTS', message: words[language].tooMany(allowed.until) });
}

/** Somebody whom the asker may not see is nobody: this is the answer for both, and it comes before any other. */
async function requireReached(locals: App.Locals, personId: string, roles: readonly Role[]) {
  const account = requireRole(locals, ...roles);
  const person = await standingOf(locals.db, personId, dayOf(new Date()));
  if (!person || !reaches(account.grants, roles, person)) {
    throw new ActionError({ code: 'NOT_FOUND', message: officeWords[locals.language].unknownPerson });
  }
  return { account, person };
}

/** Who acts, by these roles over the person. Nobody decides about themselves. */
export async function requireOver(
  locals: App.Locals,
  personId: string,
  ...roles: Role[]
): Promise<{ actorId: string; isSelf: boolean }> {
  const { account } = await requireReached(locals, personId, roles);
  return { actorId: account.personId, isSelf: account.personId === personId };
}

/** What opens an account: a slip that signs in, or a link that sets a password. */
type Opening = { purpose: 'slip' | 'password'; personId: string; password: string };

/** Who may open this person's account, and with what standing the person is met. */
export async function requireIssuer(
  locals: App.Locals,
  { purpose, personId, password }: Opening,
  ...roles: Role[]
): Promise<{ createdBy: string; person: Standing }> {
  const { account, person } = await requireReached(locals, personId, roles);
  const says = officeWords[locals.language];
  if (personId === account.personId)
    throw new ActionError({ code: 'FORBIDDEN', message: says.noLinkForSelf });
  if (!mayIssue(account.grants, roles, person)) {
    throw new ActionError({ code: 'FORBIDDEN', message: says.noLinkForStaff });
  }
  if (asksPassword(purpose, person)) await requirePassword(locals, account, password);
  return { createdBy: account.personId, person };
}

type Change = { personId: string; password: string };

/** An administrator of the person and of the agency over which the role is to be held. */
export async function requireGranter(
  locals: App.Locals,
  { personId, scopeId, password }: Change & { scopeId: string | null },
): Promise<string> {
  const { account } = await requireReached(locals, personId, ['admin']);
  if (!covers(account.grants, ['admin'], await lineOf(locals.db, scopeId))) {
    const { no_such_agency, needs_scope } = officeWords[locals.language].roleReasons;
    throw new ActionError({ code: 'CONFLICT', message: scopeId ? no_such_agency : needs_scope });
  }
  await requirePassword(locals, account, password);
  return account.personId;
}

/** An administrator of the person and of the agency over which the role is held. */
export async function requireRevoker(
  locals: App.Locals,
  { personId, grantId, password }: Change & { grantId: string },
): Promise<string> {
  const { account, person } = await requireReached(locals, personId, ['admin']);
  const grant = person.grants.find(({ id }) => id === grantId);
  if (!grant || !covers(account.grants, ['admin'], grant.line)) {
    const { not_granted } = officeWords[locals.language].roleReasons;
    throw new ActionError({ code: 'CONFLICT', message: not_granted });
  }
  await requirePassword(locals, account, password);
  return account.personId;
}

export async function requirePassword(
  locals: App.Locals,
  { personId }: SignedIn,
  password: string,
): Promise<void> {
  const attempt = { who: personId, address: locals.clientAddress };
  await requireTry(locals, attempt);
  if (!(await passwordConfirmed(locals.db, personId, password))) {
    throw new ActionError({ code: 'CONFLICT', message: officeWords[locals.language].wrongPassword });
  }
  await locals.limits.forget(attempt);
}
