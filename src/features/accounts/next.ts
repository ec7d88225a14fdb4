const HERE = 'http://here.invalid';

/** Where to go after signing in: an address of this site, or home. Anything that could lead elsewhere is home. */
export function safeNext(next: string | null | undefined, home: string): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return home;
  const { origin, pathname, search } = new URL(next, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : home;
}
