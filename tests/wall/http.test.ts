import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askPlainly, type Answer, type Ask } from '#tests/support/tiny-server.ts';
import type { Place } from '#tests/support/place.ts';
import type { RunningServer } from '#tests/support/server.ts';
import { wallPlace } from '#tests/support/wall.ts';
import type { WallOffice } from '#tests/support/wall-office.ts';

/** What every reply of the built program carries, and what it refuses before any page sees it. */

const EVIL = 'https://evil.example';

let place: Place;
let server: RunningServer;
let office: WallOffice;
let own: Record<string, string>;

beforeAll(async () => {
  ({ place, office } = await wallPlace());
  server = await place.start();
  own = { host: new URL(server.origin).host, cookie: `session=${office.sessions.get('lead')}` };
});
afterAll(() => place.remove());

const send = ({ headers = {}, ...rest }: Ask): Promise<Answer> =>
  askPlainly(server.port, { ...rest, headers: { ...own, ...headers } });

describe('every kind of reply carries the security headers', () => {
  const kinds: [string, number, () => Ask][] = [
    ['a page', 200, () => ({ path: '/modules' })],
    ['a page in English', 200, () => ({ path: '/en/modules' })],
    ['a page of the office', 200, () => ({ path: `/office/people/${officePerson()}/slip` })],
    ['a redirect to sign in', 303, () => ({ path: '/me', headers: { cookie: '' } })],
    ['a page that one may not open', 403, () => ({ path: `/office/people/${officePerson()}/roles` })],
    ['a page that does not exist', 404, () => ({ path: '/no/such/page' })],
    ['somebody who does not exist', 404, () => ({ path: `/attempts/${crypto.randomUUID()}` })],
    ['a picture', 200, () => ({ path: `/pictures/${office.content.picture}` })],
    ['a file', 200, () => ({ path: '/robots.txt' })],
    ['the reply of an action', 400, () => action('checks.flag', 'attemptId=x')],
    ['a refused form', 403, () => ({ ...action('checks.flag', ''), headers: { origin: EVIL } })],
    ['a body that is too large', 413, () => action('checks.flag', 'x'.repeat(2 * 1024 * 1024))],
    ['another host', 421, () => ({ headers: { host: 'evil.example' } })],
    ['a method that nothing uses', 405, () => ({ method: 'TRACE' })],
    ['an address that cannot be read', 400, () => ({ path: '/%ff' })],
  ];

  test.each(kinds)('%s', async (_name, status, request) => {
    const answer = await send(request());
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': expect.stringMatching(/no-store|max-age/),
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    if (answer.body) expect(answer.headers['content-type']).toMatch(/charset=utf-8/);
  });

  test('a signed-in page is kept by nobody, and names no version of what serves it', async () => {
    const { headers } = await send({ path: '/modules' });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(Object.keys(headers).filter((name) => /^(server|x-powered-by)$/.test(name))).toEqual([]);
  });
});

const officePerson = () => office.members.get('learner')?.personId;

function action(name: string, body: string): Ask & { headers: Record<string, string> } {
  const type = 'application/x-www-form-urlencoded';
  const headers = { origin: server.origin, accept: 'application/json', 'content-type': type };
  return { method: 'POST', path: `/_actions/${name}`, headers, body };
}

describe('only a page of ours may change anything', () => {
  const TYPES = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'application/json',
    'text/plain',
  ];
  const PLACES = [
    '/_actions/checks.submit',
    '/modules/mot-cua/check?_action=checks.start',
    '/sign-in',
    '/no/such/page',
  ];
  const FOREIGN: [string, Record<string, string>][] = [
    ['another site', { origin: EVIL }],
    ['another site on our port', { origin: 'http://evil.example:1' }],
    ['an origin that only begins like ours', { origin: 'OURS.evil.example' }],
    ['no origin', {}],
    ['a hidden origin', { origin: 'null' }],
    ['no origin, and the browser says another site', { 'sec-fetch-site': 'cross-site' }],
    ['no origin, and the browser says a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['another site, and our address in the referrer', { origin: EVIL, referer: 'OURS/me' }],
    ['another site that says it is ours', { origin: EVIL, 'sec-fetch-site': 'same-origin' }],
  ];

  test.each(FOREIGN)('%s is refused, whatever is sent to wherever', async (_name, foreign) => {
    const headers = Object.fromEntries(
      Object.entries(foreign).map(([name, value]) => [name, value.replace('OURS', server.origin)]),
    );
    for (const path of PLACES)
      for (const type of TYPES) {
        const { status } = await send({
          method: 'POST',
          path,
          headers: { ...headers, 'content-type': type },
          body: 'a=b',
        });
        expect(status, `${type} to ${path}`).toBe(403);
      }
  });

  test('our own page is heard, and a browser that says so without an origin', async () => {
    const heard: Record<string, string>[] = [{ origin: server.origin }, { 'sec-fetch-site': 'same-origin' }];
    for (const headers of heard) {
      const form = action('accounts.chooseLanguage', 'language=vi');
      const { origin: _, ...others } = form.headers;
      expect(await send({ ...form, headers: { ...others, ...headers } })).toMatchObject({ status: 200 });
    }
  });
});

describe('only our own address is answered', () => {
  test.each(['evil.example', 'localhost:1', '', 'evil.example:80'])('not %j', async (host) => {
    for (const path of ['/', '/sign-in', '/robots.txt'])
      expect((await send({ path, headers: { host } })).status).toBe(421);
    const posted = { ...action('accounts.signOut', ''), headers: { host, origin: `http://${host}` } };
    expect((await send(posted)).status).toBe(421);
  });

  test('what proxies say of the host is not believed', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    const { body, headers: answered } = await send({ path: '/me', headers: { ...headers, cookie: '' } });
    expect(`${body}${JSON.stringify(answered)}`).not.toContain('evil.example');
  });
});
