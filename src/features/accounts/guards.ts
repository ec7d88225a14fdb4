import { ActionError } from 'astro:actions';
import type { Language, Role } from '#db/schema/accounts.ts';
import { dayOf } from '#features/agencies/day.ts';
import { personInScope } from '#features/agencies/queries.ts';
import { scopeOver, type Scope } from '#features/agencies/scope.ts';
import type { Refused } from './access.ts';
import { agenciesUnder, hasRole, issuersFor, type SignedIn } from './account.ts';
import { passwordConfirmed } from './commands/account.ts';
import type { SignInAttempt } from './limits.ts';
import { words as officeWords } from './office-words.ts';
import { grantsOf } from './queries.ts';
import { words } from './words.ts';

type Asking = Pick<App.Locals, 'account' | 'language'>;

export function requireAccount({ account, language }: Asking): SignedIn {
  if (!account) throw refusal('sign-in', language);
  return account;
}

export function requireRole(asking: Asking, ...roles: Role[]): SignedIn {
  const account = requireAccount(asking);
  if (!hasRole(account, roles)) throw refusal('forbidden', asking.language);
  return account;
}

/** What the person may see by these roles; a visitor, or somebody without them, sees nobody. */
export function scopeOf({ account }: Pick<App.Locals, 'account'>, roles: readonly Role[]): Scope {
  return scopeOver(account ? agenciesUnder(account, roles) : []);
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

/** Who may open this person's account; outside the scope there is no such person. */
export async function requireIssuer(locals: App.Locals, personId: string): Promise<string> {
  const account = requireRole(locals, 'lead', 'office', 'admin');
  const { language, db } = locals;
  const today = dayOf(new Date());
  const inScopeOf = (roles: Role[]) => personInScope(db, scopeOf(locals, roles), personId, today);
  if (!(await inScopeOf(['lead', 'office', 'admin']))) {
    throw new ActionError({ code: 'NOT_FOUND', message: officeWords[language].unknownPerson });
  }
  const held = (await grantsOf(db, personId)).map(({ role }) => role);
  if (!(await inScopeOf(issuersFor(held)))) {
    throw new ActionError({ code: 'FORBIDDEN', message: officeWords[language].noLinkForStaff });
  }
  return account.personId;
}

export async function requireAdministrator(locals: App.Locals, password: string): Promise<string> {
  const { personId, staffCode } = requireRole(locals, 'admin');
  const attempt = { name: staffCode, address: locals.clientAddress };
  await requireTry(locals, attempt);
  if (!(await passwordConfirmed(locals.db, personId, password))) {
    throw new ActionError({ code: 'CONFLICT', message: words[locals.language].wrongPassword });
  }
  await locals.limits.forget(attempt);
  return personId;
}
