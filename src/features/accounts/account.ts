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
