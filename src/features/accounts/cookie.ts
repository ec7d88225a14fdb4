import type { AstroCookies, AstroCookieSetOptions } from 'astro';
import type { NewSession } from './session.ts';

/** `__Host-` makes browsers refuse the cookie from anywhere else, but they take it only over https. */
const nameFor = (origin: string) => (isSecure(origin) ? '__Host-session' : 'session');
const isSecure = (origin: string) => origin.startsWith('https:');

const optionsFor = (origin: string): AstroCookieSetOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(origin),
});

export function sessionCookie(cookies: AstroCookies, origin: string): string | undefined {
  return cookies.get(nameFor(origin))?.value;
}

/** On a shared machine the cookie goes with the browser. */
export function setSessionCookie(cookies: AstroCookies, origin: string, session: NewSession): void {
  const expires = session.sharedDevice ? {} : { expires: session.endsAt };
  cookies.set(nameFor(origin), session.id, { ...optionsFor(origin), ...expires });
}

export function clearSessionCookie(cookies: AstroCookies, origin: string): void {
  cookies.delete(nameFor(origin), optionsFor(origin));
}
