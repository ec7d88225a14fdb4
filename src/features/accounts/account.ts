import type { Language, Role } from '#db/schema/accounts.ts';

/** A role and the agency whose subtree it covers; null where the role has no scope. */
export type Grant = { role: Exclude<Role, 'learner'>; scopeId: string | null };

/** Who is asking, as the middleware found it. Everybody is a learner. */
export type SignedIn = {
  personId: string;
  staffCode: string;
  fullName: string;
  language: Language;
  sessionId: string;
  grants: Grant[];
};

export function hasRole(account: SignedIn, roles: readonly Role[]): boolean {
  return roles.includes('learner') || account.grants.some(({ role }) => roles.includes(role));
}

/** The agencies over whose subtrees a person holds one of these roles. */
export function agenciesUnder(account: SignedIn, roles: readonly Role[]): string[] {
  const held = account.grants.filter(({ role }) => roles.includes(role));
  return [...new Set(held.flatMap(({ scopeId }) => scopeId ?? []))];
}

/** Who stands above whom where it comes to opening somebody's account. */
const RANKS: Record<Role, number> = { learner: 0, trainer: 1, lead: 1, office: 2, admin: 3 };
const ISSUERS = ['lead', 'office', 'admin'] as const satisfies Role[];

/**
 * The roles that may make a sign-in slip or password link for somebody with these roles: only a higher one, or nobody
 * would stop a lead from signing in as the office. Administrators may for each other, as nobody stands above them.
 */
export function issuersFor(roles: readonly Role[]): Role[] {
  const rank = Math.max(0, ...roles.map((role) => RANKS[role]));
  return ISSUERS.filter((role) => role === 'admin' || RANKS[role] > rank);
}

/** A trainer writes for everybody; everybody else has to do with the people of an agency. */
export function needsScope(role: Role): boolean {
  return role !== 'trainer';
}
