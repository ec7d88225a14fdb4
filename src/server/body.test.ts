import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, ORIGIN, tinyServer } from '#tests/support/tiny-server.ts';
import { BODY_LIMIT, makeRoom } from './body.ts';

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

test('a form up to the limit arrives whole', async () => {
  const { port } = await start();
  const { status, body } = await ask(port, { method: 'POST', body: 'x'.repeat(BODY_LIMIT) });
  expect({ status, body }).toEqual({ status: 200, body: `/ in vi, ${BODY_LIMIT} bytes` });
});

test('a body that does not say its length is counted', async () => {
  const { port } = await start();
  const headers = { 'transfer-encoding': 'chunked' };
  const { status } = await ask(port, { method: 'POST', headers, body: 'x'.repeat(BODY_LIMIT + 1) });
  expect(status).toBe(413);
});

test('many large bodies at once are refused, and the next page is served', async () => {
  const { port } = await start();
  const body = 'x'.repeat(20 * BODY_LIMIT);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(port, { method: 'POST', body })));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 413));
  expect((await ask(port)).status).toBe(200);
});

test('a client that leaves in the middle of its body harms nobody', async () => {
  const { port } = await start();
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST / HTTP/1.1\r\nHost: hoc.example.vn\r\nOrigin: ${ORIGIN}\r\nContent-Length: 100\r\n\r\nhalf`,
  );
  await new Promise((waited) => setTimeout(waited, 50));
  socket.resetAndDestroy();
  expect((await ask(port)).status).toBe(200);
});

describe('what is being sent takes a bounded share of the memory', () => {
  /** Sends half of what it promised, and stays. */
  function half(port: number, length: number) {
    const socket = connect(port, '127.0.0.1');
    const head = `POST / HTTP/1.1\r\nHost: hoc.example.vn\r\nOrigin: ${ORIGIN}\r\nContent-Length: ${length}\r\n\r\n`;
    socket.on('error', () => {});
    socket.write(head + 'x'.repeat(length / 2));
    return socket;
  }

  test('who comes when it is full is asked to come again, and is served once there is room', async () => {
    const { port } = await start({ room: makeRoom(1_000) });
    const first = half(port, 1_600);
    const full = () => ask(port, { method: 'POST', body: 'x'.repeat(300) });
    await expect.poll(async () => (await full()).status).toBe(503);
    const { headers, body } = await full();
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(body).toContain('Thử lại');
    expect((await ask(port, { method: 'POST', body: 'x'.repeat(100) })).status).toBe(200);
    expect((await ask(port)).status).toBe(200);

    first.destroy();
    await expect.poll(async () => (await full()).status).toBe(200);
  });
});

test('a form that no database could store is refused without an error', async () => {
  const { port, lines } = await start();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await ask(port, { method: 'POST', headers, body: 'q=%00' })).status).toBe(400);
  expect((await ask(port, { path: '/lessons/a%00' })).status).toBe(400);
  expect(lines.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
});
