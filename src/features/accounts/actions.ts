import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import { z } from 'zod';
import { safely } from '#lib/action.ts';
import { href } from '#ui/language.ts';
import { changePassword, chooseLanguage } from './commands/account.ts';
import { createLink, useLink } from './commands/links.ts';
import { grantRole, revokeRole } from './commands/roles.ts';
import { signIn, signOutEverywhere, whoIsNamed } from './commands/sign-in.ts';
import { waitingKeyOf } from './commands/waiting-key.ts';
import { clearSessionCookie, sessionCookie, setSessionCookie } from './cookie.ts';
import { requireAccount, requireGranter, requireIssuer, requireRevoker, requireTry } from './guards.ts';
import { linkAddress } from './link.ts';
import { safeNext } from './next.ts';
import { words as officeWords } from './office-words.ts';
import { endSession, type NewSession } from './session.ts';
import { words } from './words.ts';

/** Longer than anything that a person types there; what is shorter is judged in words. */
const typed = z
  .string()
  .max(1000)
  .nullish()
  // A database keeps no NUL, and nobody types one.
  .transform((text) => text?.replaceAll('\0', '') ?? '');
const personId = z.uuid();

export const accounts = {
  signIn: defineAction({
    accept: 'form',
    input: z.object({ name: typed, password: typed, sharedDevice: z.boolean(), next: typed }),
    handler: safely(async ({ next, ...credentials }, context) => {
      const { locals } = context;
      const who = await whoIsNamed(locals.db, credentials.name);
      const attempt = { who, address: locals.clientAddress };
      await requireTry(locals, attempt);
      const result = await signIn(locals.db, credentials, new Date());
      if (!result.ok) {
        locals.log.info({ address: attempt.address }, 'sign-in refused');
        throw refused('UNAUTHORIZED', words[locals.language][result.reason]);
      }
      await locals.limits.forget(attempt);
      await enter(context, result.session);
      // Without a page that was asked for, the page of the form knows where this person begins.
      return { next: safeNext(next, '') || undefined, language: result.language };
    }),
  }),

  useLink: defineAction({
    accept: 'form',
    input: z.object({ token: typed, password: typed, sharedDevice: z.boolean() }),
    handler: safely(async (input, context) => {
      const { db, language } = context.locals;
      const result = await useLink(db, input, new Date());
      if (!result.ok) {
        const { linkReasons, passwordProblems } = words[language];
        throw refused('CONFLICT', { ...linkReasons, ...passwordProblems }[result.reason]);
      }
      await enter(context, result.session);
      return { language: result.language };
    }),
  }),

  signOut: defineAction({
    accept: 'form',
    handler: safely(async (_, context) => {
      const { sessionId } = requireAccount(context.locals);
      await endSession(context.locals.db, sessionId, new Date());
      return leave(context);
    }),
  }),

  signOutEverywhere: defineAction({
    accept: 'form',
    handler: safely(async (_, context) => {
      const account = requireAccount(context.locals);
      await signOutEverywhere(context.locals.db, account, new Date());
      return leave(context);
    }),
  }),

  /** Opens what waits on the device. Nobody but the person ever gets it, and no page keeps it. */
  waitingKey: defineAction({
    accept: 'form',
    input: z.object({ person: z.uuid() }),
    handler: safely(async ({ person }, { locals }) => {
      const { personId } = requireAccount(locals, person);
      return { key: await waitingKeyOf(locals.db, personId) };
    }),
  }),

  changePassword: defineAction({
    accept: 'form',
    input: z.object({ current: typed, password: typed }),
    handler: safely(async (input, context) => {
      const { locals } = context;
      const account = requireAccount(locals);
      const attempt = { who: account.personId, address: locals.clientAddress };
      await requireTry(locals, attempt);
      const result = await changePassword(locals.db, account, input, new Date());
      if (!result.ok) {
        const { wrongPassword, passwordProblems } = words[locals.language];
        // The page tells by the code which of the two passwords is meant.
        if (result.reason === 'wrong_password') throw refused('UNAUTHORIZED', wrongPassword);
        throw refused('CONFLICT', passwordProblems[result.reason]);
      }
      await locals.limits.forget(attempt);
      return { changed: true };
    }),
  }),

  chooseLanguage: defineAction({
    accept: 'form',
    input: z.object({ language: z.enum(['vi', 'en']), next: typed }),
    handler: safely(async ({ language, next }, { locals }) => {
      await chooseLanguage(locals.db, requireAccount(locals).personId, language);
      return { next: safeNext(next, href(language, '/me')) };
    }),
  }),

  createSlip: defineAction({
    accept: 'form',
    input: z.object({ personId, passwordToIssue: typed }),
    handler: safely(async ({ personId, passwordToIssue }, { locals }) => {
      const opening = { purpose: 'slip', personId, password: passwordToIssue } as const;
      const { createdBy } = await requireIssuer(locals, opening, 'lead', 'office', 'admin');
      return createLink(locals.db, { personId, purpose: 'slip', createdBy }, new Date());
    }),
  }),

  createInvitation: defineAction({
    accept: 'form',
    input: z.object({ personId, passwordToIssue: typed }),
    handler: safely(async ({ personId, passwordToIssue }, { locals }) => {
      const opening = { purpose: 'password', personId, password: passwordToIssue } as const;
      const { createdBy, person } = await requireIssuer(locals, opening, 'office', 'admin');
      const purpose = person.hasPassword ? 'reset' : 'invitation';
      const { token, expiresAt } = await createLink(locals.db, { personId, purpose, createdBy }, new Date());
      return { address: linkAddress(locals.origin, token), expiresAt };
    }),
  }),

  grantRole: defineAction({
    accept: 'form',
    input: z.object({
      personId,
      role: z.enum(['trainer', 'lead', 'office', 'admin']),
      scopeId: z.uuid().nullable(),
      passwordToGrant: typed,
    }),
    handler: safely(async ({ passwordToGrant, ...grant }, { locals }) => {
      const actorId = await requireGranter(locals, { ...grant, password: passwordToGrant });
      const result = await grantRole(locals.db, { ...grant, actorId }, new Date());
      if (!result.ok) throw refused('CONFLICT', officeWords[locals.language].roleReasons[result.reason]);
      return { changed: true };
    }),
  }),

  revokeRole: defineAction({
    accept: 'form',
    input: z.object({ personId, grantId: z.uuid(), passwordToRevoke: typed }),
    handler: safely(async ({ passwordToRevoke, ...grant }, { locals }) => {
      const actorId = await requireRevoker(locals, { ...grant, password: passwordToRevoke });
      const result = await revokeRole(locals.db, { ...grant, actorId }, new Date());
      if (!result.ok) throw refused('CONFLICT', officeWords[locals.language].roleReasons[result.reason]);
      return { changed: true };
    }),
  }),
};

function refused(code: ActionError['code'], message: string): ActionError {
  return new ActionError({ code, message });
}

/** The session that the browser held before ends: an id from before the sign-in is worth nothing after it. */
async function enter({ cookies, locals }: ActionAPIContext, session: NewSession): Promise<void> {
  const before = sessionCookie(cookies, locals.origin);
  if (before) await endSession(locals.db, before, new Date());
  setSessionCookie(cookies, locals.origin, session);
}

function leave({ cookies, locals }: ActionAPIContext) {
  clearSessionCookie(cookies, locals.origin);
  return { next: href(locals.language, '/sign-in') };
}
