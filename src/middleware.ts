import type { APIContext, MiddlewareNext } from 'astro';
import { getActionContext } from 'astro:actions';
import { defineMiddleware } from 'astro:middleware';
import { mayCall, mayOpen } from '#features/accounts/access.ts';
import { sessionCookie } from '#features/accounts/cookie.ts';
import { refusal } from '#features/accounts/guards.ts';
import { readSession } from '#features/accounts/session.ts';
import { replyOf } from '#lib/action.ts';
import { isOverload, overloadedResponse, RETRY_AFTER_SECONDS } from '#lib/overload.ts';
import { href } from '#ui/language.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  try {
    const response = await answer(context, next);
    // An action says overload with its status and words alone.
    if (response.status === 503) response.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    return response;
  } catch (error) {
    if (!isOverload(error)) throw error;
    return overloadedResponse(error, context.locals.language, context.locals.log);
  }
});

async function answer(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { locals, url, request, routePattern } = context;
  const session = sessionCookie(context.cookies, locals.origin);
  locals.account = session ? await readSession(locals.db, session, new Date()) : undefined;

  // A link of our own that leads to the other language is a choice; a typed address is not.
  const arrives = url.pathname === '/' && request.headers.get('sec-fetch-site') !== 'same-origin';
  if (arrives && locals.account?.language === 'en' && locals.language === 'vi')
    return context.redirect('/en');

  const { action } = getActionContext(context);
  const page = mayOpen(routePattern, locals.account);
  const rule = page === 'open' && action ? mayCall(action.name, locals.account) : page;
  if (action?.calledFrom === 'rpc') {
    const refused = rule === 'open' ? undefined : { data: undefined, error: refusal(rule, locals.language) };
    return replyOf(refused ?? (await action.handler()), locals.language);
  }
  if (rule === 'open') return whose(await next(), locals.account);
  if (rule !== 'sign-in') return next(rule === 'forbidden' ? '/403' : '/404');
  const here = href(locals.language, url.pathname + (request.method === 'GET' ? url.search : ''));
  return context.redirect(`${href(locals.language, '/sign-in')}?${new URLSearchParams({ next: here })}`, 303);
}

/** Tells the service worker whose device this is: what it keeps for one person is gone before another sees a page. */
function whose(response: Response, account: App.Locals['account']): Response {
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (account && isPage) response.headers.set('x-person', account.sharedDevice ? 'shared' : account.personId);
  return response;
}
