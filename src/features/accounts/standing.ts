import type { Role } from '#db/schema/accounts.ts';
import type { Grant } from './account.ts';

/** Who may open whose account and change whose roles: what is known of a person, and what follows from it. */

/** An agency and all above it. For what holds everywhere, and for who is posted nowhere: the tops of the tree. */
export type Line = string[];

export type Standing = {
  hasPassword: boolean;
  posted: boolean;
  line: Line;
  grants: { id: string; role: Exclude<Role, 'learner'>; line: Line }[];
};

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

export function covers(held: readonly Grant[], roles: readonly Role[], line: Line): boolean {
  return held.some(({ role, scopeId }) => roles.includes(role) && scopeId !== null && line.includes(scopeId));
}

/** Whether these roles show the person at all. Who is posted nowhere is shown to administrators of the whole only. */
export function reaches(held: readonly Grant[], roles: readonly Role[], person: Standing): boolean {
  return covers(held, person.posted ? roles : roles.filter((role) => role === 'admin'), person.line);
}

/** By a role above all of the person's, over the person and over everything that the person's roles cover. */
export function mayIssue(held: readonly Grant[], roles: readonly Role[], person: Standing): boolean {
  const issuers = issuersFor(person.grants.map(({ role }) => role)).filter((role) => roles.includes(role));
  return reaches(held, issuers, person) && person.grants.every(({ line }) => covers(held, issuers, line));
}

/** A session that was left open must not become a password, or somebody else's rights. */
export function asksPassword(purpose: 'slip' | 'password', { hasPassword, grants }: Standing): boolean {
  return grants.length > 0 || (purpose === 'password' && hasPassword);
}
