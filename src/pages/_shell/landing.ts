import type { APIContext } from 'astro';
import type { Database } from '#db/client.ts';
import type { SignedIn } from '#features/accounts/account.ts';
import { sessionCookie } from '#features/accounts/cookie.ts';
import { readSession } from '#features/accounts/session.ts';
import { dayOf } from '#features/agencies/day.ts';
import { requirementsOf } from '#features/requirements/queries.ts';
import { href, type Language } from '#ui/language.ts';
import { workStart } from './navigation.ts';

/** Where somebody begins who has come in without asking for a page: who has nothing left to learn is here to work. */
export async function startFor(db: Database, account: SignedIn, now: Date): Promise<string> {
  const work = workStart(account);
  if (!work) return '/';
  const required = await requirementsOf(db, account.personId, account.language, dayOf(now));
  return required.some(({ completedAt }) => !completedAt) ? '/' : work.path;
}

/** The same right after a form of this request has signed somebody in: the session is newer than what the middleware read. */
export async function landing(
  { locals, cookies }: Pick<APIContext, 'locals' | 'cookies'>,
  language: Language,
): Promise<string> {
  const now = new Date();
  const session = sessionCookie(cookies, locals.origin);
  const account = session ? await readSession(locals.db, session, now) : undefined;
  return href(language, account ? await startFor(locals.db, account, now) : '/');
}
