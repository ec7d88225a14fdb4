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
  /** Whether the session began on a machine that others use too: nothing readable stays on it. */
  sharedDevice: boolean;
  /** Seals what waits on the device. Null in a session from before there were such keys. */
  waitingKey: string | null;
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

/** A trainer writes for everybody; everybody else has to do with the people of an agency. */
export function needsScope(role: Role): boolean {
  return role !== 'trainer';
}
