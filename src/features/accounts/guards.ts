import { ActionError } from 'astro:actions';
import type { Language, Role } from '#db/schema/accounts.ts';
import { scopeOver, type Scope } from '#features/agencies/scope.ts';
import type { Refused } from './access.ts';
import { agenciesUnder, hasRole, type SignedIn } from './account.ts';
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
