import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, tinyServer, type Answer } from '#tests/support/tiny-server.ts';
import { BODY_LIMIT } from './body.ts';
import { drain } from './drain.ts';

let running: Awaited<ReturnType<typeof tinyServer>>[] = [];
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  running = [];
});

async function start(...options: Parameters<typeof tinyServer>) {
  const server = await tinyServer(...options);
  running.push(server);
  return server;
}

/** What a client gets that speaks to the socket itself. */
function speak(port: number, text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (part) => (heard += part));
    socket.on('close', () => done(heard));
    socket.on('error', fail);
  });
}

const REQUIRED = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
  'cache-control',
];

describe('every response carries the security headers', () => {
  const kinds: [string, Parameters<typeof ask>[1], number][] = [
    ['a page', { path: '/' }, 200],
    ['data', { path: '/data' }, 200],
    ['a file of the build', { path: '/_astro/page.abc123.css' }, 200],
    ['a page that does not exist', { path: '/unknown' }, 404],
    ['a closed route of the framework', { path: '/_image?href=/x' }, 404],
    ['an address that cannot be decoded', { path: '/%ff' }, 400],
    ['a form of another site', { method: 'POST', headers: { origin: 'https://evil.example' } }, 403],
    ['a method that nothing uses', { method: 'TRACE' }, 405],
    ['a body that is too large', { method: 'POST', body: 'x'.repeat(BODY_LIMIT + 1) }, 413],
    ['another host', { headers: { host: 'evil.example' } }, 421],
    ['an error', { path: '/breaks' }, 500],
    ['the process is alive', { path: '/livez' }, 200],
    ['the process is ready', { path: '/readyz' }, 200],
  ];

  test.each(kinds)('%s', async (_name, asked, status) => {
    const { port } = await start();
    const { headers, ...answer } = await ask(port, asked);
    expect(answer.status).toBe(status);
    expect(REQUIRED.filter((name) => !headers[name])).toEqual([]);
    expect(headers['content-type']).toMatch(/charset=utf-8/);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('also what is not HTTP', async () => {
    const { port } = await start();
    const heard = await speak(port, 'HELLO\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1.1 400 /);
    expect(REQUIRED.filter((name) => !heard.includes(`${name}: `))).toEqual([]);
  });
});

test('a page keeps its own policy; what is not a page may run nothing', async () => {
  const { port } = await start();
  expect((await ask(port, { path: '/' })).headers['content-security-policy']).toBe("default-src 'self'");
  for (const path of ['/data', '/robots.txt', '/breaks'])
    expect((await ask(port, { path })).headers['content-security-policy']).toMatch(/^default-src 'none'/);
});

test('pages are kept by nobody; files whose name carries a hash are kept for a year', async () => {
  const { port } = await start();
  expect((await ask(port, { path: '/' })).headers['cache-control']).toBe('private, no-store');
  const file = await ask(port, { path: '/_astro/page.abc123.css' });
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('a range that ends before it begins gets the whole file, not an error', async () => {
  const { port } = await start();
  const answer = await ask(port, { path: '/robots.txt', headers: { range: 'bytes=9-2' } });
  expect(answer).toMatchObject({ status: 200, body: 'User-agent: *' });
});

test('an error shows its number and nothing of what went wrong; the log has both', async () => {
  const { port, lines } = await start();
  const { body, headers } = await ask(port, { path: '/breaks' });
  expect(body).not.toContain('secret_table');
  expect(body).toContain(String(headers['x-request-id']));
  expect(lines.join('')).toContain('secret_table');
  expect(lines.join('')).toContain(String(headers['x-request-id']));
});

test('/en says the language and is gone before a route is looked for', async () => {
  const { port } = await start();
  expect((await ask(port, { path: '/en/lessons/a?b=1' })).body).toBe('/lessons/a?b=1 in en, 0 bytes');
  expect((await ask(port, { path: '/en' })).body).toBe('/ in en, 0 bytes');
  expect((await ask(port, { path: '/en?a=1' })).body).toBe('/?a=1 in en, 0 bytes');
  expect((await ask(port, { path: '/english' })).body).toBe('/english in vi, 0 bytes');
  expect((await ask(port, { path: '/en/unknown' })).body).toBe('/404 in en, 0 bytes');
});

test('the log has method, path and status, but no query and no one-time link', async () => {
  const { port, lines } = await start();
  await ask(port, { path: '/modules?q=Nguyen' });
  await ask(port, { path: '/en/links/abcdef?x=1' });
  await expect.poll(() => lines.length).toBe(2);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', path: '/modules', status: 200 },
    { method: 'GET', path: '/en/links/…', status: 200 },
  ]);
  expect(lines.join('')).not.toMatch(/Nguyen|abcdef/);
});

test('a connection is kept for longer than a proxy keeps its own', async () => {
  const { port } = await start();
  const { headers } = await ask(port, { headers: { connection: 'keep-alive' } });
  const [, seconds] = /^timeout=(\d+)$/.exec(String(headers['keep-alive'])) ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test('a client that sends its headers too slowly is cut', async () => {
  const { port } = await start(
    {},
    { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 },
  );
  expect(await speak(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /);
});

describe('asked to stop', () => {
  test('200 open requests are finished, new ones are not accepted', async () => {
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    let waiting = 0;
    const { port, server } = await start({
      pages: async (_request, response) => {
        waiting += 1;
        await opened;
        response.end('finished');
      },
    });
    const answers: Promise<Answer>[] = Array.from({ length: 200 }, () => ask(port));
    await expect.poll(() => waiting).toBe(200);

    const drained = drain(server);
    await expect(ask(port)).rejects.toThrow('ECONNREFUSED');
    open();
    expect(await drained).toBe(true);
    const bodies = await Promise.all(answers.map(async (answer) => (await answer).body));
    expect(new Set(bodies)).toEqual(new Set(['finished']));
  });

  test('a request that never ends is cut when the time is over', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { port, server } = await start({ pages: () => new Promise(() => arrive()) });
    const refused = expect(ask(port)).rejects.toThrow(/socket hang up|ECONNRESET/);
    await arrived;
    expect(await drain(server, 100)).toBe(false);
    await refused;
  });
});
